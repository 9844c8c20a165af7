// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/RefreshButton.h"

#include "ui/widgets/IconButton.h"
#include "ui/widgets/Spinner.h"

#include <QEvent>
#include <QHBoxLayout>

using namespace std::chrono_literals;

RefreshButton::RefreshButton(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_button(new IconButton(QStringLiteral("refresh"), this))
{
    m_button->setObjectName(QStringLiteral("refreshButton"));
    QSizePolicy keepsPlace = m_spinner->sizePolicy(); // or what stands beside it would jump
    keepsPlace.setRetainSizeWhenHidden(true);
    m_spinner->setSizePolicy(keepsPlace);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_spinner);
    layout->addWidget(m_button);
    m_moment.setSingleShot(true);
    m_moment.setInterval(150ms);
    connect(&m_moment, &QTimer::timeout, this, [this] { showLoading(true); });
    connect(m_button, &IconButton::clicked, this,
        [this] { m_offersCancel ? emit cancelRequested() : emit refreshRequested(); });
    showLoading(false);
}

QWidget *RefreshButton::tabStop() const
{
    return m_button;
}

void RefreshButton::setLoading(bool loading)
{
    m_moment.stop();
    if (loading)
        m_moment.start();
    else
        showLoading(false);
}

void RefreshButton::showLoading(bool loading)
{
    m_offersCancel = loading;
    m_spinner->setVisible(loading);
    m_button->setIconName(loading ? QStringLiteral("close") : QStringLiteral("refresh"));
    retranslate();
}

void RefreshButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RefreshButton::retranslate()
{
    m_button->setLabel(m_offersCancel ? tr("Cancel the refresh") : tr("Refresh"));
}
