#include "storage/KeyListCache.h"

#include "storage/FileContent.h"
#include "storage/KeyListFormat.h"
#include "storage/OwnerOnlyFile.h"

#include <QMetaObject>

#include <algorithm>
#include <cerrno>
#include <utility>

/// Above what the longest answer of a service (`ApiClient::Limits`) takes as a file.
static constexpr qint64 largestFile = 512 * 1024 * 1024;

static OwnerOnlyFile fileOf(const QString &folder, const QString &connectionId)
{
    return OwnerOnlyFile(QStringLiteral("%1/%2.keys").arg(folder, connectionId));
}

static Result<Done, QString> writeTo(
    const QString &folder, const QString &connectionId, const KeyListSnapshot &snapshot)
{
    if (!OwnerOnlyFile::isFitName(connectionId))
        return qt_error_string(EINVAL);
    return fileOf(folder, connectionId).replace(keyListFormat::encode(snapshot));
}

KeyListCache::KeyListCache(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
}

KeyListCache::~KeyListCache()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    if (m_writer.joinable())
        m_writer.join();
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

std::optional<KeyListHead> KeyListCache::readHead(const QString &connectionId) const
{
    const auto snapshot = read(connectionId).snapshot;
    if (!snapshot)
        return std::nullopt;
    QList<ApiKey> keys = snapshot->keys.toList();
    std::sort(keys.begin(), keys.end(), [](const ApiKey &a, const ApiKey &b) {
        return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
    });
    KeyListHead head { snapshot->confirmedAt, keys.size(), {}, snapshot->user };
    for (const ApiKey &key : keys.first(std::min<qsizetype>(64, keys.size())))
        head.firstKeys.append(key);
    return head;
}

void KeyListCache::write(const QString &connectionId, const KeyListSnapshot &snapshot)
{
    const std::lock_guard lock(m_mutex);
    const auto isOfIt
        = [&](const Waiting &waiting) { return waiting.connectionId == connectionId; };
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(), isOfIt);
    if (at == m_waiting.end())
        m_waiting.append({ connectionId, snapshot });
    else
        at->snapshot = snapshot;
    if (!m_writer.joinable())
        m_writer = std::thread(&KeyListCache::writeWaiting, this);
    m_changed.notify_all();
}

Result<Done, QString> KeyListCache::remove(const QString &connectionId)
{
    if (!OwnerOnlyFile::isFitName(connectionId))
        return Done {};
    std::unique_lock lock(m_mutex);
    m_waiting.removeIf(
        [&](const Waiting &waiting) { return waiting.connectionId == connectionId; });
    m_changed.wait(lock, [&] { return m_writing != connectionId; });
    return fileOf(m_folder, connectionId).remove();
}

void KeyListCache::writeWaiting()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.isEmpty(); });
        if (m_waiting.isEmpty())
            return;
        writeNext(lock);
    }
}

void KeyListCache::writeNext(std::unique_lock<std::mutex> &lock)
{
    const Waiting next = m_waiting.takeFirst();
    m_writing = next.connectionId;
    lock.unlock();
    const auto written = writeTo(m_folder, next.connectionId, next.snapshot);
    lock.lock();
    m_writing.clear();
    m_changed.notify_all();
    if (written)
        return;
    m_failures.append({ next.connectionId, written.error() });
    QMetaObject::invokeMethod(this, "tellFailures", Qt::QueuedConnection);
}

void KeyListCache::tellFailures()
{
    const auto failures = [this] {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_failures, {});
    }();
    for (const Failure &failure : failures)
        emit writeFailed(failure.connectionId, failure.reason);
}
