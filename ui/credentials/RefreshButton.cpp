// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/RefreshButton.h"

#include "ui/text/TranslatedText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Spinner.h"

#include <QHBoxLayout>

using namespace std::chrono_literals;

RefreshButton::RefreshButton(QWidget *parent)
    : QWidget(parent)
    , m_spinner(new Spinner(this))
    , m_button(new IconButton(QStringLiteral("refresh"), this))
{
    m_button->setObjectName(QStringLiteral("refreshButton"));
    QSizePolicy keepsSize = m_spinner->sizePolicy(); // otherwise what is beside it moves
    keepsSize.setRetainSizeWhenHidden(true);
    m_spinner->setSizePolicy(keepsSize);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_spinner);
    layout->addWidget(m_button);
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms);
    connect(&m_delay, &QTimer::timeout, this, [this] { showLoading(true); });
    connect(m_button, &IconButton::clicked, this, [this] {
        if (m_isCancel)
            emit cancelRequested();
        else
            emit refreshRequested();
    });
    keepTranslated(this, [this] { showLoading(m_isCancel); });
}

QWidget *RefreshButton::tabStop() const
{
    return m_button;
}

void RefreshButton::setLoading(bool loading)
{
    m_delay.stop();
    if (loading)
        m_delay.start();
    else
        showLoading(false);
}

void RefreshButton::showLoading(bool loading)
{
    m_isCancel = loading;
    m_spinner->setVisible(loading);
    m_button->setIconName(loading ? QStringLiteral("close") : QStringLiteral("refresh"));
    m_button->setLabel(loading ? tr("Cancel the refresh") : tr("Refresh"));
}
