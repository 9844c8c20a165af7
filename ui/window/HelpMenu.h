// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/Zoom.h"
#include "ui/text/TranslatedText.h"

#include <QKeySequence>
#include <QMenu>
#include <QUrl>

struct Paths;

/// The help menu: how to use Llavero (F1), its keyboard shortcuts (Ctrl+?), the documentation of
/// the API, the size of the text, and the program's version and licences.
class HelpMenu : public QMenu
{
    Q_OBJECT

public:
    /// `paths`, which help names, must outlive the menu.
    HelpMenu(const Paths &paths, QWidget *button);

    /// Sets the address of the documentation; empty for none.
    void setDocumentation(const QUrl &address);

    /// Returns the keys that open the list of shortcuts.
    static QList<QKeySequence> shortcutsKeys();

    void showHelp();
    void showShortcuts();
    void showAbout();

signals:
    void zoomRequested(Zoom::Step step);

private:
    void addZoom(Zoom::Step step, const TranslatedText &text);
    QWidget *buttonWindow() const { return parentWidget()->window(); }

    const Paths &m_paths;
    QAction *m_docs;
    QUrl m_documentation;
};
