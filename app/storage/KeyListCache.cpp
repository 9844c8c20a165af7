#include "storage/KeyListCache.h"

#include "storage/FileContent.h"
#include "storage/KeyListFormat.h"
#include "storage/OwnerOnlyFile.h"

#include <QMetaObject>
#include <QMutexLocker>

#include <cerrno>

/// Above what the longest answer of a service (`ApiClient::Limits`) takes as a file.
static constexpr qint64 largestFile = 512 * 1024 * 1024;

static OwnerOnlyFile fileOf(const QString &folder, const QString &connectionId)
{
    return OwnerOnlyFile(QStringLiteral("%1/%2.keys").arg(folder, connectionId));
}

KeyListCache::KeyListCache(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_writer.setMaxThreadCount(1);
}

KeyListCache::~KeyListCache()
{
    m_writer.waitForDone();
}

KeyListCache::Found KeyListCache::read(const QString &connectionId) const
{
    if (!OwnerOnlyFile::isFitName(connectionId))
        return {};
    const OwnerOnlyFile file = fileOf(m_folder, connectionId);
    const auto content = readContent(file.path(), largestFile);
    if (!content && content.error().kind == NoContent::Kind::Absent)
        return {};
    if (!content && content.error().kind == NoContent::Kind::Unreadable)
        return {}; // nothing says that it is damaged
    auto snapshot = content ? keyListFormat::decode(content.value()) : std::nullopt;
    if (!snapshot)
        file.setAside();
    return { .snapshot = std::move(snapshot), .setAside = !snapshot };
}

void KeyListCache::write(const QString &connectionId, const KeyListSnapshot &snapshot)
{
    const QMutexLocker locker(&m_mutex);
    const bool isWaiting = m_waiting.contains(connectionId);
    m_waiting.insert(connectionId, snapshot);
    if (!isWaiting)
        m_writer.start([this, connectionId] { writeWaiting(connectionId); });
}

Result<Done, QString> KeyListCache::remove(const QString &connectionId)
{
    if (!OwnerOnlyFile::isFitName(connectionId))
        return Done {};
    takeWaiting(connectionId);
    m_writer.waitForDone();
    return fileOf(m_folder, connectionId).remove();
}

std::optional<KeyListSnapshot> KeyListCache::takeWaiting(const QString &connectionId)
{
    const QMutexLocker locker(&m_mutex);
    const auto at = m_waiting.find(connectionId);
    if (at == m_waiting.end())
        return std::nullopt;
    KeyListSnapshot snapshot = std::move(*at);
    m_waiting.erase(at);
    return snapshot;
}

void KeyListCache::writeWaiting(const QString &connectionId)
{
    const auto snapshot = takeWaiting(connectionId);
    if (!snapshot)
        return; // forgotten since
    const auto written = OwnerOnlyFile::isFitName(connectionId)
        ? fileOf(m_folder, connectionId).replace(keyListFormat::encode(*snapshot))
        : Result<Done, QString>(qt_error_string(EINVAL));
    if (written)
        return;
    QMetaObject::invokeMethod(
        this,
        [this, connectionId, reason = written.error()] { emit writeFailed(connectionId, reason); },
        Qt::QueuedConnection);
}
