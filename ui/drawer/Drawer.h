// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/AppContext.h"

#include <QFrame>
#include <QMap>
#include <QTimer>

#include <functional>

class ApiCredentialsPage;
class Secret;
class IconButton;
class KeyDetailsPage;
class PageStack;
class PaintTiming;
class ReplacementPage;
class SidePage;
class QHBoxLayout;
class ServiceKeysView;
class SettingsPage;
class Session;
struct Settings;
class TextLabel;

/// The pages of User Settings, of which one is shown. As a drawer they have a title bar with Back
/// and Close. In a wide window the details of a key, or its replacement, are beside the list;
/// otherwise they are a page. The details follow the user from row to row.
class Drawer : public QFrame
{
    Q_OBJECT

public:
    enum class Page {
        UserSettings,
        Account,
        ApiCredentials,
        ServiceKeys,
        Notices,
        KeyDetails,
        Replacement,
        Language
    };
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
    /// Shows the details of a key beside the list from now on, in a panel of that width; 0 if there
    /// is no room.
    void setDetailsWidth(int width);
    bool isDetailsPanelShown() const;
    /// Shows the details of a key; as a page once no new secret would be lost.
    void showDetails(const QString &keyId);
    /// Shows the replacement of a key, or by it, in the same way.
    void showReplacement(const QString &keyId);
    /// Returns true if the value of a new key was not copied, or is being generated.
    bool wouldLoseSecret() const;
    /// Calls `leave` once no new secret would be lost.
    void confirmLeave(const std::function<void()> &leave);
    /// The same for leaving the session, which loses values that no page has shown, too.
    void confirmEnd(const std::function<void()> &leave);
    /// Asks for a secret, and finds out which key it belongs to.
    void checkKey();
    /// Shows the page once no new secret would be lost.
    void goTo(Page page);
    /// Shows the first page, or closes the drawer on that page.
    void goBack();
    /// Moves the focus into the page.
    void focusContent();

signals:
    void pageChanged(Drawer::Page page);
    void closeRequested();
    /// The panel beside the list was opened or closed.
    void detailsPanelToggled();
    void logoutRequested();

private:
    void setupTitle();
    QWidget *widget(Page page);
    QWidget *createPage(Page page);
    QWidget *createNavigation();
    SettingsPage *createNotices();
    /// Returns `page`, or API Credentials if the current form does not have it.
    Page available(Page page) const;
    void show(Page page);
    KeyDetailsPage &details();
    ReplacementPage &replacement();
    void addSidePage(SidePage *page);
    Page sidePage() const;
    void leaveForSidePage(const std::function<void()> &open);
    void openSidePage(SidePage &page, const QString &keyId);
    void closeSidePage();
    void setDetailsKey(const QString &keyId);
    void followList();
    void onRemoved(const QString &keyId);
    void closeDetails();
    void showInList(const QString &keyId);
    void goToKeys(const std::function<void()> &then);
    void deleteChecked(const QString &keyId, const Secret &secret);
    void arrangeDetails();
    void updateServiceKeys();
    void savePage(Page page);

    Session &m_session;
    const AppContext m_services;
    Form m_form = Form::Drawer;
    QFrame *m_titleBar;
    IconButton *m_back;
    TextLabel *m_title;
    IconButton *m_close;
    QHBoxLayout *m_row;
    PageStack *m_stack;
    ApiCredentialsPage *m_apiCredentials; ///< made immediately, because it may need attention
    /// Below the keys, if there is no navigation; made when first shown.
    ServiceKeysView *m_serviceKeys = nullptr;
    QMap<Page, QWidget *> m_pages; ///< made when first shown
    // Beside the stack or instead of it; made when needed.
    KeyDetailsPage *m_details = nullptr;
    ReplacementPage *m_replacement = nullptr;
    SidePage *m_side = nullptr; ///< the one of them that is open
    int m_detailsWidth = 0; ///< 0 for a page
    QString m_keyAfterDetails; ///< gets the focus: that of the details, or what took its place
    QString m_currentKey; ///< of the list
    QTimer m_rest; ///< of the user on the current key, whose details are then shown
    PaintTiming *m_detailsTiming = nullptr;
};
