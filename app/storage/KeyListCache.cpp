// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyListCache.h"

#include "app/platform/Async.h"
#include "app/storage/FileReader.h"
#include "app/storage/KeyListFormat.h"
#include "app/storage/PrivateFile.h"

#include <QPointer>

#include <cerrno>
#include <utility>

/// More than the longest response of a service (`ApiLimits`) takes as a file.
static constexpr qint64 maxListFileSize = 512 * 1024 * 1024;

static PrivateFile listFile(const QString &folder, const QString &connectionId)
{
    return PrivateFile(QStringLiteral("%1/%2.keys").arg(folder, connectionId));
}

KeyListCache::KeyListCache(QString folder, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
{
    m_pool.setMaxThreadCount(1);
}

KeyListCache::~KeyListCache()
{
    m_isEnding = true;
}

std::optional<KeyListSnapshot> KeyListCache::readHeader(const QString &connectionId) const
{
    if (!PrivateFile::isValidFileName(connectionId))
        return std::nullopt;
    const auto opened = openForReading(listFile(m_folder, connectionId).path(), maxListFileSize);
    return opened ? keyListFormat::readHeader(*opened.value()) : std::nullopt;
}

std::optional<KeyListSnapshot> KeyListCache::peek(const QString &connectionId) const
{
    if (!PrivateFile::isValidFileName(connectionId))
        return std::nullopt;
    const auto opened = openForReading(listFile(m_folder, connectionId).path(), maxListFileSize);
    return opened ? keyListFormat::read(*opened.value()) : std::nullopt;
}

KeyListCache::LoadResult KeyListCache::read(const QString &connectionId) const
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    const PrivateFile file = listFile(m_folder, connectionId);
    const auto opened = openForReading(file.path(), maxListFileSize);
    if (!opened && opened.error().kind == FileReadError::Kind::Absent)
        return {};
    if (!opened && opened.error().kind == FileReadError::Kind::Unreadable)
        return { .problem = opened.error().detail }; // it may not be damaged
    auto snapshot = opened ? keyListFormat::read(*opened.value()) : std::nullopt;
    if (opened && opened.value()->error() != QFile::NoError)
        return { .problem = opened.value()->errorString() }; // it may not be damaged
    if (snapshot)
        return { .snapshot = std::move(snapshot) };
    const auto quarantined = file.quarantine();
    return { .wasQuarantined = bool(quarantined),
        .problem = quarantined ? QString() : quarantined.error() };
}

void KeyListCache::load(const QString &connectionId, QObject *context, Loaded done)
{
    Q_ASSERT(context->thread() == thread());
    runAsync(
        m_pool, [=, this] { return m_isEnding ? LoadResult {} : read(connectionId); }, this,
        [context = QPointer(context), done = std::move(done)](const LoadResult &result) {
            if (context)
                done(result);
        });
}

void KeyListCache::write(const QString &connectionId, const KeyListSnapshot &snapshot)
{
    {
        const std::lock_guard lock(m_mutex);
        const bool isScheduled = m_pending.contains(connectionId);
        m_pending.insert(connectionId, snapshot);
        if (isScheduled)
            return;
    }
    runAsync(
        m_pool, [=, this] { return writePending(connectionId); }, this,
        [=, this](const std::optional<Result<Unit, QString>> &result) {
            if (result && *result)
                emit written(connectionId);
            else if (result)
                emit writeFailed(connectionId, result->error());
        });
}

/// Waits for a current write, which gives up. It cannot give up while the disk synchronises the
/// file, which takes 80 ms for a million keys.
Result<Unit, QString> KeyListCache::remove(const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return Unit {};
    std::unique_lock lock(m_mutex);
    m_pending.remove(connectionId);
    if (m_writing == connectionId)
        m_isRemoved = true;
    m_writeFinished.wait(lock, [&] { return m_writing != connectionId; });
    return listFile(m_folder, connectionId).remove();
}

/// Returns nullopt if the list was removed, or written by an earlier call.
std::optional<Result<Unit, QString>> KeyListCache::writePending(const QString &connectionId)
{
    std::unique_lock lock(m_mutex);
    if (!m_pending.contains(connectionId))
        return std::nullopt;
    const KeyListSnapshot list = m_pending.take(connectionId);
    m_isRemoved = false;
    m_writing = connectionId;
    lock.unlock();
    Result<Unit, QString> result = qt_error_string(EINVAL);
    if (PrivateFile::isValidFileName(connectionId))
        result = listFile(m_folder, connectionId).writeAtomically([&](const ByteSink &put) {
            return keyListFormat::write(
                list, [&](QByteArrayView bytes) { return !m_isRemoved && put(bytes); });
        });
    lock.lock();
    if (m_isRemoved)
        result = Unit {};
    m_writing.clear();
    m_writeFinished.notify_all();
    return result;
}
