// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/Workspace.h"

#include "Services.h"
#include "keys/KeyOverview.h"
#include "window/WindowGeometry.h"

#include <QEvent>
#include <QHBoxLayout>

Workspace::Workspace(Session &session, const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_overview(new KeyOverview(session, services.now, this))
    , m_drawer(new Drawer(session, services, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_overview->hide(); // until it is known whether there is room
    layout->addWidget(m_overview);
    layout->addWidget(m_drawer, 1);
    connect(m_drawer, &Drawer::openRequested, this, &Workspace::showDrawer);
    connect(m_drawer, &Drawer::closeRequested, this, [this] { setDrawerShown(false); });
}

bool Workspace::isDrawerShown() const
{
    return !m_drawer->isHidden();
}

void Workspace::showDrawer()
{
    if (!isDrawerShown())
        setDrawerShown(true);
}

void Workspace::hideDrawer()
{
    m_drawer->askToLeave([this] { setDrawerShown(false); });
}

void Workspace::setDrawerShown(bool shown)
{
    m_drawer->setVisible(shown);
    arrange();
    emit drawerShownChanged(shown);
}

void Workspace::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_wasPainted, true))
        emit painted();
}

void Workspace::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void Workspace::arrange()
{
    const bool wide = windowGeometry::isWideAt(width(), fontMetrics());
    const bool shown = isDrawerShown();
    m_overview->setVisible(wide || !shown);
    m_overview->setMinimumWidth(0);
    m_overview->setMaximumWidth(QWIDGETSIZE_MAX);
    if (wide && shown)
        m_overview->setFixedWidth(windowGeometry::overviewWidthAt(width(), fontMetrics()));
    m_drawer->setWide(wide);
}
