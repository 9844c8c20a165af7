// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SettingsFile.h"

#include "app/storage/FileLock.h"
#include "app/storage/FileReader.h"
#include "app/storage/PrivateFile.h"
#include "app/storage/SettingsFormat.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

static constexpr qint64 maxSettingsSize = 16 * 1024 * 1024;

struct SettingsFile::OnDisk
{
    enum class State { Absent, Usable, Newer, Damaged, Unreadable };
    State state = State::Absent;
    QJsonObject document = {};
    std::optional<FileProblem> problem = {}; ///< if it is newer or unreadable

    static OnDisk read(const QString &path);
};

SettingsFile::OnDisk SettingsFile::OnDisk::read(const QString &path)
{
    const auto content = readFile(path, maxSettingsSize);
    if (!content && content.error().kind == FileReadError::Kind::Absent)
        return { State::Absent };
    if (!content && content.error().kind == FileReadError::Kind::Unreadable)
        return { State::Unreadable, {}, FileProblem { .detail = content.error().detail } };
    const auto document
        = content ? QJsonDocument::fromJson(content.value()).object() : QJsonObject();
    const int version = document["version"_L1].toInt();
    if (version < 1)
        return { State::Damaged };
    if (version > settingsFormat::version)
        return { State::Newer, document, FileProblem { .kind = FileProblem::Kind::Newer } };
    return { State::Usable, document };
}

std::optional<Settings> SettingsFile::read(const QString &path)
{
    const OnDisk onDisk = OnDisk::read(path);
    switch (onDisk.state) {
    case OnDisk::State::Absent:
    case OnDisk::State::Usable:
    case OnDisk::State::Newer:
        return settingsFormat::read(onDisk.document);
    case OnDisk::State::Damaged:
    case OnDisk::State::Unreadable:
        break;
    }
    return std::nullopt;
}

SettingsFile::SettingsFile(QString path)
    : m_path(std::move(path))
{
    const OnDisk onDisk = OnDisk::read(m_path);
    m_saved = m_current = settingsFormat::read(onDisk.document);
    m_problem = onDisk.problem;
    if (onDisk.state == OnDisk::State::Damaged)
        change([](Settings &) {}); // quarantines it
}

bool SettingsFile::change(const std::function<void(Settings &)> &change)
{
    const PrivateFile file(m_path);
    FileLock lock(file);
    const auto locked = lock.lock();
    const OnDisk onDisk = locked
        ? OnDisk::read(m_path)
        : OnDisk { OnDisk::State::Unreadable, {}, FileProblem { .detail = locked.error() } };
    const bool mayWrite = mergeFromDisk(onDisk, file);
    change(m_current);
    return m_current == m_saved || (mayWrite && write(file, onDisk.document));
}

/// Merges the content of the file into the current settings. Returns false if the file must stay as
/// it is.
bool SettingsFile::mergeFromDisk(const OnDisk &onDisk, const PrivateFile &file)
{
    m_problem = onDisk.problem;
    switch (onDisk.state) {
    case OnDisk::State::Usable: {
        const Settings theirs = settingsFormat::read(onDisk.document);
        m_current = settingsFormat::merge(m_saved, m_current, theirs);
        m_saved = theirs;
        return true;
    }
    case OnDisk::State::Damaged: {
        m_saved = {};
        const auto quarantined = file.quarantine();
        m_wasDamaged = m_wasDamaged || quarantined;
        if (!quarantined)
            m_problem = FileProblem { .detail = quarantined.error() };
        return bool(quarantined);
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
    if (const auto written = file.writeAtomically(document.toJson()); !written) {
        m_problem = FileProblem { .detail = written.error() };
        return false;
    }
    m_saved = m_current;
    return true;
}
