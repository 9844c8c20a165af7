// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer/Drawer.h"

#include <QWidget>

class KeyOverview;

/// The window's content while somebody is signed in: the overview and, beside or over it, the
/// drawer.
class SessionView : public QWidget
{
    Q_OBJECT

public:
    /// `session` must outlive the workspace.
    SessionView(Session &session, const AppContext &services, QWidget *parent = nullptr);

    Drawer &drawer() { return *m_drawer; }
    bool isDrawerShown() const;
    void showDrawer();
    /// Hides it once a new secret may go.
    void hideDrawer();

signals:
    void drawerShownChanged(bool shown);
    void painted(); ///< for the first time

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setDrawerShown(bool shown);
    void arrange();

    KeyOverview *m_overview;
    Drawer *m_drawer;
    bool m_wasPainted = false;
};
