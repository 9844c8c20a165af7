// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/UncopiedKeyDialog.h"

#include "ui/text/PlainText.h"

#include <QPushButton>

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
