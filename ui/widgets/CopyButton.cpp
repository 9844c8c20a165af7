// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/CopyButton.h"

#include "ui/widgets/Toast.h"

using namespace std::chrono_literals;

CopyButton::CopyButton(QWidget *parent)
    : IconButton(QStringLiteral("copy"), parent)
{
    m_confirmation.setSingleShot(true);
    m_confirmation.setInterval(2s);
    connect(&m_confirmation, &QTimer::timeout, this, &CopyButton::endConfirmation);
}

void CopyButton::confirm(const QString &text)
{
    setIconName(QStringLiteral("check"));
    Toast::show(text, this);
    m_confirmation.start();
}

void CopyButton::hideEvent(QHideEvent *event)
{
    IconButton::hideEvent(event);
    if (m_confirmation.isActive())
        Toast::hide(this);
    endConfirmation();
}

void CopyButton::endConfirmation()
{
    m_confirmation.stop();
    setIconName(QStringLiteral("copy"));
}
