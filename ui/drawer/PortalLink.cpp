// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/PortalLink.h"

#include "app/signin/Session.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/WebLink.h"

#include <QAbstractButton>

void PortalLink::setup(QAbstractButton &button, const Session &session)
{
    QObject::connect(&button, &QAbstractButton::clicked, &button,
        [&button, &session] { openWebLink(session.portal().portal(), &button); });
    keepTranslated(&button, [&button] {
        button.setToolTip(tr("Open the portal in the browser"));
        updateAccessibleDescription(&button, button.toolTip());
    });
}
