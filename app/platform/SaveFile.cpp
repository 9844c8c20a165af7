// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/SaveFile.h"

#include "app/platform/Async.h"

#include <QSaveFile>

namespace {

/// Writes in pieces, each as a whole: of a write that is cut short, the system reports the reason
/// only with the next one. QSaveFile 6.4 commits a buffer that a full disk has cut short.
class PieceWriter : public QIODevice
{
public:
    explicit PieceWriter(QSaveFile &file)
        : m_file(file)
    {
        open(WriteOnly | Unbuffered);
    }
    bool flush()
    {
        for (qsizetype at = 0; at < m_piece.size();) {
            const qint64 written = m_file.write(m_piece.constData() + at, m_piece.size() - at);
            if (written <= 0)
                return false;
            at += written;
        }
        m_piece.clear();
        return true;
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override
    {
        constexpr qsizetype pieceSize = 64 * 1024;
        m_piece.append(data, size);
        return m_piece.size() < pieceSize || flush() ? size : -1;
    }

private:
    QSaveFile &m_file;
    QByteArray m_piece;
};

} // namespace

static Result<Unit, QString> replaceFile(
    const QString &path, const std::function<bool(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return file.errorString();
    PieceWriter writer(file);
    if (!write(writer) || !writer.flush() || !file.commit())
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
