#include "window/ConnectionButton.h"
ConnectionButton::ConnectionButton(QWidget *parent) : QToolButton(parent) {}
void ConnectionButton::setOrganization(const QString &) {}
void ConnectionButton::setConnections(const QList<Connection> &, const QString &) {}
