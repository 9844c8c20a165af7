// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SessionView.h"

#include "ui/AppContext.h"
#include "ui/credentials/KeyOverview.h"
#include "ui/window/WindowGeometry.h"

#include <QEvent>
#include <QHBoxLayout>

SessionView::SessionView(Session &session, const AppContext &services, QWidget *parent)
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
    connect(m_drawer, &Drawer::openRequested, this, &SessionView::showDrawer);
    connect(m_drawer, &Drawer::closeRequested, this, [this] { setDrawerShown(false); });
}

bool SessionView::isDrawerShown() const
{
    return !m_drawer->isHidden();
}

void SessionView::showDrawer()
{
    if (!isDrawerShown())
        setDrawerShown(true);
}

void SessionView::hideDrawer()
{
    m_drawer->askToLeave([this] { setDrawerShown(false); });
}

void SessionView::setDrawerShown(bool shown)
{
    m_drawer->setVisible(shown);
    arrange();
    emit drawerShownChanged(shown);
}

void SessionView::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (!std::exchange(m_wasPainted, true))
        emit painted();
}

void SessionView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        arrange();
    QWidget::changeEvent(event);
}

void SessionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SessionView::arrange()
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
