// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/NoticesPage.h"

#include "ui/notices/NoticesView.h"

#include <QVBoxLayout>

NoticesPage::NoticesPage(Session &session, const AppContext &services, QWidget *parent)
    : SettingsPage(parent)
    , m_view(new NoticesView(session, services, widget()))
{
    setColumnWidth(640);
    column().addWidget(m_view);
    column().addStretch();
}

void NoticesPage::focusContent()
{
    m_view->focusContent();
}

void NoticesPage::setHeadingShown(bool shown)
{
    SettingsPage::setHeadingShown(shown);
    m_view->setTitleShown(shown);
}
