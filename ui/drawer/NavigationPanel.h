// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/User.h"
#include "ui/drawer/Drawer.h"
#include "ui/drawer/SettingsPage.h"
#include "ui/widgets/PushButton.h"

#include <optional>

class Avatar;
class LinkButton;
class QFormLayout;
class Session;
class TextLabel;

/// A row of the menu: a text, and at the right an icon for its target, if any.
class MenuItemButton : public PushButton
{
    Q_OBJECT

public:
    MenuItemButton(const QString &iconName, const TranslatedText &text, QWidget *parent);

    /// Marks the row of the page that is shown.
    void setCurrent(bool isCurrent);

protected:
    int trailingSpace() const override;
    void paintEvent(QPaintEvent *event) override;

private:
    const QString m_iconName;
    bool m_isCurrent = false;
};

/// The signed-in user, and the menu of the pages of User Settings.
class NavigationPanel : public SettingsPage
{
    Q_OBJECT

public:
    /// The drawer's first page; or a column beside the pages, which marks the current one.
    enum class Form { Page, Column };

    /// `session` must outlive the panel.
    NavigationPanel(Session &session, Form form, QWidget *parent = nullptr);

    /// Returns the width of the panel as a column.
    static int widthBesidePage(const QFontMetrics &metrics);

    void setCurrentPage(Drawer::Page page);
    /// Focuses the row of the page.
    void focusPage(Drawer::Page page);
    void focusContent() override;

signals:
    void pageRequested(Drawer::Page page);
    void logoutRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createUser();
    QWidget *createDetails();
    void createMenu();
    MenuItemButton *createRow(const char *name, const char *iconName, const TranslatedText &text);
    void updateDetailRows();
    void refresh();
    void showDetails(const std::optional<User> &user);

    Session &m_session;
    const Form m_form;
    Avatar *m_avatar;
    TextLabel *m_name;
    TextLabel *m_email;
    QWidget *m_details = nullptr;
    QFormLayout *m_detailRows = nullptr; ///< its captions are above the values if narrow
    LinkButton *m_organization = nullptr;
    TextLabel *m_role = nullptr;
    TextLabel *m_roles = nullptr;
    QMap<Drawer::Page, MenuItemButton *> m_rows;
};
