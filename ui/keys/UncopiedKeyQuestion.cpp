// SPDX-License-Identifier: GPL-3.0-or-later
#include "keys/UncopiedKeyQuestion.h"

#include "text/PlainText.h"

#include <QPushButton>

UncopiedKeyQuestion::UncopiedKeyQuestion(
    const QString &keyName, const std::function<bool()> &copy, QWidget *parent)
    : Confirmation([] { return tr("Close without copying the key?"); },
        [keyName] {
            return tr("You haven’t copied the value of %1. It can’t be shown again; the key stays "
                      "in your list.")
                .arg(displayName(keyName));
        },
        [] { return tr("Close Without Copying"); }, parent)
    , m_copy(copy)
    , m_copyAndClose(add([] { return tr("Copy and Close"); }, QMessageBox::AcceptRole,
          QStringLiteral("copyAndCloseButton")))
{
    connect(m_copyAndClose, &QPushButton::clicked, this, [this] {
        if (m_isCopied)
            emit confirmed();
    });
}

/// Copies while this window has the focus, which Wayland asks for.
void UncopiedKeyQuestion::done(int result)
{
    if (clickedButton() == m_copyAndClose)
        m_isCopied = m_copy();
    Confirmation::done(result);
}
