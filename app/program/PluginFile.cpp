// SPDX-License-Identifier: GPL-3.0-or-later
#include "program/PluginFile.h"

#include "program/ProgramPlugin.h"

#include <QCoreApplication>
#include <QDir>

PluginFile::PluginFile()
    : m_path(QDir::cleanPath(QCoreApplication::applicationDirPath()
        + QStringLiteral("/" LLAVERO_PLUGIN_FOLDER "/llavero-program")))
{
}

ProgramPlugin *PluginFile::load()
{
    const QObjectList linked = QPluginLoader::staticInstances();
    for (QObject *plugin : linked) {
        if (auto *program = qobject_cast<ProgramPlugin *>(plugin))
            return program;
    }
    m_loader.setFileName(m_path); // which looks into it
    return qobject_cast<ProgramPlugin *>(m_loader.instance());
}
