// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/DeleteKeyDialog.h"

#include "app/table/ApiKey.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"

static QString useText(const ApiKey &key, const QDateTime &now)
{
    if (!key.unreadableActivity.isEmpty())
        return DeleteKeyDialog::tr("Last IP: %1\nLast activity: %2")
            .arg(sanitizedLine(key.lastIp), unknownTimeText());
    if (!key.lastActivity)
        return DeleteKeyDialog::tr("This key has never been used.");
    return DeleteKeyDialog::tr("Last IP: %1\nLast activity: %2")
        .arg(sanitizedLine(key.lastIp), ageText(*key.lastActivity, now));
}

static QString consequencesText(bool isOwn)
{
    return isOwn
        ? DeleteKeyDialog::tr(
            "%1\n\nLlavero signs in on this computer with this key. Deleting it signs this "
            "computer out.\n\nIt stops working at once, and this cannot be undone.")
        : DeleteKeyDialog::tr("%1\n\nThe key stops working at once, and this cannot be undone.");
}

DeleteKeyDialog::DeleteKeyDialog(
    const ApiKey &key, const QDateTime &now, bool isOwn, QWidget *parent)
    : ConfirmationDialog(
        [name = key.name] { return tr("Delete the API key %1?").arg(displayName(name)); },
        [key, now, isOwn] { return consequencesText(isOwn).arg(useText(key, now)); },
        [] { return tr("Delete"); }, parent)
{
}
