#include "window/Help.h"

#include "keys/KeyUse.h"
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

} // namespace

Help::Help(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    const auto *help = new QShortcut(QKeySequence::HelpContents, &window);
    auto *shortcuts = new QShortcut(&window);
    shortcuts->setKeys(ShortcutsDialog::ownKeys());
    connect(help, &QShortcut::activated, this, &Help::showHelp);
    connect(shortcuts, &QShortcut::activated, this, &Help::showShortcuts);
}

void Help::showHelp()
{
    const Sentence title = [] { return tr("Help"); };
    (new Page(title, title, howItIsUsed, m_window))->open();
}

QString Help::howItIsUsed()
{
    //: Help; %1 is a number of days.
    return tr("An API key lets an application use the CloudOps API as you, with your privileges. "
              "Generate one for each application; you may have as many as you like.\n\n"
              "“Generate API Key” makes a key at once. Its value is shown this once: copy it, and "
              "keep it in a safe place.\n\n"
              "The pencil renames a key. The red circle deletes it, after a question. A deleted "
              "key stops working at once: whoever uses it gets the answer HTTP 401.\n\n"
              "The list says from which address and when each key was last used. A moon marks the "
              "keys that have never been used, or not in the last %1 days.\n\n"
              "Without a network the last list stays readable, and says from when it is.")
        .arg(QLocale().toString(longUnusedDays));
}

void Help::showShortcuts()
{
    (new ShortcutsDialog(&m_window))->open();
}

void Help::showAbout()
{
    (new Page([] { return tr("About Llavero"); },
         [] { return tr("Llavero %1").arg(QStringLiteral(LLAVERO_VERSION)); },
         [] {
             return tr("Manage your API keys on the CloudOps platform.\n\nMade with Qt %1.")
                 .arg(QString::fromLatin1(qVersion()));
         },
         m_window))
        ->open();
}
