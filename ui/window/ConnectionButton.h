// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Connection.h"

#include <QToolButton>

class QActionGroup;
class QMenu;

/// The button in the bar with the name of the organization. Its menu switches to one of the
/// connections, each named by its organization and portal, adds one, or removes the open one. A
/// badge marks a sandbox at any width.
class ConnectionButton : public QToolButton
{
    Q_OBJECT

public:
    explicit ConnectionButton(QWidget *parent = nullptr);

    /// Shows the open organization or portal. While `name` is empty and there are no connections,
    /// the button is hidden.
    void setOrganization(const QString &name);
    /// Marks the open connection as one to a practice service.
    void setSandbox(bool isSandbox);
    void setConnections(const QList<Connection> &connections, const QString &currentId);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// May be the open connection: another page may be shown.
    void connectionChosen(const QString &id);
    void addRequested();
    void removeRequested(const QString &id);

protected:
    void initStyleOption(QStyleOptionToolButton *option) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslateUi();
    void fillMenu();
    void addConnection(const Connection &connection, QActionGroup &group);
    QString menuText(const Connection &connection) const;
    int badgeWidth() const;
    /// Returns the width of the parts other than the text.
    int otherWidth() const;
    int textSpace() const;
    void paintBadge(QPainter &painter, const QRect &rect) const;
    void updateToolTip();

    QMenu *m_menu;
    QActionGroup *m_group = nullptr; ///< the connections in the menu
    QString m_organization;
    QList<Connection> m_connections;
    QString m_currentId;
    bool m_isSandbox = false;
    QString m_shown; ///< the text of the button before it is elided
    QString m_badge; ///< empty unless the sandbox is open
};
