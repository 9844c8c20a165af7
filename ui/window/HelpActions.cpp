// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/HelpActions.h"

#include "app/keys/KeyUse.h"
#include "app/platform/BuildInfo.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/MessageBox.h"
#include "ui/window/ShortcutsDialog.h"

#include <QLocale>
#include <QShortcut>

namespace {

/// A text with a button that closes it.
class HelpDialog : public MessageBox
{
public:
    HelpDialog(const TranslatedText &title, const TranslatedText &text,
        const TranslatedText &explanation, QWidget &window)
        : MessageBox(title, text, explanation, &window)
    {
        addCancelButton([] { return HelpActions::tr("Close"); }, QStringLiteral("closeHelp"));
    }
};

/// Returns the names with their licences, as a list in the current language.
QString namesWithLicences(const QList<BuildInfo::Library> &libraries)
{
    QStringList names;
    for (const BuildInfo::Library &library : libraries)
        names.append(HelpActions::tr("%1 (%2)").arg(library.name, library.licence));
    return QLocale().createSeparatedList(names);
}

} // namespace

HelpActions::HelpActions(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    auto *help = new QShortcut(&window);
    auto *shortcuts = new QShortcut(&window);
    help->setKeys(QKeySequence::HelpContents); // all keys of the desktop
    shortcuts->setKeys(ShortcutsDialog::listKeys());
    connect(help, &QShortcut::activated, this, &HelpActions::showHelp);
    connect(shortcuts, &QShortcut::activated, this, &HelpActions::showShortcuts);
}

void HelpActions::showHelp()
{
    const TranslatedText title = [] { return tr("Help"); };
    openOnce(new HelpDialog(title, title, helpText, m_window));
}

QString HelpActions::helpText()
{
    //: Help; %1 and %2 are numbers of days.
    return tr("An API key lets an application use the CloudOps API as you, with your privileges. "
              "Generate one for each application; you may have as many as you like.\n\n"
              "“Generate API Key” makes a key at once. Its value is shown this once: copy it, and "
              "keep it in a safe place.\n\n"
              "The pencil renames a key. The red circle deletes it, after a question. A deleted "
              "key stops working at once: whoever uses it gets the answer HTTP 401.\n\n"
              "The list says from which address and when each key was last used. A moon marks the "
              "keys that have not been used in the last %1 days, and those that are older than "
              "%2 days and have never been used.\n\n"
              "Without a network the last list stays readable, and says from when it is.")
        .arg(QLocale().toString(staleDays), QLocale().toString(newDays));
}

void HelpActions::showShortcuts()
{
    openOnce(new ShortcutsDialog(&m_window));
}

void HelpActions::showAbout()
{
    openOnce(new HelpDialog([] { return tr("About Llavero"); },
        [] { return tr("Llavero %1").arg(BuildInfo::version()); }, aboutText, m_window));
}

QString HelpActions::aboutText()
{
    const QString madeWith
        = tr("Qt %1\nQtKeychain %2\nBuild type: %3")
              .arg(BuildInfo::qtVersion(), BuildInfo::keychainVersion(), BuildInfo::buildType());
    return QStringList {
        tr("Manage your API keys on the CloudOps platform."),
        madeWith,
        tr("Llavero is free software: you may use, share and change it under the GNU General "
           "Public License, version 3 or any later one. It comes without any warranty."),
        //: %1 is a list of libraries, each with its license in parentheses.
        tr("It uses these libraries: %1.").arg(namesWithLicences(BuildInfo::librariesOfLlavero())),
        tr("The practice service uses these too: %1.")
            .arg(namesWithLicences(BuildInfo::librariesOfSandbox())),
    }
        .join(QStringLiteral("\n\n"));
}
