#pragma once

#include <QFrame>

#include <functional>

class ApiCredentialsPage;
class IconButton;
class LanguageSwitch;
class QStackedWidget;
class SecretClipboard;
class Session;
class TextLabel;

/// The User Settings drawer: a title with Back and Close over one of its pages.
class Drawer : public QFrame
{
    Q_OBJECT

public:
    enum class Page { UserSettings, Account, ApiCredentials, Language };

    /// All three must outlive the drawer.
    Drawer(Session &session, SecretClipboard &clipboard, LanguageSwitch &languages,
        QWidget *parent = nullptr);

    ApiCredentialsPage &apiCredentials() { return *m_apiCredentials; }
    void setWide(bool wide);

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
    void signInRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildTitle();
    void show(Page page);
    Page page() const;
    QString titleOf(Page page) const;
    void retranslate();

    ApiCredentialsPage *m_apiCredentials;
    IconButton *m_back;
    TextLabel *m_title;
    IconButton *m_close;
    QStackedWidget *m_pages;
};
