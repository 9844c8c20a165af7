// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/HelpMenu.h"

#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/WebLink.h"
#include "ui/window/AboutDialog.h"
#include "ui/window/HelpDialog.h"
#include "ui/window/ShortcutsDialog.h"

#include <QShortcut>

QList<QKeySequence> HelpMenu::shortcutsKeys()
{
    // On most keyboards the question mark needs Shift, which only some systems report.
    return { Qt::CTRL | Qt::Key_Question, Qt::CTRL | Qt::SHIFT | Qt::Key_Question };
}

/// The menu itself takes no keys: Zoom and the shortcuts below do.
static void showKey(QAction &action, const QKeySequence &key)
{
    action.setShortcut(key);
    action.setShortcutContext(Qt::WidgetShortcut);
    action.setShortcutVisibleInContextMenu(true);
}

HelpMenu::HelpMenu(const Paths &paths, QWidget *button)
    : QMenu(button)
    , m_paths(paths)
{
    QAction *help = addAction(QString(), this, &HelpMenu::showHelp);
    QAction *shortcuts = addAction(QString(), this, &HelpMenu::showShortcuts);
    showKey(*help, QKeySequence::HelpContents);
    showKey(*shortcuts, shortcutsKeys().constFirst());
    m_docs = addAction(QString(), this, [this] { openWebLink(m_documentation, parentWidget()); });
    addSeparator();
    addZoom(Zoom::Step::In, [] { return tr("Larger Text"); });
    addZoom(Zoom::Step::Out, [] { return tr("Smaller Text"); });
    addZoom(Zoom::Step::Reset, [] { return tr("Reset Text Size"); });
    addSeparator();
    QAction *about = addAction(QString(), this, &HelpMenu::showAbout);
    about->setMenuRole(QAction::AboutRole); // macOS shows it and Quit in the application menu
    keepTranslated(this, [=, this] {
        setAccessibleName(tr("Help"));
        help->setText(tr("Help"));
        shortcuts->setText(tr("Keyboard Shortcuts"));
        m_docs->setText(tr("API docs"));
        about->setText(tr("About Llavero"));
    });
    auto *helpKeys = new QShortcut(button);
    auto *listKeys = new QShortcut(button);
    helpKeys->setKeys(QKeySequence::HelpContents); // all keys of the desktop
    listKeys->setKeys(shortcutsKeys());
    connect(helpKeys, &QShortcut::activated, this, &HelpMenu::showHelp);
    connect(listKeys, &QShortcut::activated, this, &HelpMenu::showShortcuts);
}

void HelpMenu::addZoom(Zoom::Step step, const TranslatedText &text)
{
    QAction *action = addAction(QString(), this, [this, step] { emit zoomRequested(step); });
    showKey(*action, Zoom::key(step));
    keepTranslated(this, [action, text] { action->setText(text()); });
}

void HelpMenu::setDocumentation(const QUrl &address)
{
    m_documentation = address;
    m_docs->setEnabled(!address.isEmpty());
}

void HelpMenu::showHelp()
{
    auto *help = new HelpDialog(m_documentation, m_paths, buttonWindow());
    connect(help, &HelpDialog::shortcutsRequested, this, &HelpMenu::showShortcuts);
    openOnce(help);
}

void HelpMenu::showShortcuts()
{
    openOnce(new ShortcutsDialog(buttonWindow()));
}

void HelpMenu::showAbout()
{
    openOnce(new AboutDialog(buttonWindow()));
}
