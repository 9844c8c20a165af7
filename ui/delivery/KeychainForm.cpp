// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delivery/KeychainForm.h"

#include "app/delivery/KeychainCommand.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ConfirmationDialog.h"
#include "ui/widgets/CopyButton.h"
#include "ui/widgets/FieldProblem.h"
#include "ui/widgets/FocusOrder.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
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
    , m_command(new QLineEdit(this))
    , m_copy(new CopyButton(this))
    , m_commandBox(createCommand())
{
    column().addWidget(m_commandBox);
    column().addStretch();
    readInVisualOrder(column());
    const QString host = key.endpoint.host();
    const QString name = visibleName(keyName).left(maxLength);
    m_label.edit->setText(tr("API key %1 of %2").arg(name, host).left(maxLength));
    m_service.edit->setText(host);
    m_account.edit->setText(name);
    for (const Field &field : { m_label, m_service, m_account }) {
        field.edit->setCursorPosition(0);
        connect(field.edit, &QLineEdit::textChanged, this, [this] {
            m_commandBox->hide(); // it reads another entry
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

QWidget *KeychainForm::createCommand()
{
    auto *box = new QWidget(this);
    auto *caption = new TextLabel(TextLabel::Role::Caption, box);
    m_command->setObjectName(u"readCommand"_s);
    m_command->setReadOnly(true);
    m_command->setProperty("detail", true);
    m_copy->setObjectName(u"copyReadCommand"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_command, 1);
    row->addWidget(m_copy);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(caption);
    layout->addLayout(row);
    box->hide();
    connect(m_copy, &CopyButton::clicked, this, [this] {
        QClipboard *clipboard = QGuiApplication::clipboard();
        clipboard->setText(m_command->text());
        if (clipboard->text() == m_command->text())
            m_copy->confirm();
    });
    keepTranslated(box, [this, caption] {
        caption->setText(tr("Command that reads the key"));
        updateAccessibleName(m_command, tr("Command that reads the key"));
        m_copy->setLabel(tr("Copy the command"));
    });
    return box;
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
    m_commandBox->hide();
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
            showCommand(keychainReadCommand(entry, program));
            emit delivered([program] { return keychainStoredText(program); }, {});
        });
}

void KeychainForm::fail(const SecretStoreError &error)
{
    setBusy(false);
    emit failed([error] { return keychainWriteText(error); });
}

void KeychainForm::showCommand(const QString &command)
{
    m_command->setText(command);
    m_command->setCursorPosition(0);
    m_commandBox->show();
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
