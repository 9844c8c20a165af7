// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <cstdio>
#include <unistd.h>

/// While it lives, a kind of call fails on the files whose paths have that part, in this process or
/// in one into which `failing_disk` is preloaded with the same environment. It is in the program's
/// environment once it has been made or `prepare` has been called.
class FailingDisk
{
public:
    /// `call` is `create` (or to open for writing), `open`, `read`, `write`, `sync`, `chmod`,
    /// `rename`, `mkdir` or `unlink`; `error` a number of the system's, such as EIO, or 0
    /// where the call never returns.
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
        (void)std::rename(qPrintable(file.fileName()), qPrintable(path())); // as a whole
    }
    ~FailingDisk() { QFile::remove(path()); }
    Q_DISABLE_COPY_MOVE(FailingDisk)

    static void prepare() { qputenv("LLAVERO_DISK_FAULTS", path().toLocal8Bit()); }

private:
    static QString path() { return QStringLiteral("/tmp/llavero-disk-faults-%1").arg(::getpid()); }
};
