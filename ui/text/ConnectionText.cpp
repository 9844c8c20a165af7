// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ConnectionText.h"

#include "ui/text/ErrorText.h"
#include "ui/text/PlainText.h"
#include "ui/text/SecretStoreText.h"

#include <QCoreApplication>

namespace {

struct ConnectionText
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionText)
};

} // namespace

QString readOnlyText(Session::Access access, bool isOffline)
{
    switch (access) {
    case Session::Access::Opening:
        return ConnectionText::tr("Llavero is still waiting for the system keychain.");
    case Session::Access::KeyMissing:
    case Session::Access::KeyRejected:
        return ConnectionText::tr("Sign in to manage your keys.");
    case Session::Access::Granted:
        break;
    }
    return isOffline ? ConnectionText::tr(
               "While offline, you can view keys but not generate, rename or delete them.")
                     : QString();
}

QString filesProblemText(const ConnectionFiles::Problem &problem)
{
    const QString path = sanitizedLine(problem.path);
    const QString detail = sanitizedLine(problem.detail);
    switch (problem.kind) {
    case ConnectionFiles::Problem::Kind::Unreadable:
        return ConnectionText::tr("The file %1 can’t be read: %2").arg(path, detail);
    case ConnectionFiles::Problem::Kind::Unwritable:
        return ConnectionText::tr("The file %1 can’t be written: %2").arg(path, detail);
    case ConnectionFiles::Problem::Kind::NotCertificates:
        return ConnectionText::tr("The file %1 contains no certificate. Choose a PEM or DER file.")
            .arg(path);
    case ConnectionFiles::Problem::Kind::NotRoutes:
        return ConnectionText::tr("The file %1 isn’t a valid API routes file: %2")
            .arg(path, detail);
    }
    Q_UNREACHABLE();
}

QString deviceKeyDeletedText(const DeviceKeyOutcome &outcome)
{
    const QString name = displayName(outcome.keyName);
    const std::optional<ApiError> &error = outcome.error;
    if (!error)
        return ConnectionText::tr("The key %1 has been deleted from the portal.").arg(name);
    const QString sentence = error->outcomeUnknown
        ? ConnectionText::tr(
            "The key %1 may or may not have been deleted from the portal: check its list of "
            "keys. %2")
        : ConnectionText::tr(
            "The key %1 wasn’t deleted and keeps working: delete it in the portal. %2");
    return sentence.arg(name, errorText(*error));
}

QString removalText(const CredentialManager::RemovalResult &what)
{
    const QString portal = sanitizedLine(what.connection.portal.host());
    if (!what.hadKey && what.listError.isEmpty())
        return ConnectionText::tr("The saved list for %1 was removed from this computer.")
            .arg(portal);
    if (what.isComplete())
        return keychainRemovedText(portal, what.program);
    QStringList sentences {
        ConnectionText::tr("Some data for %1 couldn’t be removed from this computer.").arg(portal)
    };
    if (what.keyError)
        sentences << keychainRemoveText(*what.keyError);
    if (!what.listError.isEmpty())
        sentences << ConnectionText::tr("The saved list couldn’t be removed: %1")
                         .arg(sanitizedLine(what.listError));
    return sentences.join(u' ');
}
