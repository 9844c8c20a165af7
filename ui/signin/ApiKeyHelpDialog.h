// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"
#include "ui/widgets/MessageBox.h"

/// Says where an API key comes from.
class ApiKeyHelpDialog : public MessageBox
{
    Q_OBJECT

public:
    /// With a `portal` there is a button that opens it.
    ApiKeyHelpDialog(const std::optional<PortalAddress> &portal, QWidget *parent);

signals:
    void portalRequested(const QUrl &portal);

private:
    static QString title();
    static QString explanation();
};
