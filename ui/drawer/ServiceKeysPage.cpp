// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/ServiceKeysPage.h"

#include "ui/services/ServiceKeysView.h"

#include <QVBoxLayout>

ServiceKeysPage::ServiceKeysPage(Session &session, const AppContext &services, QWidget *parent)
    : SettingsPage(parent)
    , m_view(new ServiceKeysView(session, services, ServiceKeysView::Loading::WhenShown, widget()))
{
    setColumnWidth(960);
    column().addWidget(m_view);
    column().addStretch();
}

void ServiceKeysPage::focusContent()
{
    m_view->focusContent();
}

void ServiceKeysPage::setHeadingShown(bool shown)
{
    SettingsPage::setHeadingShown(shown);
    m_view->setTitleShown(shown);
}
