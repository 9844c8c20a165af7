// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/PortalAddress.h"
#include "ui/widgets/MessageBox.h"

/// Explains how to get an API key.
class ApiKeyHelpDialog : public MessageBox
{
    Q_OBJECT

public:
    /// With a `portal`, the dialog has a button that opens it.
    ApiKeyHelpDialog(const std::optional<PortalAddress> &portal, QWidget *parent);

signals:
    void portalRequested(const QUrl &portal);

private:
    static QString title();
    static QString explanation();
};
