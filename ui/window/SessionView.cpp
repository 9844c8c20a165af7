// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SessionView.h"

#include "app/signin/Session.h"
#include "ui/AppContext.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyOverview.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QShortcut>

#include <algorithm>
#include <functional>
#include <utility>

static int overviewWidth(int windowWidth, const QFontMetrics &metrics)
{
    return std::clamp(windowWidth / 4, std::max(200, 33 * metrics.averageCharWidth()),
        std::max(280, 46 * metrics.averageCharWidth()));
}

bool SessionView::isWideAt(int width, const QFontMetrics &metrics)
{
    return width > std::max(720, 125 * metrics.averageCharWidth());
}

SessionView::SessionView(Session &session, const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_overview(new KeyOverview(session, services.now, this))
    , m_drawer(new Drawer(session, services, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_overview->hide(); // until updateLayout() knows whether there is room
    layout->addWidget(m_overview);
    layout->addWidget(m_drawer, 1);
    connect(m_drawer, &Drawer::openRequested, this, &SessionView::showDrawer);
    connect(m_drawer, &Drawer::closeRequested, this, [this] { setDrawerShown(false); });
    addShortcuts();
}

QList<QKeySequence> SessionView::refreshKeys()
{
    QList<QKeySequence> keys = QKeySequence::keyBindings(QKeySequence::Refresh);
    for (const QKeySequence &usual :
        { QKeySequence(Qt::Key_F5), QKeySequence(Qt::CTRL | Qt::Key_R) }) {
        if (!keys.contains(usual)) // GNOME and KDE each use one of them
            keys.append(usual);
    }
    return keys;
}

void SessionView::addShortcuts()
{
    const auto add = [this](const QList<QKeySequence> &keys, const std::function<void()> &act) {
        auto *shortcut = new QShortcut(this);
        shortcut->setKeys(keys); // all keys of the desktop; the constructor takes the first only
        connect(shortcut, &QShortcut::activated, this, act);
    };
    add(refreshKeys(), [this] { m_session.refresh(); });
    add(QKeySequence::keyBindings(QKeySequence::New), [this] {
        showKeys();
        m_drawer->apiCredentials().generate();
    });
    add(QKeySequence::keyBindings(QKeySequence::Find), [this] {
        showKeys();
        m_drawer->apiCredentials().focusSearch();
    });
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

void SessionView::showKeys()
{
    showDrawer();
    if (!m_drawer->apiCredentials().isVisible())
        m_drawer->goTo(Drawer::Page::ApiCredentials);
}

void SessionView::setDrawerShown(bool shown)
{
    m_drawer->setVisible(shown);
    updateLayout();
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
        updateLayout();
    QWidget::changeEvent(event);
}

void SessionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateLayout();
}

void SessionView::updateLayout()
{
    const bool wide = isWideAt(width(), fontMetrics());
    const bool shown = isDrawerShown();
    m_overview->setVisible(wide || !shown);
    m_overview->setMinimumWidth(0);
    m_overview->setMaximumWidth(QWIDGETSIZE_MAX);
    if (wide && shown)
        m_overview->setFixedWidth(overviewWidth(width(), fontMetrics()));
    m_drawer->apiCredentials().setWide(wide);
}
