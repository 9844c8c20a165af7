// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SecretStoreText.h"

#include "text/PlainText.h"

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

    static QString read(const SecretStoreError &error)
    {
        const QString keychain = nameAtStart(error.program);
        switch (error.kind) {
        case Kind::NotFound:
            return tr("%1 contains no key for this connection. Enter an API key.").arg(keychain);
        case Kind::Locked:
            return tr("%1 is locked. Unlock it and try again, or enter an API key.").arg(keychain);
        case Kind::PromptCancelled:
            return tr("%1 is still locked because the unlock window was closed. Try again, or "
                      "enter an API key.")
                .arg(keychain);
        case Kind::AccessDenied:
            return tr("%1 did not allow Llavero to use the key, because the request was denied. "
                      "Try again and allow it, or enter an API key.")
                .arg(keychain);
        case Kind::SwitchedOff:
            return tr("%1 is turned off in its settings. Turn it on and try again, or enter an API "
                      "key.")
                .arg(keychain);
        case Kind::NoBus:
            return tr("The system keychain cannot be reached: Llavero was started outside a "
                      "desktop session (there is no D-Bus session bus). Enter an API key.");
        case Kind::NoService:
            return error.program == KeychainProgram::Unknown
                ? tr("No keychain service is running on this computer. Start one and try again, or "
                     "enter an API key.")
                : tr("%1 is not running. Start it and try again, or enter an API key.")
                      .arg(keychain);
        case Kind::NotAnswering:
            return tr("%1 is not responding. Try again, or enter an API key.").arg(keychain);
        case Kind::NotWorking:
            return tr("%1 is not working: Llavero cannot read its response. Restart it and try "
                      "again, or enter an API key.")
                .arg(keychain);
        case Kind::Refused:
            return withReason(error,
                tr("%1 could not read the key. Try again, restart Llavero, or enter an API key.")
                    .arg(keychain),
                tr("%1 could not read the key (%2). Try again, restart Llavero, or enter an API "
                   "key."),
                keychain);
        }
        Q_UNREACHABLE();
    }

    static QString write(const SecretStoreError &error)
    {
        const QString keychain = name(error.program);
        switch (error.kind) {
        case Kind::NotFound:
            return tr("The key could not be stored: %1 reported success, but the key is not there. "
                      "Try again.")
                .arg(keychain);
        case Kind::Locked:
            return tr("The key could not be stored because %1 is locked. Unlock it, then try "
                      "again.")
                .arg(keychain);
        case Kind::PromptCancelled:
            return tr("The key could not be stored because %1 is still locked: the unlock window "
                      "was closed. Try again, and unlock it.")
                .arg(keychain);
        case Kind::AccessDenied:
            return tr("The key could not be stored because %1 did not allow it: the request was "
                      "denied. Try again, and allow it.")
                .arg(keychain);
        case Kind::SwitchedOff:
            return tr("The key could not be stored because %1 is turned off in its settings. Turn "
                      "it on, then try again.")
                .arg(keychain);
        case Kind::NoBus:
            return tr(
                "The key could not be stored: the system keychain cannot be reached, as Llavero "
                "was started outside a desktop session (there is no D-Bus session bus).");
        case Kind::NoService:
            return error.program == KeychainProgram::Unknown
                ? tr("The key could not be stored: no keychain service is running on this "
                     "computer. Start one, then try again.")
                : tr("The key could not be stored because %1 is not running. Start it, then try "
                     "again.")
                      .arg(keychain);
        case Kind::NotAnswering:
            return error.isOutcomeUnknown
                ? tr("The key may or may not have been stored: %1 is not responding. Try again "
                     "later.")
                      .arg(keychain)
                : tr("The key could not be stored because %1 is not responding. Try again later.")
                      .arg(keychain);
        case Kind::NotWorking:
            return tr("The key could not be stored because %1 is not working: Llavero cannot read "
                      "its response. Restart it, then try again.")
                .arg(keychain);
        case Kind::Refused:
            return withReason(error,
                tr("The key could not be stored: %1 refused it. Try again.").arg(keychain),
                tr("The key could not be stored: %1 refused it (%2). Try again."), keychain);
        }
        Q_UNREACHABLE();
    }

    static QString remove(const SecretStoreError &error)
    {
        const QString keychain = name(error.program);
        switch (error.kind) {
        case Kind::NotFound:
            return tr("%1 contains no key for this connection: there was nothing to remove.")
                .arg(nameAtStart(error.program));
        case Kind::Locked:
            return tr("The key is still in %1, which is locked. Unlock it and try again, or remove "
                      "the entry “Llavero” there.")
                .arg(keychain);
        case Kind::PromptCancelled:
            return tr("The key is still in %1, which is still locked because the unlock window was "
                      "closed. Try again and unlock it, or remove the entry “Llavero” there.")
                .arg(keychain);
        case Kind::AccessDenied:
            return tr("The key is still in %1, which did not allow Llavero to remove it, because "
                      "the request was denied. Try again and allow it, or remove the entry "
                      "“Llavero” there.")
                .arg(keychain);
        case Kind::SwitchedOff:
            return tr("The key may still be in %1, which is turned off in its settings. Turn it on "
                      "and try again.")
                .arg(keychain);
        case Kind::NoBus:
            return tr("The key is still in the system keychain, which cannot be reached: Llavero "
                      "was started outside a desktop session (there is no D-Bus session bus). Try "
                      "again in the desktop.");
        case Kind::NoService:
            return error.program == KeychainProgram::Unknown
                ? tr("The key is still in the system keychain: no keychain service is running on "
                     "this computer. Start it and try again, or remove the entry “Llavero” there.")
                : tr("The key is still in %1, which is not running. Start it and try again, or "
                     "remove the entry “Llavero” there.")
                      .arg(keychain);
        case Kind::NotAnswering:
            return tr("The key may still be in %1, which is not responding. Try again later, or "
                      "look for the entry “Llavero” there.")
                .arg(keychain);
        case Kind::NotWorking:
            return tr("The key may still be in %1, which is not working: Llavero cannot read its "
                      "response. Restart it and try again, or look for the entry “Llavero” there.")
                .arg(keychain);
        case Kind::Refused:
            return withReason(error,
                tr("The key is still in %1, which refused to remove it. Try again, or remove the "
                   "entry “Llavero” there.")
                    .arg(keychain),
                tr("The key is still in %1, which refused to remove it (%2). Try again, or remove "
                   "the entry “Llavero” there."),
                keychain);
        }
        Q_UNREACHABLE();
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

private:
    static QString withReason(const SecretStoreError &error, const QString &alone,
        const QString &withDetail, const QString &keychain)
    {
        const QString detail = oneLine(error.detail).trimmed();
        return detail.isEmpty() ? alone : withDetail.arg(keychain, detail);
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

QString keychainName(KeychainProgram program)
{
    return SecretStoreText::name(program);
}
