// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/HelpDialog.h"

#include "app/keys/KeyUse.h"
#include "app/platform/Paths.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/TextLabel.h"

#include <QDir>
#include <QLocale>
#include <QUrl>

using Role = TextLabel::Role;

static QString helpText()
{
    return HelpDialog::tr(
               "An API key lets an application use the CloudOps API as you, with your privileges. "
               "Generate one for each application; you can have as many as you like.\n\n"
               "“Generate API Key” creates a key immediately. Its value is shown only once: copy "
               "it and store it somewhere safe.\n\n"
               "A double-click on a key shows its details. The pencil renames it. The red circle "
               "deletes it after you confirm. A deleted key stops working immediately: requests "
               "that use it get HTTP 401.\n\n"
               "The check box left of a key selects it. Selected keys can be deleted or exported "
               "together. A right-click on a key shows its menu.\n\n"
               "“Check a Key…”, in the menu beside “Generate API Key”, finds out whether a value "
               "that you have is valid, and which key it belongs to.\n\n"
               "Offline, you can still read the last saved list; its date is shown.")
        + QStringLiteral("\n\n")
        + HelpDialog::tr("“Replace…”, in the menu of a key, generates a new key and watches both "
                         "until the old one is no longer used and can be deleted.");
}

static QString moonText()
{
    //: %1 and %2 are numbers of days.
    return HelpDialog::tr("The key hasn’t been used in the last %1 days, or is older than %2 days "
                          "and has never been used. You may no longer need it.")
        .arg(QLocale().toString(staleDays), QLocale().toString(newDays));
}

HelpDialog::HelpDialog(const QUrl &documentation, const Paths &paths, QWidget *parent)
    : MessageBox([] { return tr("Help"); }, [] { return tr("Help"); }, helpText, parent)
{
    setIsPage();
    addGlossary();
    addHeading([] { return tr("Keyboard"); });
    const auto *shortcuts = addLink("shortcutsLink", "", [] { return tr("Keyboard Shortcuts"); });
    addYourData(paths);
    addHeading([] { return tr("More"); });
    if (!documentation.isEmpty())
        addWebLink(
            "docsLink", [] { return tr("API documentation of the portal"); }, documentation);
    addProjectLinks();
    addCancelButton([] { return tr("Close"); }, QStringLiteral("closeHelp"));
    tabThroughPartsFirst();
    connect(shortcuts, &LinkButton::clicked, this, [this] {
        close();
        emit shortcutsRequested();
    });
}

void HelpDialog::addGlossary()
{
    addHeading([] { return tr("Glossary"); });
    addTerm([] { return tr("API key"); },
        [] { return tr("An application sends it to the CloudOps API to act as you."); });
    addTerm([] { return tr("Value"); },
        [] { return tr("The secret text of a key. Anyone who has it can act as you."); });
    addTerm([] { return tr("Endpoint"); },
        [] { return tr("The address to which applications send their requests."); });
    addTerm(
        [] { return tr("Last IP"); }, [] { return tr("The IP address that last used the key."); });
    addTerm([] { return tr("Last activity"); },
        [] { return tr("The date and time when the key was last used."); });
    addTerm([] { return tr("Moon"); }, moonText);
    addTerm([] { return tr("New, Renamed, New activity"); },
        [] { return tr("Changes since your last visit, made by you or by others."); });
    addTerm([] { return tr("Watched, Replacement"); },
        [] { return tr("A key that is being replaced, and the new one."); });
    addTerm([] { return tr("Portal"); },
        [] { return tr("The website of CloudOps that you sign in to, with its API."); });
    addTerm([] { return tr("Service"); },
        [] { return tr("The program behind the API that responds to requests."); });
    addTerm([] { return tr("Sandbox"); },
        [] { return tr("A practice service on this computer. Its keys work nowhere else."); });
}

void HelpDialog::addYourData(const Paths &paths)
{
    const auto path = [](const QString &name) {
        return [text = sanitizedLine(QDir::toNativeSeparators(name))] { return text; };
    };
    addHeading([] { return tr("Your data"); });
    addTerm([] { return tr("The key that Llavero signs in with"); },
        [] {
            return tr("In the system keychain, under “Llavero”, if you stay signed in; otherwise "
                      "only in memory.");
        });
    addTerm([] { return tr("Settings and connections"); }, path(paths.settingsFile));
    addTerm([] { return tr("Certificates and API routes"); }, path(paths.connectionsFolder));
    addTerm(
        [] { return tr("Saved lists of keys, without their values"); }, path(paths.cacheFolder));
}

void HelpDialog::addHeading(const TranslatedText &text)
{
    auto *heading = new TextLabel(Role::Heading, this);
    heading->setSentence(text);
    heading->setWordWrap(true);
    addPart(heading, 20);
}

void HelpDialog::addTerm(const TranslatedText &term, const TranslatedText &meaning)
{
    auto *name = new TextLabel(Role::Normal, this);
    auto *text = new TextLabel(Role::Normal, this);
    name->setProperty("term", true);
    name->setSentence(term);
    text->setSentence(meaning);
    name->setWordWrap(true);
    text->setWordWrap(true);
    addPart(name, 10);
    addPart(text, 2);
}
