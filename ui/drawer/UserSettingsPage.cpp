// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/UserSettingsPage.h"

#include "app/signin/Session.h"
#include "ui/drawer/Avatar.h"
#include "ui/drawer/MenuItemButton.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/TextLabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

using Role = TextLabel::Role;

UserSettingsPage::UserSettingsPage(Session &session, QWidget *parent)
    : ScrollArea(parent)
    , m_session(session)
    , m_avatar(new Avatar(this))
    , m_name(new TextLabel(Role::Normal, this))
    , m_email(new TextLabel(Role::Normal, this))
{
    m_name->setObjectName(QStringLiteral("userName"));
    for (TextLabel *label : { m_name, m_email }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(24, 32, 24, 24);
    layout->setSpacing(4);
    layout->addWidget(m_avatar, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(m_name);
    layout->addWidget(m_email);
    layout->addSpacing(8);
    layout->addWidget(createDetails(), 0, Qt::AlignHCenter);
    layout->addSpacing(20);
    layout->addWidget(createMenu());
    layout->addStretch();
    setWidget(content);
    for (QWidget *part : { static_cast<QWidget *>(m_email), m_details }) {
        QSizePolicy keepsPlace
            = part->sizePolicy(); // or the menu would move when the user is known
        keepsPlace.setRetainSizeWhenHidden(true);
        part->setSizePolicy(keepsPlace);
    }
    connect(&session, &Session::userChanged, this, &UserSettingsPage::refresh);
    connect(&session, &Session::identified, this, &UserSettingsPage::refresh);
    refresh();
}

QWidget *UserSettingsPage::createDetails()
{
    m_details = new QWidget(this);
    m_organizationCaption = new TextLabel(Role::Normal, m_details);
    m_organization = new LinkButton(LinkButton::Text::Data, m_details);
    m_roleCaption = new TextLabel(Role::Normal, m_details);
    m_role = new TextLabel(Role::Secondary, m_details);
    m_rolesCaption = new TextLabel(Role::Normal, m_details);
    m_roles = new TextLabel(Role::Normal, m_details);
    for (TextLabel *label :
        { m_organizationCaption, m_roleCaption, m_role, m_rolesCaption, m_roles })
        label->setProperty("fact", true); // lines as high as the link
    connect(m_organization, &LinkButton::clicked, this, &UserSettingsPage::portalRequested);
    m_form = new QFormLayout(m_details);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(0);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_form->addRow(m_organizationCaption, m_organization);
    m_form->addRow(m_roleCaption, m_role);
    m_form->addRow(m_rolesCaption, m_roles);
    return m_details;
}

QWidget *UserSettingsPage::createMenu()
{
    const QString subpage = QStringLiteral("chevron-right");
    const QString browser = QStringLiteral("external");
    auto *menu = new QWidget(this);
    m_account = new MenuItemButton(subpage, menu);
    m_apiCredentials = new MenuItemButton(subpage, menu);
    m_sshKeys = new MenuItemButton(browser, menu);
    m_security = new MenuItemButton(browser, menu);
    m_language = new MenuItemButton(subpage, menu);
    m_logout = new MenuItemButton({}, menu);
    m_account->setObjectName(QStringLiteral("accountRow"));
    m_apiCredentials->setObjectName(QStringLiteral("apiCredentialsRow"));
    m_language->setObjectName(QStringLiteral("languageRow"));
    m_logout->setObjectName(QStringLiteral("logoutRow"));
    auto *layout = new QVBoxLayout(menu);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (MenuItemButton *row :
        { m_account, m_apiCredentials, m_sshKeys, m_security, m_language, m_logout })
        layout->addWidget(row);
    connect(m_account, &MenuItemButton::clicked, this, &UserSettingsPage::accountRequested);
    connect(m_apiCredentials, &MenuItemButton::clicked, this,
        &UserSettingsPage::apiCredentialsRequested);
    connect(m_sshKeys, &MenuItemButton::clicked, this, &UserSettingsPage::portalRequested);
    connect(m_security, &MenuItemButton::clicked, this, &UserSettingsPage::portalRequested);
    connect(m_language, &MenuItemButton::clicked, this, &UserSettingsPage::languageRequested);
    connect(m_logout, &MenuItemButton::clicked, this, &UserSettingsPage::logoutRequested);
    return menu;
}

void UserSettingsPage::resizeEvent(QResizeEvent *event)
{
    ScrollArea::resizeEvent(event);
    const bool hasRoom = width() >= 40 * fontMetrics().averageCharWidth();
    m_form->setRowWrapPolicy(hasRoom ? QFormLayout::DontWrapRows : QFormLayout::WrapAllRows);
}

void UserSettingsPage::refresh()
{
    const std::optional<User> &user = m_session.user();
    const bool hasName = user && !user->shownName().isEmpty();
    const QString name = hasName ? user->shownName() : m_session.portal().host();
    // They keep their space while the user is unknown, so that the menu does not move.
    const bool isAwaited = !user && !m_session.isAnonymous();
    m_avatar->setName(name);
    m_name->setText(sanitizedLine(name));
    m_email->setText(user ? sanitizedLine(user->email) : QStringLiteral("–"));
    m_email->setVisible(isAwaited || (user && !user->email.isEmpty()));
    m_details->setVisible(isAwaited || user);
    showDetails(user);
    m_account->setText(tr("Account Information"));
    m_apiCredentials->setText(tr("API Credentials"));
    m_sshKeys->setText(tr("SSH Keys"));
    m_security->setText(tr("Security"));
    for (QWidget *row : { static_cast<QWidget *>(m_sshKeys), static_cast<QWidget *>(m_security),
             static_cast<QWidget *>(m_organization) }) {
        row->setToolTip(tr("Opens the portal in the browser"));
        row->setAccessibleDescription(tr("Opens the portal in the browser"));
    }
    m_language->setText(tr("Language"));
    m_logout->setText(tr("Logout"));
}

void UserSettingsPage::showDetails(const std::optional<User> &user)
{
    const auto shown = [](bool isKnown, const QString &text, const QString &none) {
        if (!isKnown)
            return QStringLiteral("–");
        return text.isEmpty() ? none : sanitizedLine(text);
    };
    const QString noRole = tr("None", "a role");
    const std::optional<QStringList> &roles = m_session.additionalRoles();
    m_organizationCaption->setText(tr("Organization"));
    m_organization->setFullText(shown(
        user.has_value(), user ? user->organization : QString(), tr("None", "an organization")));
    m_roleCaption->setText(tr("Primary Role"));
    m_role->setText(shown(user.has_value(), user ? user->primaryRole : QString(), noRole));
    m_rolesCaption->setText(tr("Additional Roles"));
    QStringList names = roles.value_or(QStringList());
    std::transform(names.begin(), names.end(), names.begin(), sanitizedLine);
    const QString list = QLocale().createSeparatedList(names);
    m_roles->setText(!roles ? QStringLiteral("–") : names.isEmpty() ? noRole : list);
}

void UserSettingsPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    ScrollArea::changeEvent(event);
}
