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
    static QString read(const SecretStoreError &error)
    {
        switch (error.kind) {
        case Kind::NotFound:
            return tr("The system keychain holds no key for this connection. Enter an API key.");
        case Kind::Locked:
            return tr(
                "The system keychain is locked. Unlock it and try again, or enter an API key.");
        case Kind::PromptCancelled:
            return tr("The system keychain stayed locked, as the window that unlocks it was "
                      "closed. Try again, or enter an API key.");
        case Kind::NoBus:
            return tr("The system keychain cannot be reached: Llavero was started outside a "
                      "desktop session (there is no D-Bus session bus). Enter an API key.");
        case Kind::NoService:
            return tr("No keychain service runs on this computer. Start one, such as GNOME "
                      "Keyring, and try again, or enter an API key.");
        case Kind::NotAnswering:
            return tr("The system keychain does not answer. Try again, or enter an API key.");
        case Kind::LibraryMissing:
            return tr("The system keychain cannot be used: a library is missing. Install the "
                      "package libsecret-1-0 and start Llavero again, or enter an API key.");
        case Kind::Refused:
            return withReason(error,
                tr("The system keychain did not give the key. Try again, start Llavero again, or "
                   "enter an API key."),
                tr("The system keychain did not give the key (%1). Try again, start Llavero again, "
                   "or enter an API key."));
        }
        Q_UNREACHABLE();
    }

    static QString write(const SecretStoreError &error)
    {
        switch (error.kind) {
        case Kind::NotFound:
            return tr("The key could not be stored: the system keychain accepted it, but does not "
                      "contain it. Try again.");
        case Kind::Locked:
            return tr("The key could not be stored: the system keychain is locked. Unlock the "
                      "keychain, then try again.");
        case Kind::PromptCancelled:
            return tr("The key could not be stored: the system keychain stayed locked, as the "
                      "window that unlocks it was closed. Try again, and unlock it.");
        case Kind::NoBus:
            return tr(
                "The key could not be stored: the system keychain cannot be reached, as Llavero "
                "was started outside a desktop session (there is no D-Bus session bus).");
        case Kind::NoService:
            return tr("The key could not be stored: no keychain service runs on this computer. "
                      "Start one, such as GNOME Keyring, then try again.");
        case Kind::NotAnswering:
            return tr("The system keychain does not answer; it is not known whether it has stored "
                      "the key. Try again later.");
        case Kind::LibraryMissing:
            return tr("The key could not be stored: a library is missing. Install the package "
                      "libsecret-1-0, then start Llavero again.");
        case Kind::Refused:
            return withReason(error,
                tr("The key could not be stored: the system keychain refused it. Try again."),
                tr("The key could not be stored: the system keychain refused it (%1). Try again."));
        }
        Q_UNREACHABLE();
    }

    static QString remove(const SecretStoreError &error)
    {
        switch (error.kind) {
        case Kind::NotFound:
            return tr("The system keychain holds no key for this connection: there was nothing to "
                      "remove.");
        case Kind::Locked:
            return tr("The key is still in the system keychain, which is locked. Unlock it and try "
                      "again, or remove the entry “Llavero” in Passwords and Keys.");
        case Kind::PromptCancelled:
            return tr("The key is still in the system keychain, which stayed locked, as the window "
                      "that unlocks it was closed. Try again and unlock it, or remove the entry "
                      "“Llavero” in Passwords and Keys.");
        case Kind::NoBus:
            return tr("The key is still in the system keychain, which cannot be reached: Llavero "
                      "was started outside a desktop session (there is no D-Bus session bus). In "
                      "the desktop, remove the entry “Llavero” in Passwords and Keys.");
        case Kind::NoService:
            return tr("The key is still in the system keychain: no keychain service runs on this "
                      "computer. Start it and try again, or remove the entry “Llavero” in "
                      "Passwords and Keys.");
        case Kind::NotAnswering:
            return tr("The key may still be in the system keychain, which does not answer. Try "
                      "again later, or look for the entry “Llavero” in Passwords and Keys.");
        case Kind::LibraryMissing:
            return tr("The key is still in the system keychain: a library is missing. Install the "
                      "package libsecret-1-0 and start Llavero again, or remove the entry "
                      "“Llavero” in Passwords and Keys.");
        case Kind::Refused:
            return withReason(error,
                tr("The key is still in the system keychain, which refused to remove it. Try "
                   "again, or remove the entry “Llavero” in Passwords and Keys."),
                tr("The key is still in the system keychain, which refused to remove it (%1). Try "
                   "again, or remove the entry “Llavero” in Passwords and Keys."));
        }
        Q_UNREACHABLE();
    }

private:
    static QString withReason(
        const SecretStoreError &error, const QString &alone, const QString &withDetail)
    {
        const QString detail = oneLine(error.detail).trimmed();
        return detail.isEmpty() ? alone : withDetail.arg(detail);
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
