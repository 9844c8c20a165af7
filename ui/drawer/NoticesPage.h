// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AppContext.h"
#include "ui/drawer/SettingsPage.h"

class NoticesView;
class Session;

/// The page of the notices, which the bell opens.
class NoticesPage : public SettingsPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    NoticesPage(Session &session, const AppContext &services, QWidget *parent);

    NoticesView &view() { return *m_view; }
    void focusContent() override;
    void setHeadingShown(bool shown) override;

private:
    NoticesView *m_view;
};
