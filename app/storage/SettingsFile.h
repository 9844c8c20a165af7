// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Settings.h"

#include <functional>

class PrivateFile;
class QJsonObject;

/// The settings on the disk: one JSON file, readable by its owner alone, replaced as a whole, so
/// that a program that is killed leaves the old ones or the new ones. Several windows may use it at
/// once: a change is made to what the file holds by then.
class SettingsFile
{
public:
    explicit SettingsFile(QString path);

    /// What the file held when it was last read or written by this object; defaults for what it
    /// does not hold.
    const Settings &current() const { return m_current; }
    /// True when the file could not be understood: it has been set aside, beside its place.
    bool wasDamaged() const { return m_wasDamaged; }

    /// Why the file could not be read, or not be written, when that was last tried, in the system's
    /// words; empty otherwise. It is left as it was, and changes hold for this run only.
    const QString &problem() const { return m_problem; }

    /// False while the disk has not taken the last change.
    bool isSaved() const { return m_current == m_saved; }

    /// Reads the file again, changes that and writes it. False when the disk did not take it: the
    /// change then holds for this run only.
    bool change(const std::function<void(Settings &)> &change);

private:
    struct OnDisk;
    bool catchUp(const OnDisk &onDisk, const PrivateFile &file);
    bool write(const PrivateFile &file, const QJsonObject &before);

    const QString m_path;
    Settings m_current;
    Settings
        m_saved; ///< what the file holds; differs from the current ones while it cannot be written
    bool m_wasDamaged = false;
    QString m_problem = {};
};
