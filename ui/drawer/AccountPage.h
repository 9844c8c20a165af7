// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/drawer/SettingsPage.h"

class LinkButton;
class QLineEdit;
class Session;
class TextLabel;

/// The signed-in user's details, read-only. They are changed in the portal.
class AccountPage : public SettingsPage
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit AccountPage(Session &session, QWidget *parent = nullptr);

    void focusContent() override;

private:
    void refresh();

    Session &m_session;
    QList<QLineEdit *> m_values;
    TextLabel *m_unknown; ///< instead of the details
    LinkButton *m_edit = nullptr;
};
