// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SettingsFile.h"

#include "app/storage/FileReader.h"
#include "app/storage/PrivateFile.h"
#include "app/storage/SettingsFormat.h"
#include "app/storage/SettingsMerge.h"

#include <QFile>
#include <QJsonDocument>
#include <QLockFile>

#include <cerrno>

using namespace Qt::StringLiterals;

static constexpr qint64 largestSettings = 16 * 1024 * 1024;
static constexpr int longestWait = 1'000;
/// Of a lock that names nobody, as its writer was killed before it could. That of a program which
/// runs is never taken from it, and that of one which does not is taken at once.
static constexpr int namelessLockLifetime = 300;

struct SettingsFile::OnDisk
{
    enum class State { Absent, Usable, Newer, Damaged, Unreadable };
    State state = State::Absent;
    QJsonObject document = {};
    QString problem = {}; ///< of one that is unreadable

    static OnDisk read(const QString &path);
};

SettingsFile::OnDisk SettingsFile::OnDisk::read(const QString &path)
{
    const auto content = readContent(path, largestSettings);
    if (!content && content.error().kind == NoContent::Kind::Absent)
        return { State::Absent };
    if (!content && content.error().kind == NoContent::Kind::Unreadable)
        return { State::Unreadable, {}, content.error().detail };
    const auto document
        = content ? QJsonDocument::fromJson(content.value()).object() : QJsonObject();
    const int version = document["version"_L1].toInt();
    if (version < 1)
        return { State::Damaged };
    return { version > settingsFormat::version ? State::Newer : State::Usable, document };
}

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
    const OnDisk onDisk = OnDisk::read(m_path);
    m_saved = m_current = settingsFormat::read(onDisk.document);
    m_problem = onDisk.problem;
    if (onDisk.state == OnDisk::State::Damaged)
        change([](Settings &) {}); // sets it aside
}

static QString reasonOf(QLockFile::LockError error)
{
    switch (error) {
    case QLockFile::NoError:
        break;
    case QLockFile::LockFailedError:
        return qt_error_string(EAGAIN); // another window is at it, for longer than we wait
    case QLockFile::PermissionError:
        return qt_error_string(EACCES);
    case QLockFile::UnknownError:
        return qt_error_string(EIO); // Qt does not tell
    }
    return {};
}

bool SettingsFile::change(const std::function<void(Settings &)> &change)
{
    const PrivateFile file(m_path);
    QLockFile lock(m_path + u".lock"_s);
    lock.setStaleLockTime(namelessLockLifetime);
    const auto made = file.makeFolder();
    const OnDisk onDisk = made && lock.tryLock(longestWait)
        ? OnDisk::read(m_path)
        : OnDisk { OnDisk::State::Unreadable, {}, made ? reasonOf(lock.error()) : made.error() };
    const bool mayWrite = catchUp(onDisk, file);
    change(m_current);
    return m_current == m_saved || (mayWrite && write(file, onDisk.document));
}

/// Brings in what the file holds by now. False when the file must be left as it is.
bool SettingsFile::catchUp(const OnDisk &onDisk, const PrivateFile &file)
{
    m_problem = onDisk.problem;
    switch (onDisk.state) {
    case OnDisk::State::Usable: {
        const Settings theirs = settingsFormat::read(onDisk.document);
        m_current = mergeSettings(m_saved, m_current, theirs);
        m_saved = theirs;
        return true;
    }
    case OnDisk::State::Damaged: {
        m_saved = {};
        const auto setAside = file.setAside();
        m_wasDamaged = m_wasDamaged || setAside;
        m_problem = setAside ? QString() : setAside.error();
        return bool(setAside);
    }
    case OnDisk::State::Absent:
        m_saved = {};
        return true;
    case OnDisk::State::Newer:
    case OnDisk::State::Unreadable:
        return false;
    }
    return false;
}

bool SettingsFile::write(const PrivateFile &file, const QJsonObject &before)
{
    const QJsonDocument document(settingsFormat::write(m_current, before));
    if (const auto written = file.replace(document.toJson()); !written) {
        m_problem = written.error();
        return false;
    }
    m_saved = m_current;
    return true;
}
