// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

/// What the help menu offers, and F1 and Ctrl+? in the window: how Llavero is used, its keyboard
/// shortcuts, and what it is.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    /// `window` owns it.
    explicit HelpActions(QWidget &window);

    void showHelp();
    void showShortcuts();
    void showAbout();

private:
    static QString howItIsUsed();
    static QString whatItIs();

    QWidget &m_window;
};
