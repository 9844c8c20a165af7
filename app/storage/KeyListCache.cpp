// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/KeyListCache.h"

#include "app/storage/FileReader.h"
#include "app/storage/KeyListFormat.h"
#include "app/storage/PrivateFile.h"

#include <QMetaObject>

#include <algorithm>
#include <cerrno>
#include <utility>

/// More than the longest response of a service (`ApiClient::Limits`) takes as a file.
static constexpr qint64 maxListFileSize = 512 * 1024 * 1024;

static PrivateFile fileOf(const QString &folder, const QString &connectionId)
{
    return PrivateFile(QStringLiteral("%1/%2.keys").arg(folder, connectionId));
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
        m_waiting.removeIf([](const Task &task) { return !task.list; });
    }
    m_changed.notify_all();
    if (m_worker.joinable())
        m_worker.join();
}

std::optional<KeyListHeader> KeyListCache::readHeader(const QString &connectionId) const
{
    if (!PrivateFile::isValidFileName(connectionId))
        return std::nullopt;
    const auto opened = openForReading(fileOf(m_folder, connectionId).path(), maxListFileSize);
    return opened ? keyListFormat::readHeader(*opened.value()) : std::nullopt;
}

KeyListCache::LoadResult KeyListCache::read(const QString &connectionId) const
{
    if (!PrivateFile::isValidFileName(connectionId))
        return {};
    const PrivateFile file = fileOf(m_folder, connectionId);
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
    const std::lock_guard lock(m_mutex);
    add({ .connectionId = connectionId, .context = context, .done = std::move(done) });
}

void KeyListCache::write(const QString &connectionId, const KeyListSnapshot &snapshot)
{
    const std::lock_guard lock(m_mutex);
    const auto isOlder
        = [&](const Task &task) { return task.list && task.connectionId == connectionId; };
    const auto at = std::find_if(m_waiting.begin(), m_waiting.end(), isOlder);
    if (at == m_waiting.end())
        add({ .connectionId = connectionId, .list = snapshot });
    else
        at->list = snapshot;
}

void KeyListCache::add(Task task)
{
    m_waiting.append(std::move(task));
    if (!m_worker.joinable())
        m_worker = std::thread(&KeyListCache::work, this);
    m_changed.notify_all();
}

/// Waits for a current write, which gives up. It cannot give up while the disk synchronises the
/// file, which takes 80 ms for a million keys.
Result<Done, QString> KeyListCache::remove(const QString &connectionId)
{
    if (!PrivateFile::isValidFileName(connectionId))
        return Done {};
    std::unique_lock lock(m_mutex);
    m_waiting.removeIf(
        [&](const Task &task) { return task.list && task.connectionId == connectionId; });
    if (m_writing == connectionId)
        m_isRemoved = true;
    m_changed.wait(lock, [&] { return m_writing != connectionId; });
    return fileOf(m_folder, connectionId).remove();
}

void KeyListCache::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ending || !m_waiting.isEmpty(); });
        if (m_waiting.isEmpty())
            return;
        Task task = m_waiting.takeFirst();
        m_isRemoved = false;
        m_writing = task.list ? task.connectionId : QString();
        lock.unlock();
        if (task.list)
            writeList(task);
        else
            task.result = read(task.connectionId);
        lock.lock();
        m_writing.clear();
        m_changed.notify_all();
        m_finished.append(std::move(task));
        QMetaObject::invokeMethod(this, "reportFinished", Qt::QueuedConnection);
    }
}

void KeyListCache::writeList(Task &task)
{
    if (!PrivateFile::isValidFileName(task.connectionId)) {
        task.failure = qt_error_string(EINVAL);
        return;
    }
    const auto write = [&](const ByteSink &put) {
        return keyListFormat::write(
            *task.list, [&](QByteArrayView bytes) { return !m_isRemoved && put(bytes); });
    };
    const auto written = fileOf(m_folder, task.connectionId).writeAtomically(write);
    task.list.reset();
    if (!written && !m_isRemoved)
        task.failure = written.error();
}

void KeyListCache::reportFinished()
{
    auto finished = [this] {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_finished, {});
    }();
    for (Task &task : finished) {
        if (!task.failure.isEmpty())
            emit writeFailed(task.connectionId, task.failure);
        else if (!task.done) // of a write
            emit written(task.connectionId);
        if (task.done && task.context)
            task.done(std::move(task.result));
    }
}
