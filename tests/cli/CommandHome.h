// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Connection.h"
#include "app/storage/Settings.h"
#include "tests/support/ChildProcess.h"

#include <QByteArray>
#include <QProcessEnvironment>
#include <QStringList>
#include <QTemporaryDir>

/// The home of a user who has signed in, and the commands that the user types there.
class CommandHome
{
public:
    /// The commands find their keychain with `environment`.
    explicit CommandHome(const QProcessEnvironment &environment);

    static Connection connection(const QString &portal, const QString &organization = {});
    void save(const Settings &settings) const;
    QString settingsPath() const;
    QString cacheFolder() const;
    QString connectionsFolder() const;
    QString path() const { return m_folder.path(); }

    struct Ended
    {
        int exitCode = -1; ///< -1 after a signal
        QByteArray output = {};
        QByteArray errors = {};
    };
    /// Runs `llavero` until it ends.
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts it.
    void start(ChildProcess &program, const QStringList &arguments) const;

    QProcessEnvironment environment;

private:
    const QTemporaryDir m_folder;
};
