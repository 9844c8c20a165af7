// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SecretStoreText.h"

#include "ui/text/PlainText.h"

#include <QCoreApplication>

namespace {

struct SecretStoreText
{
    Q_DECLARE_TR_FUNCTIONS(SecretStoreText)
};

} // namespace

static QString keychainName(KeychainProgram program)
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
    return SecretStoreText::tr("the system keychain");
}

static QString keychainNameAtStart(KeychainProgram program)
{
    //: At the start of a sentence, where the name of the keychain's program may stand.
    return program == KeychainProgram::Unknown ? SecretStoreText::tr("The system keychain")
                                               : keychainName(program);
}

QString keychainProblemText(const SecretStoreError &error)
{
    const QString keychain = keychainNameAtStart(error.program);
    using Kind = SecretStoreError::Kind;
    switch (error.kind) {
    case Kind::NotFound:
        return SecretStoreText::tr("%1 reported success, but the key isn’t there. Try again.")
            .arg(keychain);
    case Kind::Locked:
        return SecretStoreText::tr("%1 is locked. Unlock it, then try again.").arg(keychain);
    case Kind::PromptCancelled:
        return SecretStoreText::tr(
            "%1 is still locked because the unlock window was closed. Try again and unlock it.")
            .arg(keychain);
    case Kind::AccessDenied:
        return SecretStoreText::tr("%1 denied the request. Try again and allow it.").arg(keychain);
    case Kind::SwitchedOff:
        return SecretStoreText::tr("%1 is turned off in its settings. Turn it on, then try again.")
            .arg(keychain);
    case Kind::NoBus:
        return SecretStoreText::tr("The system keychain can’t be reached: Llavero was started "
                                   "outside a desktop session (there is no D-Bus session bus).");
    case Kind::NoService:
        return error.program == KeychainProgram::Unknown
            ? SecretStoreText::tr(
                "No keychain service is running on this computer. Start one, then try again.")
            : SecretStoreText::tr("%1 isn’t running. Start it, then try again.").arg(keychain);
    case Kind::NotAnswering:
        return SecretStoreText::tr("%1 isn’t responding. Try again later.").arg(keychain);
    case Kind::NotWorking:
        return SecretStoreText::tr(
            "%1 isn’t working: Llavero can’t read its response. Restart it, then try again.")
            .arg(keychain);
    case Kind::Refused:
        break;
    }
    const QString detail = sanitizedLine(error.detail).trimmed();
    return detail.isEmpty()
        ? SecretStoreText::tr("%1 refused the request. Try again, or restart Llavero.")
              .arg(keychain)
        : SecretStoreText::tr("%1 refused the request (%2). Try again, or restart Llavero.")
              .arg(keychain, detail);
}

QString keychainReadText(const SecretStoreError &error)
{
    if (error.kind == SecretStoreError::Kind::NotFound)
        return SecretStoreText::tr("%1 contains no key for this connection. Enter an API key.")
            .arg(keychainNameAtStart(error.program));
    return keychainProblemText(error) + u' '
        + SecretStoreText::tr(
            "You can also enter an API key, which is kept in memory only, until Llavero closes.");
}

QString keychainWriteText(const SecretStoreError &error)
{
    const QString outcome = error.isOutcomeUnknown
        ? SecretStoreText::tr("The key may or may not have been stored.")
        : SecretStoreText::tr("The key couldn’t be stored.");
    return outcome + u' ' + keychainProblemText(error);
}

QString keychainStoredText(KeychainProgram program)
{
    //: %1 is the name of the keychain’s program.
    return SecretStoreText::tr("The key was stored in %1.").arg(keychainName(program));
}

QString keychainRemoveText(const SecretStoreError &error)
{
    if (error.kind == SecretStoreError::Kind::NotFound)
        return SecretStoreText::tr(
            "%1 contains no key for this connection: there was nothing to remove.")
            .arg(keychainNameAtStart(error.program));
    const bool isSilent = error.isOutcomeUnknown
        || error.kind == SecretStoreError::Kind::SwitchedOff
        || error.kind == SecretStoreError::Kind::NotAnswering
        || error.kind == SecretStoreError::Kind::NotWorking;
    const QString outcome = isSilent ? SecretStoreText::tr("The key may still be in %1.")
                                     : SecretStoreText::tr("The key is still in %1.");
    return outcome.arg(keychainName(error.program)) + u' ' + keychainProblemText(error) + u' '
        + SecretStoreText::tr("You can also remove the entry “Llavero” there.");
}

QString keychainRemovedText(const QString &portal, KeychainProgram program)
{
    if (program == KeychainProgram::KeePassXc)
        return SecretStoreText::tr(
            "The key and saved list for %1 were removed from this computer. KeePassXC may keep the "
            "key in its recycle bin: empty it to delete the key.")
            .arg(portal);
    return SecretStoreText::tr("The key and saved list for %1 were removed from this computer.")
        .arg(portal);
}

QString keychainWaitingText(KeychainProgram program)
{
    return SecretStoreText::tr(
        "%1 may be waiting for you: look for its window, for example a password prompt.")
        .arg(keychainNameAtStart(program));
}

QString keychainPromptText(KeychainProgram program)
{
    return SecretStoreText::tr(
        "%1 is locked. Type its password in the window that has appeared on the desktop.")
        .arg(keychainNameAtStart(program));
}

QString keychainUnseenText(const SecretStoreError &error)
{
    const QString keychain = keychainNameAtStart(error.program);
    if (error.kind == SecretStoreError::Kind::Locked)
        return SecretStoreText::tr("%1 is locked, and there is no display on which it could ask "
                                   "for its password. Unlock it on the desktop, then try again.")
            .arg(keychain);
    return SecretStoreText::tr("%1 asks before it gives out a key, and there is no display for its "
                               "question. Run the command on the desktop, or turn off this "
                               "question in the keychain’s settings.")
        .arg(keychain);
}
