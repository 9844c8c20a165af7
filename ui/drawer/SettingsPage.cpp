// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/SettingsPage.h"

#include "ui/credentials/PageColumn.h"
#include "ui/widgets/PageHeading.h"
#include "ui/widgets/ScaledWidth.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

static constexpr int sideMargin = PageColumn::margin;

SettingsPage::SettingsPage(QWidget *parent)
    : ScrollArea(parent)
    , m_column(new QVBoxLayout)
    , m_rightMargin(sideMargin)
{
    auto *content = new QWidget;
    content->setLayout(m_column);
    setWidget(content);
    updateMargins();
}

void SettingsPage::addHeading(const QString &iconName, const TranslatedText &title)
{
    m_heading = new PageHeading(iconName, title, widget());
    m_heading->hide();
    m_column->addWidget(m_heading);
}

void SettingsPage::setHeadingShown(bool shown)
{
    if (m_heading)
        m_heading->setVisible(shown);
    m_isCentred = !shown;
    updateMargins();
}

void SettingsPage::setRightMargin(int margin)
{
    m_rightMargin = margin;
    updateMargins();
}

void SettingsPage::setColumnWidth(int width)
{
    m_maxColumnWidth = width;
    updateMargins();
}

int SettingsPage::columnWidth() const
{
    return std::min(
        width() - sideMargin - m_rightMargin, scaledWidth(m_maxColumnWidth, fontMetrics()));
}

/// The scroll bar stands in the right margin, so that it moves nothing.
void SettingsPage::updateMargins()
{
    const int spare = width() - sideMargin - m_rightMargin - columnWidth();
    const int left = m_isCentred ? spare / 2 : 0;
    const int top = m_isCentred ? sideMargin : PageColumn::headingMargin;
    const int scrollBar = width() - viewport()->width();
    m_column->setContentsMargins(
        sideMargin + left, top, std::max(0, m_rightMargin + spare - left - scrollBar), sideMargin);
}

void SettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateMargins();
    ScrollArea::changeEvent(event);
}

void SettingsPage::resizeEvent(QResizeEvent *event)
{
    updateMargins();
    ScrollArea::resizeEvent(event);
}
