// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyDialogs.h"

#include "app/table/ApiKey.h"
#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"

#include <QPushButton>

static QString useText(const ApiKey &key, const QDateTime &now)
{
    if (!key.lastActivity && key.unreadableActivity.isEmpty())
        return DeleteKeyDialog::tr("This key has never been used.");
    return DeleteKeyDialog::tr("Last IP: %1\nLast activity: %2")
        .arg(sanitizedLine(key.lastIp),
            key.lastActivity ? ageText(*key.lastActivity, now) : unknownTimeText());
}

static QString consequencesText(bool isDeviceKey)
{
    return isDeviceKey
        ? DeleteKeyDialog::tr(
            "%1\n\n"
            "Llavero uses this key to sign in on this computer. Deleting it signs you out here.\n\n"
            "Anything using this key stops working immediately. This can’t be undone.")
        : DeleteKeyDialog::tr(
            "%1\n\n"
            "Anything using this key stops working immediately. This can’t be undone.");
}

DeleteKeyDialog::DeleteKeyDialog(
    const ApiKey &key, const QDateTime &now, bool isDeviceKey, QWidget *parent)
    : ConfirmationDialog(
        [name = key.name] { return tr("Delete the API key %1?").arg(displayName(name)); },
        [=] { return consequencesText(isDeviceKey).arg(useText(key, now)); },
        [] { return tr("Delete"); }, parent)
{
}

UncopiedKeyDialog::UncopiedKeyDialog(
    const QString &keyName, const std::function<bool()> &copy, QWidget *parent)
    : ConfirmationDialog([] { return tr("Close without copying the key?"); },
        [keyName] {
            return tr("You haven’t copied the value of %1. It can’t be shown again; the key stays "
                      "in your list.")
                .arg(displayName(keyName));
        },
        [] { return tr("Close Without Copying"); }, parent, [] { return tr("Copy and Close"); })
    , m_copy(copy)
{
    connect(alternative(), &QPushButton::clicked, this, [this] {
        if (m_isCopied)
            emit confirmed();
    });
}

/// Copies before this window loses the focus, because Wayland requires it.
void UncopiedKeyDialog::setVisible(bool visible)
{
    if (!visible && !m_isCopied && clickedButton() == alternative())
        m_isCopied = m_copy();
    ConfirmationDialog::setVisible(visible);
}
