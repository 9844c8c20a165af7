// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer/Drawer.h"

#include <QKeySequence>
#include <QWidget>

class KeyOverview;

/// The content of the window while a connection is open: the overview and, beside or over it, the
/// drawer.
class SessionView : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive this.
    SessionView(Session &session, const AppContext &services, QWidget *parent = nullptr);

    /// Returns whether rows replace cards and the overview stands beside the drawer: both need
    /// room for their text, however large it is.
    static bool isWideAt(int width, const QFontMetrics &metrics);

    /// Returns the keys that refresh the list of API keys, those of the desktop first.
    static QList<QKeySequence> refreshKeys();

    Drawer &drawer() { return *m_drawer; }
    bool isDrawerShown() const;
    void showDrawer();
    /// Shows the drawer with the page of the API keys.
    void showKeys();

signals:
    void drawerShownChanged(bool shown);
    /// This has been painted for the first time.
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void addShortcuts();
    void setDrawerShown(bool shown);
    void updateLayout();

    Session &m_session;
    KeyOverview *m_overview;
    Drawer *m_drawer;
    bool m_wasPainted = false;
};
