// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Help.h"

#include "BuildInfo.h"
#include "keys/KeyUse.h"
#include "widgets/Dialogs.h"
#include "widgets/MessageBox.h"
#include "window/ShortcutsDialog.h"

#include <QLocale>
#include <QShortcut>

namespace {

/// Words, and a button that closes them.
class Page : public MessageBox
{
public:
    Page(const Sentence &title, const Sentence &text, const Sentence &explanation, QWidget &window)
        : MessageBox(title, text, explanation, &window)
    {
        addWayOut([] { return Help::tr("Close"); }, QStringLiteral("closeHelp"));
    }
};

/// Each with its licence, as the language makes lists.
QString namesOf(const QList<BuildInfo::Library> &libraries)
{
    QStringList names;
    for (const BuildInfo::Library &library : libraries)
        names.append(Help::tr("%1 (%2)").arg(library.name, library.licence));
    return QLocale().createSeparatedList(names);
}

} // namespace

Help::Help(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    auto *help = new QShortcut(&window);
    auto *shortcuts = new QShortcut(&window);
    help->setKeys(QKeySequence::HelpContents); // all that the desktop has
    shortcuts->setKeys(ShortcutsDialog::ownKeys());
    connect(help, &QShortcut::activated, this, &Help::showHelp);
    connect(shortcuts, &QShortcut::activated, this, &Help::showShortcuts);
}

void Help::showHelp()
{
    const Sentence title = [] { return tr("Help"); };
    openOnce(new Page(title, title, howItIsUsed, m_window));
}

QString Help::howItIsUsed()
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
        .arg(QLocale().toString(longUnusedDays), QLocale().toString(newDays));
}

void Help::showShortcuts()
{
    openOnce(new ShortcutsDialog(&m_window));
}

void Help::showAbout()
{
    openOnce(new Page([] { return tr("About Llavero"); },
        [] { return tr("Llavero %1").arg(BuildInfo::version()); }, whatItIs, m_window));
}

QString Help::whatItIs()
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
        tr("It uses these libraries: %1.").arg(namesOf(BuildInfo::librariesOfLlavero())),
        tr("The practice service uses these too: %1.")
            .arg(namesOf(BuildInfo::librariesOfSandbox())),
    }
        .join(QStringLiteral("\n\n"));
}
