// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/UserSettingsPage.h"

#include "app/signin/Session.h"
#include "ui/style/SvgIcon.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/TextLabel.h"
#include "ui/widgets/WebLink.h"

#include <QFormLayout>
#include <QLocale>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using Role = TextLabel::Role;

// --- Avatar --------------------------------------------------------------------------------

static QString initials(QString name)
{
    name.removeIf([](QChar c) {
        return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto initial
        = [](const QString &word) { return word.left(word.at(0).isHighSurrogate() ? 2 : 1); };
    const QString first = initial(words.first());
    return (words.size() > 1 ? first + initial(words.last()) : first).toUpper();
}

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setName(const QString &name)
{
    m_initials = initials(name);
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = fontMetrics().height() * 17 / 4;
    return { side, side };
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Button)); // background-color of the style sheet
    painter.drawEllipse(rect());
    QFont font = this->font();
    font.setPixelSize(height() * 2 / 5);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}

// --- MenuItemButton ------------------------------------------------------------------------

MenuItemButton::MenuItemButton(const QString &iconName, const TranslatedText &text, QWidget *parent)
    : PushButton(parent)
    , m_iconName(iconName)
{
    setProperty("menuRow", true);
    setCursor(Qt::PointingHandCursor);
    setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    keepTranslated(this, [this, text] { setText(text()); });
}

int MenuItemButton::trailingSpace() const
{
    return fontMetrics().height() * 3 / 2;
}

void MenuItemButton::paintEvent(QPaintEvent *event)
{
    PushButton::paintEvent(event);
    const int side = fontMetrics().height();
    QRect icon(0, 0, side, side);
    icon.moveCenter({ width() - side, height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, icon, m_iconName, palette().color(QPalette::PlaceholderText));
}

// --- UserSettingsPage ----------------------------------------------------------------------

static void describePortalLink(QWidget *link)
{
    keepTranslated(link, [link] {
        link->setToolTip(UserSettingsPage::tr("Open the portal in the browser"));
        link->setAccessibleDescription(link->toolTip());
    });
}

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
    keepTranslated(this, [this] { refresh(); });
}

QWidget *UserSettingsPage::createDetails()
{
    m_details = new QWidget(this);
    m_organization = new LinkButton(LinkButton::Text::Data, m_details);
    m_role = new TextLabel(Role::Secondary, m_details);
    m_roles = new TextLabel(Role::Normal, m_details);
    m_form = new QFormLayout(m_details);
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(0);
    m_form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const auto addRow = [this](const TranslatedText &text, QWidget *value) {
        auto *caption = new TextLabel(Role::Normal, m_details);
        caption->setSentence(text);
        for (QWidget *part : { static_cast<QWidget *>(caption), value })
            part->setProperty("fact", true); // lines as high as the link
        m_form->addRow(caption, value);
    };
    addRow([] { return tr("Organization"); }, m_organization);
    addRow([] { return tr("Primary Role"); }, m_role);
    addRow([] { return tr("Additional Roles"); }, m_roles);
    describePortalLink(m_organization);
    connect(m_organization, &LinkButton::clicked, this, &UserSettingsPage::openPortal);
    return m_details;
}

QWidget *UserSettingsPage::createMenu()
{
    auto *menu = new QWidget(this);
    auto *layout = new QVBoxLayout(menu);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    using Page = UserSettingsPage;
    static constexpr struct
    {
        const char *name;
        const char *iconName;
        const char *text;
        void (Page::*clicked)();
    } rows[] = {
        { "accountRow", "chevron-right", QT_TR_NOOP("Account Information"),
            &Page::accountRequested },
        { "apiCredentialsRow", "chevron-right", QT_TR_NOOP("API Credentials"),
            &Page::apiCredentialsRequested },
        { "sshKeysRow", "external", QT_TR_NOOP("SSH Keys"), &Page::openPortal },
        { "securityRow", "external", QT_TR_NOOP("Security"), &Page::openPortal },
        { "languageRow", "chevron-right", QT_TR_NOOP("Language"), &Page::languageRequested },
        { "logoutRow", "", QT_TR_NOOP("Logout"), &Page::logoutRequested },
    };
    for (const auto &[name, iconName, text, clicked] : rows) {
        auto *row = new MenuItemButton(
            QLatin1String(iconName), [text = text] { return tr(text); }, menu);
        row->setObjectName(QLatin1String(name));
        if (clicked == &Page::openPortal)
            describePortalLink(row);
        connect(row, &MenuItemButton::clicked, this, clicked);
        layout->addWidget(row);
    }
    return menu;
}

void UserSettingsPage::openPortal()
{
    openWebLink(m_session.portal().portal(), this);
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
    m_organization->setFullText(shown(
        user.has_value(), user ? user->organization : QString(), tr("None", "an organization")));
    m_organization->setToolTip(
        m_organization->accessibleDescription()); // of the link, not its text
    m_role->setText(shown(user.has_value(), user ? user->primaryRole : QString(), noRole));
    QStringList names = roles.value_or(QStringList());
    std::transform(names.begin(), names.end(), names.begin(), sanitizedLine);
    const QString list = QLocale().createSeparatedList(names);
    m_roles->setText(!roles ? QStringLiteral("–") : names.isEmpty() ? noRole : list);
}
