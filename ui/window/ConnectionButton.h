// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Connection.h"

#include <QToolButton>

class QActionGroup;
class QMenu;

/// The organization's name in the bar. It opens a menu of the connections: each by its organization
/// and portal, to switch to it; to add one; to remove the one that is open.
class ConnectionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ConnectionButton(QWidget *parent = nullptr);

    /// What the button says: the organization or portal that is open. Hidden while it is empty and
    /// there are no connections.
    void setOrganization(const QString &name);
    void setConnections(const QList<Connection> &connections, const QString &currentId);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void connectionChosen(const QString &id);
    void addRequested();
    void removeRequested(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void fillMenu();
    void addConnection(const Connection &connection, QActionGroup &group);
    QString menuText(const Connection &connection) const;
    int textSpace(int width) const;
    void updateToolTip();

    QMenu *m_menu;
    QActionGroup *m_group = nullptr; ///< of the connections in the menu
    QString m_organization;
    QList<Connection> m_connections;
    QString m_currentId;
    QString m_shown; ///< on the button, where it fits
};
