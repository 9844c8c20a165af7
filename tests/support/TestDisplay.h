// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/ChildProcess.h"

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

/// A virtual X display for other programs, and a user who answers their windows.
class TestDisplay
{
public:
    TestDisplay();

    /// Makes a program with this environment use the display.
    void addTo(QProcessEnvironment &environment) const;

    /// True if a window has this text in its title.
    bool shows(const QString &title) const;
    /// Waits for such a window, types `keys` (xdotool's names), and waits until it is closed.
    bool answer(const QString &title, const QStringList &keys) const;
    /// The keys that type this text.
    static QStringList toKeys(const QByteArray &text);

private:
    QString findWindow(const QString &title) const;
    QByteArray xdotool(const QStringList &arguments) const;

    ChildProcess m_server;
    QString m_name;
};
