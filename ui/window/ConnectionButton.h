#pragma once

#include "connections/Connection.h"

#include <QToolButton>

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

signals:
    void connectionChosen(const QString &id);
    void addRequested();
    void removeRequested(const QString &id);
};
