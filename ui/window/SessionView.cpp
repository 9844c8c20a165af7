// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/SessionView.h"

#include "app/signin/Session.h"
#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/ListToolBar.h"
#include "ui/credentials/PageColumn.h"
#include "ui/details/SidePage.h"
#include "ui/drawer/NavigationPanel.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/ScaledWidth.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QShortcut>

#include <algorithm>
#include <functional>
#include <utility>

bool SessionView::isWideAt(int width, const QFontMetrics &metrics)
{
    return width >= scaledWidth(1000, metrics);
}

SessionView::SessionView(Session &session, const AppContext &services, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_settings(services.settings)
    , m_navigation(new NavigationPanel(session, NavigationPanel::Form::Column, this))
    , m_drawer(new Drawer(session, services, this))
    , m_layout(new QHBoxLayout(this))
    , m_isOpen(!services.settings.current().userSettingsClosed)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_navigation->hide(); // until updateLayout() knows whether there is room
    m_layout->addWidget(m_navigation);
    m_layout->addWidget(m_drawer, 1);
    m_navigation->setCurrentPage(m_drawer->page());
    connect(m_drawer, &Drawer::pageChanged, m_navigation, &NavigationPanel::setCurrentPage);
    connect(m_drawer, &Drawer::detailsPanelToggled, this, &SessionView::updateLayout);
    connect(m_drawer, &Drawer::closeRequested, this, [this] { setOpen(false); });
    connect(m_navigation, &NavigationPanel::pageRequested, m_drawer, &Drawer::goTo);
    connect(m_navigation, &NavigationPanel::logoutRequested, m_drawer, &Drawer::logoutRequested);
    addShortcuts();
    awaitPainting();
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
    add({ noticesKey }, [this] { toggleNotices(); });
    add({ ListToolBar::checkKey }, [this] { m_drawer->checkKey(); });
    add(QKeySequence::keyBindings(QKeySequence::Find), [this] {
        showKeys();
        m_drawer->apiCredentials().focusSearch();
    });
}

bool SessionView::isDrawerShown() const
{
    return m_isOpen && !isWideAt(width(), fontMetrics());
}

void SessionView::toggle()
{
    if (m_isOpen)
        return setOpen(false);
    const auto open = [this] {
        setOpen(true);
        m_drawer->goTo(Drawer::Page::UserSettings);
        focusContent();
    };
    if (isWideAt(width(), fontMetrics()))
        open(); // the keys stay in sight
    else
        m_drawer->confirmLeave(open);
}

void SessionView::toggleNotices()
{
    if (m_isOpen && m_drawer->page() == Drawer::Page::Notices)
        m_drawer->goTo(Drawer::Page::ApiCredentials);
    else
        showNotices();
}

void SessionView::showNotices()
{
    m_drawer->confirmLeave([this] {
        if (!m_isOpen)
            setOpen(true); // which has the page
        m_drawer->goTo(Drawer::Page::Notices);
    });
}

void SessionView::setOpen(bool open)
{
    m_isOpen = open;
    updateLayout();
    m_settings.change([open](Settings &settings) { settings.userSettingsClosed = !open; });
    emit openChanged(open);
}

void SessionView::showKeys()
{
    m_drawer->goTo(Drawer::Page::ApiCredentials);
}

void SessionView::focusContent()
{
    if (m_navigation->isVisible())
        m_navigation->focusPage(m_drawer->page());
    else
        m_drawer->focusContent();
}

/// The keys are what the user comes for, not the bar above them.
void SessionView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!std::exchange(m_wasShown, true))
        m_drawer->focusContent();
}

/// Adds a pixel above all, because Qt does not paint this widget where others cover it.
void SessionView::awaitPainting()
{
    auto *pixel = new QWidget(this);
    pixel->resize(1, 1);
    pixel->setAttribute(Qt::WA_TransparentForMouseEvents);
    pixel->installEventFilter(this);
}

bool SessionView::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        watched->deleteLater();
        emit painted();
    }
    return QWidget::eventFilter(watched, event);
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

/// The pointer is beside the keys, over empty space or the navigation.
void SessionView::wheelEvent(QWheelEvent *event)
{
    if (ApiCredentialsPage &keys = m_drawer->apiCredentials(); keys.isVisible())
        keys.scrollBy(*event);
}

void SessionView::updateLayout()
{
    const bool wide = isWideAt(width(), fontMetrics());
    const bool hasNavigation = wide && m_isOpen;
    const bool losesFocus = !hasNavigation && hasFocusInside(*m_navigation);
    const int navigationWidth = NavigationPanel::widthBesidePage(fontMetrics());
    const int group = PageColumn::maxWidth(fontMetrics()) + (hasNavigation ? navigationWidth : 0);
    const bool hasRoomForDetails = width() >= scaledWidth(1200, fontMetrics());
    const int detailsWidth = hasRoomForDetails ? SidePage::panelWidth(width(), fontMetrics()) : 0;
    m_navigation->setFixedWidth(navigationWidth);
    m_navigation->setVisible(hasNavigation);
    m_drawer->setDetailsWidth(detailsWidth);
    // The panel takes the empty space beside the list, before the list makes room for it.
    const int panel = m_drawer->isDetailsPanelShown() ? detailsWidth : 0;
    const int left = std::clamp((width() - group) / 2, 0, std::max(0, width() - group - panel));
    m_layout->setContentsMargins(isDrawerShown() ? 0 : left, 0, 0, 0);
    m_drawer->setForm(hasNavigation ? Drawer::Form::BesideNavigation
            : m_isOpen              ? Drawer::Form::Drawer
                                    : Drawer::Form::Closed);
    if (losesFocus)
        m_drawer->focusContent();
}
