// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AppContext.h"
#include "ui/drawer/SettingsPage.h"

class ServiceKeysView;
class Session;

/// The page of the Service API keys.
class ServiceKeysPage : public SettingsPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    ServiceKeysPage(Session &session, const AppContext &services, QWidget *parent);

    void focusContent() override;
    void setHeadingShown(bool shown) override;

private:
    ServiceKeysView *m_view;
};
