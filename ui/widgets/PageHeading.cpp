// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageHeading.h"

#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QHBoxLayout>

PageHeading::PageHeading(const QString &iconName, const TranslatedText &text, QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
{
    auto *icon = new IconLabel(iconName, this);
    auto *label = new TextLabel(TextLabel::Role::Heading, this);
    m_icon = icon;
    m_label = label;
    icon->setScale(1.25); // as the heading's font
    label->setSentence(text);
    label->setWordWrap(true);
    setTextShown(true);
    m_layout->setSpacing(8);
    m_layout->addWidget(icon);
    m_layout->addWidget(label, 1);
    updateHeight();
}

/// All headings are as high as one with a button.
void PageHeading::updateHeight()
{
    m_label->setMinimumHeight(IconButton::sideFor(fontMetrics()));
}

void PageHeading::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateHeight();
    QFrame::changeEvent(event);
}

void PageHeading::setTextShown(bool shown)
{
    m_icon->setVisible(shown);
    m_label->setVisible(shown);
    m_layout->setContentsMargins(0, 0, 0, shown ? 12 : 0);
    setProperty("textShown", shown); // with a line below
    repolish(this);
}

void PageHeading::addWidget(QWidget *widget)
{
    m_layout->addWidget(widget);
    readInVisualOrder(*m_layout);
}
