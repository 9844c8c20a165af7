// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer/Drawer.h"

#include <QKeySequence>
#include <QWidget>

class NavigationPanel;
class QHBoxLayout;
class SettingsFile;

/// The content of the window while a connection is open: the API Credentials and, while User
/// Settings is open, its other pages. In a wide window a navigation panel leads to them; otherwise
/// they are a drawer.
class SessionView : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive this.
    SessionView(Session &session, const AppContext &services, QWidget *parent = nullptr);

    /// Returns whether there is room for the navigation panel beside a page, however large the text
    /// is.
    static bool isWideAt(int width, const QFontMetrics &metrics);

    /// Returns the keys that refresh the list of API keys, those of the desktop first.
    static QList<QKeySequence> refreshKeys();
    static inline const QKeySequence noticesKey { Qt::CTRL | Qt::SHIFT | Qt::Key_N };

    Drawer &drawer() { return *m_drawer; }
    bool isOpen() const { return m_isOpen; }
    bool isDrawerShown() const;
    /// Opens or closes User Settings; opens it as a drawer once no new secret would be lost.
    void toggle();
    /// Shows the notices, or, if they are shown, the API keys again.
    void toggleNotices();
    void showNotices();
    /// Shows the page of the API keys.
    void showKeys();
    /// Moves the focus into the page.
    void focusContent();

signals:
    /// User Settings has been opened or closed.
    void openChanged(bool open);
    /// This has been painted for the first time.
    void painted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addShortcuts();
    void awaitPainting();
    void setOpen(bool open);
    void updateLayout();

    Session &m_session;
    SettingsFile &m_settings;
    NavigationPanel *m_navigation;
    Drawer *m_drawer;
    QHBoxLayout *m_layout;
    bool m_isOpen;
    bool m_wasShown = false;
};
