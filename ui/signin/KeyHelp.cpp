#include "signin/KeyHelp.h"

#include "widgets/Confirmation.h"

#include <QPushButton>

KeyHelp::KeyHelp(const std::optional<PortalAddress> &portal, QWidget *parent)
    : QMessageBox(QMessageBox::NoIcon, tr("Where do I get an API key?"),
        tr("Where do I get an API key?"), QMessageBox::Close, parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("keyHelp"));
    setAccessibleName(text());
    //: “User Settings”, “API Credentials” and “Generate API Key” as the portal says them.
    setInformativeText(tr("1. Sign in to your portal in the browser.\n"
                          "2. Open User Settings, at the top right, then API Credentials.\n"
                          "3. Press Generate API Key, and copy the key’s value: it is shown only "
                          "once.\n\n"
                          "Every user may have as many keys as they like. A key can do what its "
                          "user can do."));
    Confirmation::showAsPlainText(*this);
    QAbstractButton *close = button(QMessageBox::Close);
    close->setObjectName(QStringLiteral("closeKeyHelp"));
    setEscapeButton(close);
    if (!portal)
        return;
    auto *open = new QPushButton(tr("Open the portal"));
    open->setObjectName(QStringLiteral("openPortal"));
    open->setProperty("primary", true);
    addButton(open, QMessageBox::AcceptRole);
    setDefaultButton(open);
    connect(open, &QPushButton::clicked, this,
        [this, url = portal->portal()] { emit portalRequested(url); });
}
