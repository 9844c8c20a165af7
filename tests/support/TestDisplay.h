// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

/// A virtual X display for other programs than the test, and a person who answers their windows.
class TestDisplay
{
public:
    TestDisplay();

    /// Leads a program with this environment to the display.
    void addTo(QProcessEnvironment &environment) const;

    /// Whether there is a window with this in its title.
    bool shows(const QString &title) const;
    /// Waits for such a window, and types `keys`, as xdotool names them. Returns once it is closed.
    bool answer(const QString &title, const QStringList &keys) const;
    /// The keys that type this text.
    static QStringList keysOf(const QByteArray &text);

private:
    QString windowOf(const QString &title) const;
    QByteArray xdotool(const QStringList &arguments) const;

    ChildProcess m_server;
    QString m_name;
};
