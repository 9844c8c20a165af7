// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdio>
#include <unistd.h>

/// While it exists, a kind of call fails on the files whose paths contain `part`, in this process
/// and in a child into which `failing_disk` is preloaded. The constructor and `prepare` set the
/// environment variable that the library reads.
class FailingDisk
{
public:
    /// `call` is `create` (also opening for writing), `open`, `read`, `write`, `sync`, `chmod`,
    /// `rename`, `mkdir` or `unlink`; `error` is an errno such as EIO, or 0 for
    /// a call that never returns.
    FailingDisk(const char *call, int error, const QString &part)
    {
        prepare();
        QFile file(path() + QStringLiteral(".new"));
        if (file.open(QIODevice::WriteOnly))
            file.write(QStringLiteral("%1 %2 %3")
                           .arg(QLatin1StringView(call))
                           .arg(error)
                           .arg(part)
                           .toUtf8());
        file.close();
        (void)std::rename(qPrintable(file.fileName()), qPrintable(path())); // atomically
    }
    ~FailingDisk() { QFile::remove(path()); }
    Q_DISABLE_COPY_MOVE(FailingDisk)

    static void prepare() { qputenv("LLAVERO_DISK_FAULTS", path().toLocal8Bit()); }

private:
    static QString path() { return QStringLiteral("/tmp/llavero-disk-faults-%1").arg(::getpid()); }
};
