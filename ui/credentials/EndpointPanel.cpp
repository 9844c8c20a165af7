// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/EndpointPanel.h"

#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/WebLink.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

static QVBoxLayout *captioned(QWidget *caption, QLayoutItem *content)
{
    auto *layout = new QVBoxLayout;
    layout->setSpacing(2);
    layout->addWidget(caption);
    layout->addItem(content);
    layout->addStretch();
    return layout;
}

EndpointPanel::EndpointPanel(const PortalAddress &portal, QWidget *parent)
    : QWidget(parent)
    , m_portal(portal)
    , m_docsCaption(new TextLabel(TextLabel::Role::Caption, this))
    , m_docs(new LinkButton(LinkButton::Text::Data, this))
    , m_endpointCaption(new TextLabel(TextLabel::Role::Caption, this))
    , m_endpoint(new ElidedLabel(TextLabel::Role::Monospace, this))
    , m_copy(new CopyButton(this))
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_docs->setObjectName(QStringLiteral("docsLink"));
    m_copy->setObjectName(QStringLiteral("copyEndpoint"));
    m_docs->setFullText(portal.documentation().toDisplayString());
    m_endpoint->setFullText(portal.endpoint().toDisplayString());
    m_endpoint->setElideMode(Qt::ElideMiddle);
    auto *docs = new QHBoxLayout;
    docs->addWidget(m_docs);
    docs->addStretch();
    docs->addStrut(m_copy->sizeHint().height()); // aligns both addresses
    auto *endpoint = new QHBoxLayout;
    endpoint->addWidget(m_endpoint, 1);
    endpoint->addWidget(m_copy);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_layout->addLayout(captioned(m_docsCaption, docs), 1);
    m_layout->addLayout(captioned(m_endpointCaption, endpoint), 1);
    connect(m_docs, &LinkButton::clicked, this,
        [this] { openWebLink(m_portal.documentation(), this); });
    connect(m_copy, &CopyButton::clicked, this, &EndpointPanel::copyEndpoint);
    retranslateUi();
}

void EndpointPanel::setWide(bool wide)
{
    m_layout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setSpacing(wide ? 24 : 6);
}

QWidgetList EndpointPanel::tabStops() const
{
    return { m_docs, m_copy };
}

void EndpointPanel::copyEndpoint()
{
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QString endpoint = m_portal.endpoint().toString(QUrl::FullyEncoded);
    clipboard->setText(endpoint);
    if (clipboard->text() == endpoint)
        m_copy->confirm();
}

void EndpointPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    QWidget::changeEvent(event);
}

void EndpointPanel::retranslateUi()
{
    m_docsCaption->setText(tr("API docs"));
    m_docs->setAccessibleName(tr("API docs"));
    m_docs->setAccessibleDescription(tr("Opens the API documentation in the browser"));
    m_endpointCaption->setText(tr("Endpoint"));
    m_endpoint->setAccessibleName(tr("Endpoint"));
    m_endpoint->setAccessibleDescription(m_portal.endpoint().toDisplayString());
    m_copy->setLabel(tr("Copy endpoint"));
}
