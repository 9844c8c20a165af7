// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPluginLoader>
#include <QString>

class ProgramPlugin;

/// Where the ProgramPlugin of this executable is.
class PluginFile
{
public:
    PluginFile();

    /// Null when there is none, or that of another version: the installation is not whole.
    ProgramPlugin *load();
    /// What Qt says, which is not translated.
    QString problem() const { return m_loader.errorString(); }
    const QString &path() const { return m_path; }

private:
    const QString m_path; ///< without the ending, which each system has its own of
    QPluginLoader m_loader;
};
