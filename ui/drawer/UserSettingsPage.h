#pragma once

#include "api/User.h"
#include "widgets/ScrollPage.h"

#include <optional>

class Avatar;
class LinkButton;
class MenuRow;
class Session;
class TextLabel;

/// The drawer's first page: who is signed in, and the way to the other pages.
class UserSettingsPage : public ScrollPage
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

private:
    QWidget *buildFacts();
    QWidget *buildMenu();
    void refresh();
    void showFacts(const std::optional<User> &user);

    Session &m_session;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_email;
    QWidget *m_facts;
    TextLabel *m_organizationCaption;
    LinkButton *m_organization;
    TextLabel *m_roleCaption;
    TextLabel *m_role;
    TextLabel *m_rolesCaption;
    TextLabel *m_roles;
    MenuRow *m_account;
    MenuRow *m_apiCredentials;
    MenuRow *m_sshKeys;
    MenuRow *m_security;
    MenuRow *m_language;
    MenuRow *m_logout;
};
