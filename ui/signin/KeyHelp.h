#pragma once

#include "api/PortalAddress.h"

#include <QMessageBox>

/// Says where an API key comes from. It does not block: `open()` it.
class KeyHelp : public QMessageBox
{
    Q_OBJECT

public:
    /// With a `portal` there is a button that opens it.
    KeyHelp(const std::optional<PortalAddress> &portal, QWidget *parent);

signals:
    void portalRequested(const QUrl &portal);
};
