// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/SaveFile.h"

#include "app/platform/Async.h"

#include <QSaveFile>

static Result<Unit, QString> replaceFile(
    const QString &path, const std::function<bool(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !write(file) || !file.commit())
        return file.errorString();
    return Unit {};
}

void saveFile(const QString &path, std::function<bool(QIODevice &)> write, QObject *context,
    std::function<void(const Result<Unit, QString> &)> done)
{
    runAsync(
        filePool(), [path, write = std::move(write)] { return replaceFile(path, write); }, context,
        std::move(done));
}
