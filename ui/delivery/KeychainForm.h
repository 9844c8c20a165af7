// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/SecretStore.h"
#include "ui/delivery/DeliveryForm.h"

class CommandBox;
class FieldProblem;
class QLineEdit;
class TextLabel;

/// Stores the key in the system's keychain, in an entry of the user's, and shows the line that
/// reads it.
class KeychainForm : public DeliveryForm
{
    Q_OBJECT

public:
    /// Proposes `keyName` for the account. `keychain` must outlive this.
    KeychainForm(
        const DeliveredKey &key, const QString &keyName, SecretStore &keychain, QWidget *parent);

    /// Returns whether other programs can read what Llavero stores: a Flatpak has a keychain of its
    /// own.
    static bool isUseful();

    QString actionText() const override;
    void deliver() override;
    void show(const DeliveryChoices &choices) override;
    void read(DeliveryChoices &choices) const override;

private:
    /// A field with its caption.
    struct Field
    {
        QLineEdit *edit;
        FieldProblem *problem;
    };
    Field addField(const char *name, const TranslatedText &caption);
    std::optional<KeychainEntry> entry();
    void ask(const KeychainEntry &entry);
    void write(const KeychainEntry &entry);
    void fail(const SecretStoreError &error);
    void onPromptActiveChanged(bool isActive);

    SecretStore &m_keychain;
    Field m_label;
    Field m_service;
    Field m_account;
    CommandBox *m_command; ///< that reads the entry, once it is stored
};
