// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/User.h"
#include "ui/widgets/ScrollArea.h"

#include <optional>

class Avatar;
class QFormLayout;
class LinkButton;
class MenuItemButton;
class Session;
class TextLabel;

/// The drawer's first page: the signed-in user, and the menu of the other pages.
class UserSettingsPage : public ScrollArea
{
    Q_OBJECT

public:
    /// `session` must outlive the page.
    explicit UserSettingsPage(Session &session, QWidget *parent = nullptr);

signals:
    void accountRequested();
    void apiCredentialsRequested();
    void portalRequested();
    void languageRequested();
    void logoutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createDetails();
    QWidget *createMenu();
    void refresh();
    void showDetails(const std::optional<User> &user);

    Session &m_session;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_email;
    QWidget *m_details = nullptr;
    QFormLayout *m_form = nullptr; ///< its captions are above the values if narrow
    TextLabel *m_organizationCaption = nullptr;
    LinkButton *m_organization = nullptr;
    TextLabel *m_roleCaption = nullptr;
    TextLabel *m_role = nullptr;
    TextLabel *m_rolesCaption = nullptr;
    TextLabel *m_roles = nullptr;
    MenuItemButton *m_account = nullptr;
    MenuItemButton *m_apiCredentials = nullptr;
    MenuItemButton *m_sshKeys = nullptr;
    MenuItemButton *m_security = nullptr;
    MenuItemButton *m_language = nullptr;
    MenuItemButton *m_logout = nullptr;
};
