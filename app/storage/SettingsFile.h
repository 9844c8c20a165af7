// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/FileProblem.h"
#include "app/storage/Settings.h"

#include <functional>
#include <optional>

class PrivateFile;
class QJsonObject;

/// The settings in a JSON file, which is a `PrivateFile`. Several windows may use it at the same
/// time: each change is merged into the file's current content.
class SettingsFile
{
public:
    explicit SettingsFile(QString path);

    /// Reads the settings of a file and leaves that as it is. Returns the defaults if there is no
    /// file, and nullopt if it is damaged or cannot be read.
    static std::optional<Settings> read(const QString &path);

    /// The content of the file when this object last read or wrote it.
    const Settings &current() const { return m_current; }
    /// Returns true after a damaged file was quarantined.
    bool wasDamaged() const { return m_wasDamaged; }

    /// Why the last read or write failed, if it did. The file stays as it is, and changes last
    /// until the end of the program.
    const std::optional<FileProblem> &problem() const { return m_problem; }

    /// Returns false until the last change is written.
    bool isSaved() const { return m_current == m_saved; }

    /// Reads the file, applies the change and writes the file. Returns false if that fails; then
    /// the change lasts until the end of the program.
    bool change(const std::function<void(Settings &)> &change);

private:
    struct OnDisk;
    bool mergeFromDisk(const OnDisk &onDisk, const PrivateFile &file);
    bool write(const PrivateFile &file, const QJsonObject &before);

    const QString m_path;
    Settings m_current;
    Settings m_saved; ///< the content of the file
    bool m_wasDamaged = false;
    std::optional<FileProblem> m_problem;
};
