// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

/// The actions of the help menu, with their shortcuts F1 and Ctrl+?: how to use Llavero, its
/// keyboard shortcuts, and the program's version and licences.
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
    static QString helpText();
    static QString aboutText();

    QWidget &m_window;
};
