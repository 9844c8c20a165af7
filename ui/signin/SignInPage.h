#pragma once

#include "api/ApiError.h"
#include "api/PortalAddress.h"
#include "widgets/ScrollPage.h"

class IconButton;
class MessageBar;
class QLineEdit;
class QPushButton;
class Spinner;
class TextLabel;

/// Where one says which portal, with which key; or tries the sandbox.
class SignInPage : public ScrollPage
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    void setPortal(const QString &address);
    void setBusy(bool busy);
    void showProblem(const QString &sentence);
    /// Forgets the typed key.
    void clearKey();

signals:
    void signInRequested(const PortalAddress &portal, const QString &key);
    void sandboxRequested();
    void cancelRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *buildForm();
    void retranslate();
    void submit();
    void showEndpoint();

    TextLabel *m_title;
    TextLabel *m_explanation;
    TextLabel *m_portalCaption;
    QLineEdit *m_portal;
    TextLabel *m_endpoint;
    TextLabel *m_keyCaption;
    QLineEdit *m_key;
    IconButton *m_reveal;
    TextLabel *m_memoryOnly;
    MessageBar *m_message;
    QPushButton *m_signIn;
    Spinner *m_spinner;
    TextLabel *m_orElse;
    QPushButton *m_sandbox;
    bool m_busy = false;
};
