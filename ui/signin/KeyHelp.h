// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/PortalAddress.h"
#include "widgets/MessageBox.h"

/// Says where an API key comes from.
class KeyHelp : public MessageBox
{
    Q_OBJECT

public:
    /// With a `portal` there is a button that opens it.
    KeyHelp(const std::optional<PortalAddress> &portal, QWidget *parent);

signals:
    void portalRequested(const QUrl &portal);

private:
    static QString title();
    static QString explanation();
};
