// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/User.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/ScrollArea.h"

#include <optional>

class QFormLayout;
class LinkButton;
class QVBoxLayout;
class Session;
class TextLabel;

/// A disc with the user's initials.
class Avatar : public QWidget
{
    Q_OBJECT

public:
    explicit Avatar(QWidget *parent = nullptr);

    void setName(const QString &name);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_initials;
};

/// An item of the drawer's menu: a text, and at the right an icon for its target.
class MenuItemButton : public PushButton
{
    Q_OBJECT

public:
    MenuItemButton(const QString &iconName, const TranslatedText &text, QWidget *parent);

protected:
    int trailingSpace() const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_iconName;
};

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
    void languageRequested();
    void logoutRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *createDetails();
    QWidget *createMenu();
    void openPortal();
    void refresh();
    void showDetails(const std::optional<User> &user);

    Session &m_session;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_email;
    QWidget *m_details = nullptr;
    QFormLayout *m_form = nullptr; ///< its captions are above the values if narrow
    LinkButton *m_organization = nullptr;
    TextLabel *m_role = nullptr;
    TextLabel *m_roles = nullptr;
};
