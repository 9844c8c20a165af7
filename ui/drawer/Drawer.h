// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AppContext.h"

#include <QFrame>
#include <QMap>

class ApiCredentialsPage;
class IconButton;
class PageStack;
class Session;
struct Settings;
class TextLabel;

/// The User Settings drawer: a title bar with Back and Close, and one of its pages.
class Drawer : public QFrame
{
    Q_OBJECT

public:
    enum class Page { UserSettings, Account, ApiCredentials, Language };
    Q_ENUM(Page)

    /// Returns the page that was shown last, in the last run, too. The first one is API
    /// Credentials.
    static Page lastPage(const Settings &settings);

    /// `session` must outlive the drawer.
    Drawer(Session &session, const AppContext &services, QWidget *parent = nullptr);

    ApiCredentialsPage &apiCredentials() { return *m_apiCredentials; }
    /// Shows the page once no new secret would be lost.
    void goTo(Page page);
    /// Shows the first page, or closes the drawer on that page.
    void goBack();
    /// Requests to hide the drawer once no new secret would be lost.
    void requestClose();

signals:
    void openRequested();
    void closeRequested();
    void logoutRequested();

private:
    void setupTitle();
    QWidget *widget(Page page);
    QWidget *createPage(Page page);
    QWidget *createUserSettings();
    void show(Page page);
    void savePage(Page page);
    Page page() const;
    static QString title(Page page);

    Session &m_session;
    const AppContext m_services;
    QFrame *m_titleBar;
    IconButton *m_back;
    TextLabel *m_title;
    IconButton *m_close;
    PageStack *m_stack;
    ApiCredentialsPage *m_apiCredentials; ///< made immediately, because it may need attention
    QMap<Page, QWidget *> m_pages; ///< made when first shown
};
