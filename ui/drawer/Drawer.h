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

/// The pages of User Settings, of which one is shown. As a drawer they have a title bar with Back
/// and Close.
class Drawer : public QFrame
{
    Q_OBJECT

public:
    enum class Page { UserSettings, Account, ApiCredentials, Language };
    Q_ENUM(Page)
    enum class Form {
        Drawer,
        BesideNavigation, ///< the navigation panel replaces the page User Settings
        Closed, ///< API Credentials alone
    };

    /// Returns the page that was shown last, in the last run, too. The first one is API
    /// Credentials.
    static Page lastPage(const Settings &settings);
    static QString title(Page page);

    /// `session` must outlive the drawer.
    Drawer(Session &session, const AppContext &services, QWidget *parent = nullptr);

    ApiCredentialsPage &apiCredentials() { return *m_apiCredentials; }
    Page page() const;
    void setForm(Form form);
    /// Shows the page once no new secret would be lost.
    void goTo(Page page);
    /// Shows the first page, or closes the drawer on that page.
    void goBack();
    /// Moves the focus into the page.
    void focusContent();

signals:
    void pageChanged(Drawer::Page page);
    void closeRequested();
    void logoutRequested();

private:
    void setupTitle();
    QWidget *widget(Page page);
    QWidget *createPage(Page page);
    QWidget *createNavigation();
    /// Returns `page`, or API Credentials if the current form does not have it.
    Page available(Page page) const;
    void show(Page page);
    void savePage(Page page);

    Session &m_session;
    const AppContext m_services;
    Form m_form = Form::Drawer;
    QFrame *m_titleBar;
    IconButton *m_back;
    TextLabel *m_title;
    IconButton *m_close;
    PageStack *m_stack;
    ApiCredentialsPage *m_apiCredentials; ///< made immediately, because it may need attention
    QMap<Page, QWidget *> m_pages; ///< made when first shown
};
