// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signin/ApiKeyHelpDialog.h"

#include <QPushButton>

ApiKeyHelpDialog::ApiKeyHelpDialog(const std::optional<PortalAddress> &portal, QWidget *parent)
    : MessageBox(title, title, explanation, parent)
{
    setObjectName(QStringLiteral("keyHelp"));
    addCancelButton([] { return tr("Close"); }, QStringLiteral("closeKeyHelp"));
    if (!portal)
        return;
    QPushButton *open = add([] { return tr("Open the portal"); }, QMessageBox::AcceptRole,
        QStringLiteral("openPortal"));
    open->setProperty("primary", true);
    setDefaultButton(open);
    connect(open, &QPushButton::clicked, this,
        [this, url = portal->portal()] { emit portalRequested(url); });
}

QString ApiKeyHelpDialog::title()
{
    return tr("Where do I get an API key?");
}

QString ApiKeyHelpDialog::explanation()
{
    //: “User Settings”, “API Credentials” and “Generate API Key” as the portal says them.
    return tr("1. Sign in to your portal in the browser.\n"
              "2. Open User Settings, at the top right, then API Credentials.\n"
              "3. Press Generate API Key, and copy the key’s value: it is shown only "
              "once.\n\n"
              "Every user may have as many keys as they like. A key can do what its "
              "user can do.");
}
