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

/// The User Settings drawer: a title with Back and Close over one of its pages.
class Drawer : public QFrame
{
    Q_OBJECT

public:
    using Page = DrawerPages::Page;

    /// `session` must outlive the drawer.
    Drawer(Session &session, const AppContext &services, QWidget *parent = nullptr);

    ApiCredentialsPage &apiCredentials() { return *m_apiCredentials; }
    void setWide(bool wide);

    /// The page that was open last.
    Page rememberedPage() const { return DrawerPages::openLast(m_services.settings.current()); }
    /// Shows the page, once a new secret may go.
    void goTo(Page page);
    /// Escape and Back: to the first page, or out.
    void goBack();
    /// Calls `leave` once a new secret may go.
    void askToLeave(std::function<void()> leave);

signals:
    void openRequested();
    void closeRequested();
    void portalRequested();
    void logoutRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTitle();
    QWidget *pageOf(Page page);
    QWidget *newPage(Page page);
    QWidget *newUserSettings();
    void show(Page page);
    Page page() const;
    QString titleOf(Page page) const;
    void retranslate();

    Session &m_session;
    const AppContext m_services;
    QFrame *m_titleBar;
    IconButton *m_back;
    TextLabel *m_title;
    IconButton *m_close;
    PageStack *m_stack;
    ApiCredentialsPage *m_apiCredentials; ///< always there, for what needs attention
    QMap<Page, QWidget *> m_pages; ///< that have been made
};
