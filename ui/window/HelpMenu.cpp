// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/HelpMenu.h"

#include "app/keys/KeyUse.h"
#include "app/platform/BuildInfo.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/MessageBox.h"
#include "ui/widgets/WebLink.h"
#include "ui/window/ShortcutsDialog.h"

#include <QLocale>
#include <QShortcut>

namespace {

/// Returns the names with their licences, as a list in the current language.
QString namesWithLicences(const QList<BuildInfo::Library> &libraries)
{
    QStringList names;
    for (const BuildInfo::Library &library : libraries)
        names.append(HelpMenu::tr("%1 (%2)").arg(library.name, library.licence));
    return QLocale().createSeparatedList(names);
}

QString helpText()
{
    //: Help; %1 and %2 are numbers of days.
    return HelpMenu::tr(
        "An API key lets an application use the CloudOps API as you, with your privileges. "
        "Generate one for each application; you can have as many as you like.\n\n"
        "“Generate API Key” creates a key immediately. Its value is shown only once: copy it and "
        "store it somewhere safe.\n\n"
        "The pencil renames a key. The red circle deletes it after you confirm. A deleted key "
        "stops working immediately: requests that use it get HTTP 401.\n\n"
        "The list shows when each key was last used and from which IP address. A moon marks keys "
        "that haven’t been used in the last %1 days, or that are older than %2 days and have "
        "never been used.\n\n"
        "Offline, you can still read the last saved list; its date is shown.")
        .arg(QLocale().toString(staleDays), QLocale().toString(newDays));
}

QString aboutText()
{
    const QString madeWith
        = HelpMenu::tr("Qt %1\nQtKeychain %2\nBuild type: %3")
              .arg(BuildInfo::qtVersion(), BuildInfo::keychainVersion(), BuildInfo::buildType());
    return QStringList {
        HelpMenu::tr("Manage your API keys on the CloudOps platform."),
        madeWith,
        HelpMenu::tr(
            "Llavero is free software: you may use, share and change it under the GNU General "
            "Public License, version 3 or any later version. It comes without any warranty."),
        //: %1 is a list of libraries, each with its license in parentheses.
        HelpMenu::tr("It uses these libraries: %1.")
            .arg(namesWithLicences(BuildInfo::librariesOfLlavero())),
        HelpMenu::tr("The sandbox also uses: %1.")
            .arg(namesWithLicences(BuildInfo::librariesOfSandbox())),
    }
        .join(QStringLiteral("\n\n"));
}

/// Opens a text with a button that closes it.
void openText(const TranslatedText &title, const TranslatedText &text,
    const TranslatedText &explanation, QWidget *window)
{
    auto *box = new MessageBox(title, text, explanation, window);
    box->addCancelButton([] { return HelpMenu::tr("Close"); }, QStringLiteral("closeHelp"));
    openOnce(box);
}

} // namespace

QList<QKeySequence> HelpMenu::shortcutsKeys()
{
    // On most keyboards the question mark needs Shift, which only some systems report.
    return { Qt::CTRL | Qt::Key_Question, Qt::CTRL | Qt::SHIFT | Qt::Key_Question };
}

HelpMenu::HelpMenu(QWidget *button)
    : QMenu(button)
{
    QAction *help = addAction(QString(), this, &HelpMenu::showHelp);
    QAction *shortcuts = addAction(QString(), this, &HelpMenu::showShortcuts);
    m_docs = addAction(QString(), this, [this] { openWebLink(m_documentation, parentWidget()); });
    addSeparator();
    addZoom(Zoom::Step::In, [] { return tr("Zoom In"); });
    addZoom(Zoom::Step::Out, [] { return tr("Zoom Out"); });
    addZoom(Zoom::Step::Reset, [] { return tr("Actual Size"); });
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

/// Zoom itself has the keys, which this shows.
void HelpMenu::addZoom(Zoom::Step step, const TranslatedText &text)
{
    QAction *action = addAction(QString(), this, [this, step] { emit zoomRequested(step); });
    action->setShortcut(Zoom::key(step));
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcutVisibleInContextMenu(true);
    keepTranslated(this, [action, text] { action->setText(text()); });
}

void HelpMenu::setDocumentation(const QUrl &address)
{
    m_documentation = address;
    m_docs->setEnabled(!address.isEmpty());
}

void HelpMenu::showHelp()
{
    const TranslatedText title = [] { return tr("Help"); };
    openText(title, title, helpText, buttonWindow());
}

void HelpMenu::showShortcuts()
{
    openOnce(new ShortcutsDialog(buttonWindow()));
}

void HelpMenu::showAbout()
{
    openText([] { return tr("About Llavero"); },
        [] { return tr("Llavero %1").arg(BuildInfo::version()); }, aboutText, buttonWindow());
}
