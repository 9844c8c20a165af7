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

#include <algorithm>

static constexpr int addressSpacing = 32; ///< in one line

/// The list asks for the height in a width that the panel is about to get.
class EndpointPanel::Layout : public QBoxLayout
{
public:
    explicit Layout(EndpointPanel *panel)
        : QBoxLayout(TopToBottom, panel)
        , m_panel(*panel)
    {
    }

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const int docs = m_panel.m_docsBox->sizeHint().height();
        const int endpoint = m_panel.m_endpointBox->sizeHint().height();
        return m_panel.isOneLineAt(width) ? std::max(docs, endpoint) : docs + endpoint;
    }
    void setGeometry(const QRect &rect) override
    {
        m_panel.arrange(rect.width());
        QBoxLayout::setGeometry(rect);
    }

private:
    EndpointPanel &m_panel;
};

static QBoxLayout *captioned(QWidget *caption, QLayout *content)
{
    auto *box = new QBoxLayout(QBoxLayout::TopToBottom);
    box->addWidget(caption);
    box->addLayout(content, 1);
    return box;
}

EndpointPanel::EndpointPanel(const PortalAddress &portal, QWidget *parent)
    : QWidget(parent)
    , m_docs(new LinkButton(LinkButton::Text::Data, this))
    , m_endpoint(new ElidedLabel(TextLabel::Role::Monospace, this))
    , m_copy(new CopyButton(this))
    , m_layout(new Layout(this))
{
    auto *docsCaption = new TextLabel(TextLabel::Role::Caption, this);
    auto *endpointCaption = new TextLabel(TextLabel::Role::Caption, this);
    m_docsCaption = docsCaption;
    m_endpointCaption = endpointCaption;
    m_docs->setObjectName(QStringLiteral("docsLink"));
    m_copy->setObjectName(QStringLiteral("copyEndpoint"));
    m_docs->setFullText(portal.documentation().toDisplayString());
    m_endpoint->setFullText(portal.endpoint().toDisplayString());
    auto *docsRow = new QHBoxLayout;
    docsRow->addWidget(m_docs);
    docsRow->addStretch();
    m_docs->setMinimumHeight(m_copy->sizeHint().height()); // aligns both addresses
    auto *endpointRow = new QHBoxLayout;
    endpointRow->addWidget(m_endpoint, 1);
    endpointRow->addWidget(m_copy);
    endpointRow->addStretch();
    m_docsBox = captioned(docsCaption, docsRow);
    m_endpointBox = captioned(endpointCaption, endpointRow);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_docsBox);
    m_layout->addLayout(m_endpointBox);
    m_layout->addStretch(1);
    setWide(false);
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
        m_endpoint->setAccessibleName(tr("Endpoint"));
        m_endpoint->setAccessibleDescription(m_endpoint->text());
        m_copy->setLabel(tr("Copy endpoint"));
    });
}

void EndpointPanel::setWide(bool wide)
{
    m_isWide = wide;
    updateForm();
}

/// In a wide window each address is beside its caption, and the button to copy beside the address;
/// both are in one line if there is room. In a narrow one the button is above those of the rows.
void EndpointPanel::updateForm()
{
    for (QBoxLayout *box : { m_docsBox, m_endpointBox }) {
        box->setDirection(m_isWide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        box->setSpacing(m_isWide ? 8 : 0);
    }
    m_endpoint->setSizePolicy(
        m_isWide ? QSizePolicy::Maximum : QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_layout->invalidate();
}

bool EndpointPanel::isOneLineAt(int width) const
{
    // Without what a caption is wider in order to end where the other one does.
    const auto wanted = [](const QBoxLayout &box, const QWidget &caption) {
        return box.sizeHint().width()
            - std::max(0, caption.minimumWidth() - caption.sizeHint().width());
    };
    return m_isWide
        && width >= wanted(*m_docsBox, *m_docsCaption) + addressSpacing
            + wanted(*m_endpointBox, *m_endpointCaption);
}

void EndpointPanel::arrange(int width)
{
    const bool isOneLine = isOneLineAt(width);
    const bool isAligned = m_isWide && !isOneLine; // one below the other
    const int column = isAligned
        ? std::max(m_docsCaption->sizeHint().width(), m_endpointCaption->sizeHint().width())
        : 0;
    for (QWidget *caption : { m_docsCaption, m_endpointCaption })
        caption->setMinimumWidth(column);
    m_layout->setDirection(isOneLine ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    if (const int spacing = isOneLine ? addressSpacing : 0; m_layout->spacing() != spacing)
        m_layout->setSpacing(spacing); // which lays out again
}

void EndpointPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_docs->setMinimumHeight(m_copy->sizeHint().height());
        updateForm();
    }
}

QWidgetList EndpointPanel::tabStops() const
{
    return { m_docs, m_copy };
}
