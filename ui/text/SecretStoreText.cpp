// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SecretStoreText.h"

#include "ui/text/PlainText.h"

#include <QCoreApplication>

namespace {

struct SecretStoreText
{
    Q_DECLARE_TR_FUNCTIONS(SecretStoreText)

    using Kind = SecretStoreError::Kind;

public:
    static QString name(KeychainProgram program)
    {
        switch (program) {
        case KeychainProgram::GnomeKeyring:
            return QStringLiteral("GNOME Keyring");
        case KeychainProgram::KeePassXc:
            return QStringLiteral("KeePassXC");
        case KeychainProgram::KWallet:
            return QStringLiteral("KWallet");
        case KeychainProgram::Unknown:
            break;
        }
        //: Within a sentence, where the name of the keychain's program may stand.
        return tr("the system keychain");
    }

    static QString nameAtStart(KeychainProgram program)
    {
        //: At the start of a sentence, where the name of the keychain's program may stand.
        return program == KeychainProgram::Unknown ? tr("The system keychain") : name(program);
    }

    /// The state of the keychain, and what the user can do about it.
    static QString problem(const SecretStoreError &error)
    {
        const QString keychain = nameAtStart(error.program);
        switch (error.kind) {
        case Kind::NotFound:
            return tr("%1 does not contain the key. Try again.").arg(keychain);
        case Kind::Locked:
            return tr("%1 is locked. Unlock it, then try again.").arg(keychain);
        case Kind::PromptCancelled:
            return tr("%1 is still locked because the unlock window was closed. Try again, and "
                      "unlock it.")
                .arg(keychain);
        case Kind::AccessDenied:
            return tr("%1 did not allow it, because the request was denied. Try again, and allow "
                      "it.")
                .arg(keychain);
        case Kind::SwitchedOff:
            return tr("%1 is turned off in its settings. Turn it on, then try again.")
                .arg(keychain);
        case Kind::NoBus:
            return tr("The system keychain cannot be reached: Llavero was started outside a "
                      "desktop session (there is no D-Bus session bus).");
        case Kind::NoService:
            return error.program == KeychainProgram::Unknown
                ? tr("No keychain service is running on this computer. Start one, then try again.")
                : tr("%1 is not running. Start it, then try again.").arg(keychain);
        case Kind::NotAnswering:
            return tr("%1 is not responding. Try again later.").arg(keychain);
        case Kind::NotWorking:
            return tr("%1 is not working: Llavero cannot read its response. Restart it, then try "
                      "again.")
                .arg(keychain);
        case Kind::Refused:
            break;
        }
        const QString detail = sanitizedLine(error.detail).trimmed();
        return detail.isEmpty()
            ? tr("%1 refused the request. Try again, or restart Llavero.").arg(keychain)
            : tr("%1 refused the request (%2). Try again, or restart Llavero.")
                  .arg(keychain, detail);
    }

    static QString read(const SecretStoreError &error)
    {
        if (error.kind == Kind::NotFound)
            return tr("%1 contains no key for this connection. Enter an API key.")
                .arg(nameAtStart(error.program));
        return problem(error) + u' ' + tr("You can also enter an API key.");
    }

    static QString write(const SecretStoreError &error)
    {
        const QString outcome = error.isOutcomeUnknown
            ? tr("The key may or may not have been stored.")
            : tr("The key could not be stored.");
        return outcome + u' ' + problem(error);
    }

    static QString remove(const SecretStoreError &error)
    {
        if (error.kind == Kind::NotFound)
            return tr("%1 contains no key for this connection: there was nothing to remove.")
                .arg(nameAtStart(error.program));
        const bool isSilent = error.isOutcomeUnknown || error.kind == Kind::SwitchedOff
            || error.kind == Kind::NotAnswering || error.kind == Kind::NotWorking;
        const QString outcome
            = isSilent ? tr("The key may still be in %1.") : tr("The key is still in %1.");
        return outcome.arg(name(error.program)) + u' ' + problem(error) + u' '
            + tr("You can also remove the entry “Llavero” there.");
    }

    static QString removed(const QString &portal, KeychainProgram program)
    {
        switch (program) {
        case KeychainProgram::KeePassXc:
            return tr("The saved list of %1 is no longer on this computer, and its key is no "
                      "longer in the system keychain. KeePassXC may keep the key in its recycle "
                      "bin: empty it to delete the key.")
                .arg(portal);
        case KeychainProgram::GnomeKeyring:
        case KeychainProgram::KWallet:
        case KeychainProgram::Unknown:
            break;
        }
        return tr("The key and the saved list of %1 are no longer on this computer.").arg(portal);
    }

    static QString waiting(KeychainProgram program)
    {
        return tr("%1 seems to ask you something: a window of it may be open, for example for its "
                  "password.")
            .arg(nameAtStart(program));
    }
};

} // namespace

QString keychainReadText(const SecretStoreError &error)
{
    return SecretStoreText::read(error);
}

QString keychainWriteText(const SecretStoreError &error)
{
    return SecretStoreText::write(error);
}

QString keychainRemoveText(const SecretStoreError &error)
{
    return SecretStoreText::remove(error);
}

QString keychainRemovedText(const QString &portal, KeychainProgram program)
{
    return SecretStoreText::removed(portal, program);
}

QString keychainWaitingText(KeychainProgram program)
{
    return SecretStoreText::waiting(program);
}

QString keychainProblemText(const SecretStoreError &error)
{
    return SecretStoreText::problem(error);
}
