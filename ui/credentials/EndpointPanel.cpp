// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/EndpointPanel.h"

#include "ui/widgets/CopyButton.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/WebLink.h"

#include <QClipboard>
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
    , m_docs(new LinkButton(LinkButton::Text::Data, this))
    , m_copy(new CopyButton(this))
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    auto *docsCaption = new TextLabel(TextLabel::Role::Caption, this);
    auto *endpointCaption = new TextLabel(TextLabel::Role::Caption, this);
    auto *endpoint = new ElidedLabel(TextLabel::Role::Monospace, this);
    m_docs->setObjectName(QStringLiteral("docsLink"));
    m_copy->setObjectName(QStringLiteral("copyEndpoint"));
    m_docs->setFullText(portal.documentation().toDisplayString());
    endpoint->setFullText(portal.endpoint().toDisplayString());
    auto *docsRow = new QHBoxLayout;
    docsRow->addWidget(m_docs);
    docsRow->addStretch();
    docsRow->addStrut(m_copy->sizeHint().height()); // aligns both addresses
    auto *endpointRow = new QHBoxLayout;
    endpointRow->addWidget(endpoint, 1);
    endpointRow->addWidget(m_copy);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    m_layout->addLayout(captioned(docsCaption, docsRow), 1);
    m_layout->addLayout(captioned(endpointCaption, endpointRow), 1);
    connect(m_docs, &LinkButton::clicked, this,
        [this, url = portal.documentation()] { openWebLink(url, this); });
    connect(m_copy, &CopyButton::clicked, this,
        [this, address = portal.endpoint().toString(QUrl::FullyEncoded)] {
            QClipboard *clipboard = QGuiApplication::clipboard();
            clipboard->setText(address);
            if (clipboard->text() == address)
                m_copy->confirm();
        });
    keepTranslated(this, [=, this] {
        docsCaption->setText(tr("API docs"));
        m_docs->setAccessibleName(tr("API docs"));
        m_docs->setAccessibleDescription(tr("Open the API documentation in the browser"));
        endpointCaption->setText(tr("Endpoint"));
        endpoint->setAccessibleName(tr("Endpoint"));
        endpoint->setAccessibleDescription(endpoint->text());
        m_copy->setLabel(tr("Copy endpoint"));
    });
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
