// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/SettingsPage.h"

#include "ui/widgets/PageHeading.h"
#include "ui/widgets/ScaledWidth.h"

#include <QEvent>
#include <QHBoxLayout>

static constexpr int maximumColumnWidth = 480;

SettingsPage::SettingsPage(QWidget *parent)
    : ScrollArea(parent)
{
    auto *content = new QWidget;
    auto *column = new QWidget(content);
    m_column = new QVBoxLayout(column);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_sides = new QHBoxLayout(content);
    m_sides->setContentsMargins(24, 24, 24, 24);
    m_sides->addStretch();
    m_sides->addWidget(column, 100);
    m_sides->addStretch();
    setWidget(content);
    updateMaximumWidth();
}

void SettingsPage::addHeading(const QString &iconName, const TranslatedText &title)
{
    m_heading = new PageHeading(iconName, title, m_column->parentWidget());
    m_heading->hide();
    m_column->addWidget(m_heading);
}

void SettingsPage::setHeadingShown(bool shown)
{
    if (m_heading)
        m_heading->setVisible(shown);
    m_sides->setStretch(0, shown ? 0 : 1);
}

bool SettingsPage::event(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateMaximumWidth();
    return ScrollArea::event(event);
}

void SettingsPage::updateMaximumWidth()
{
    m_column->parentWidget()->setMaximumWidth(scaledWidth(maximumColumnWidth, fontMetrics()));
}
