// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/KeychainForm.h"

#include "app/delivery/KeychainCommand.h"
#include "ui/delivery/CommandBox.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FocusOrder.h"

#include <QFileInfo>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

static constexpr int maxLength = 200; // enough for any, and not for all that a name may hold

KeychainForm::KeychainForm(
    const DeliveredKey &key, const QString &keyName, SecretStore &keychain, QWidget *parent)
    : DeliveryForm(key, parent)
    , m_keychain(keychain)
    //: The caption of a text that describes an entry in the keychain.
    , m_label(addField("entryLabel", [] { return tr("Label"); }))
    //: The caption of a text that identifies an entry in the keychain, for example a program.
    , m_service(addField("entryService", [] { return tr("Service"); }))
    //: The caption of a text that identifies an entry in the keychain, for example a user.
    , m_account(addField("entryAccount", [] { return tr("Account"); }))
    , m_command(new CommandBox([] { return tr("Command that reads the key"); }, this))
{
    column().addWidget(m_command);
    column().addStretch();
    readInVisualOrder(column());
    const QString host = key.endpoint.authority(); // with the port, if it is not the usual one
    const QString name = visibleName(keyName).left(maxLength);
    m_label.edit->setText(tr("API key %1 of %2").arg(name, host).left(maxLength));
    m_service.edit->setText(host);
    m_account.edit->setText(name);
    for (const Field &field : { m_label, m_service, m_account }) {
        field.edit->setCursorPosition(0);
        connect(field.edit, &QLineEdit::textChanged, this, [this] {
            m_command->setCommand({}); // it reads another entry
            emit changed();
        });
    }
    connect(
        &m_keychain, &SecretStore::promptActiveChanged, this, &KeychainForm::onPromptActiveChanged);
}

bool KeychainForm::isUseful()
{
    return !QFileInfo::exists(u"/.flatpak-info"_s);
}

KeychainForm::Field KeychainForm::addField(const char *name, const TranslatedText &caption)
{
    auto *label = new TextLabel(TextLabel::Role::Caption, this);
    auto *edit = new QLineEdit(this);
    const Field field { edit, new FieldProblem(edit, edit, this) };
    edit->setObjectName(QLatin1String(name));
    edit->setMaxLength(maxLength);
    label->setSentence(caption);
    keepTranslated(edit, [edit, caption] { updateAccessibleName(edit, caption()); });
    if (column().count() > 0)
        column().addSpacing(8);
    column().addWidget(label);
    column().addWidget(edit);
    column().addWidget(field.problem);
    return field;
}

QString KeychainForm::actionText() const
{
    return tr("Save to Keychain");
}

void KeychainForm::show(const DeliveryChoices &choices)
{
    if (!choices.service.isEmpty())
        m_service.edit->setText(choices.service);
}

void KeychainForm::read(DeliveryChoices &choices) const
{
    choices.service = m_service.edit->text().trimmed();
}

std::optional<KeychainEntry> KeychainForm::entry()
{
    const auto refuse = [](const Field &field, const TranslatedText &problem) {
        field.problem->report(problem);
        field.edit->setFocus();
        return std::nullopt;
    };
    for (const Field &field : { m_label, m_service, m_account }) {
        if (field.edit->text().trimmed().isEmpty())
            return refuse(field, [] { return tr("Enter a text."); });
    }
    KeychainEntry entry { m_label.edit->text().trimmed(), m_service.edit->text().trimmed(),
        m_account.edit->text().trimmed() };
    if (entry.service.compare(u"Llavero", Qt::CaseInsensitive) == 0)
        return refuse(m_service, [] {
            return tr("“Llavero” is the service of Llavero’s own keys. Enter another one.");
        });
    return entry;
}

void KeychainForm::deliver()
{
    const auto wanted = entry();
    if (!wanted)
        return;
    m_command->setCommand({});
    setBusy(true);
    m_keychain.read(*wanted, this, [this, entry = *wanted](const SecretStoreResult<Secret> &found) {
        const bool isFree = found ? found.value().utf8() == key().secret.utf8()
                                  : found.error().kind == SecretStoreError::Kind::NotFound;
        if (isFree)
            write(entry);
        else if (found)
            ask(entry);
        else
            fail(found.error());
    });
}

void KeychainForm::ask(const KeychainEntry &entry)
{
    auto *question = new ConfirmationDialog([] { return tr("Replace the entry in the keychain?"); },
        [entry] {
            return tr("There is already an entry with the service “%1” and the account “%2”. "
                      "Its secret will be lost.")
                .arg(sanitizedLine(entry.service), sanitizedLine(entry.account));
        },
        //: A button.
        [] { return tr("Replace"); }, this);
    connect(question, &ConfirmationDialog::confirmed, this, [this, entry] { write(entry); });
    connect(question, &QDialog::rejected, this, [this] { setBusy(false); });
    openOnce(question);
}

void KeychainForm::write(const KeychainEntry &entry)
{
    m_keychain.write(
        entry, key().secret, this, [this, entry](const SecretStoreResult<Unit> &written) {
            if (!written)
                return fail(written.error());
            setBusy(false);
            const KeychainProgram program = m_keychain.program();
            m_command->setCommand(keychainReadCommand(entry, program));
            emit delivered([program] { return keychainStoredText(program); }, {});
        });
}

void KeychainForm::fail(const SecretStoreError &error)
{
    setBusy(false);
    emit failed([error] { return keychainWriteText(error); });
}

/// Llavero may use the keychain for its own keys, too.
void KeychainForm::onPromptActiveChanged(bool isActive)
{
    if (!isBusy())
        return;
    if (isActive)
        emit waiting([program = m_keychain.program()] { return keychainWaitingText(program); });
    else
        emit waiting({});
}
