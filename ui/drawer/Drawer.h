// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/SettingsFile.h"
#include "ui/AppContext.h"
#include "ui/drawer/DrawerPages.h"

#include <QFrame>
#include <QMap>

#include <functional>

class ApiCredentialsPage;
class IconButton;
class PageStack;
class Session;
class TextLabel;

/// The User Settings drawer: a title bar with Back and Close, and one of its pages.
class Drawer : public QFrame
{
    Q_OBJECT

public:
    using Page = DrawerPages::Page;

    /// `session` must outlive the drawer.
    Drawer(Session &session, const AppContext &services, QWidget *parent = nullptr);

    ApiCredentialsPage &apiCredentials() { return *m_apiCredentials; }
    void setWide(bool wide);

    /// The page to open.
    Page rememberedPage() const { return DrawerPages::openLast(m_services.settings.current()); }
    /// Shows the page after `confirmLeave`.
    void goTo(Page page);
    /// Shows the first page, or closes the drawer on that page.
    void goBack();
    /// Calls `leave` when no new secret would be lost, or the user has confirmed that.
    void askToLeave(std::function<void()> leave);

signals:
    void openRequested();
    void closeRequested();
    void portalRequested();
    void logoutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void setupTitle();
    QWidget *widget(Page page);
    QWidget *createPage(Page page);
    QWidget *createUserSettings();
    void show(Page page);
    Page page() const;
    QString title(Page page) const;
    void retranslateUi();

    Session &m_session;
    const AppContext m_services;
    QFrame *m_titleBar;
    IconButton *m_back;
    TextLabel *m_title;
    IconButton *m_close;
    PageStack *m_stack;
    ApiCredentialsPage *m_apiCredentials; ///< made at once, because it may need attention
    QMap<Page, QWidget *> m_pages; ///< made when first shown
};
