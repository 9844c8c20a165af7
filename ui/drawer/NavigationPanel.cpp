// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/NavigationPanel.h"

#include "app/signin/Session.h"
#include "ui/credentials/PageColumn.h"
#include "ui/drawer/Avatar.h"
#include "ui/drawer/PortalLink.h"
#include "ui/style/SvgIcon.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Repolish.h"
#include "ui/widgets/ScaledWidth.h"
#include "ui/widgets/TextLabel.h"

#include <QFormLayout>
#include <QLocale>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

using Role = TextLabel::Role;

// --- MenuItemButton ------------------------------------------------------------------------

MenuItemButton::MenuItemButton(const QString &iconName, const TranslatedText &text, QWidget *parent)
    : PushButton(parent)
    , m_iconName(iconName)
{
    setProperty("menuRow", true);
    setCursor(Qt::PointingHandCursor);
    setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    keepTranslated(this, [this, text] {
        setText(text());
        if (m_isCurrent)
            updateAccessibleDescription(this, tr("Current page"));
    });
}

void MenuItemButton::setCurrent(bool isCurrent)
{
    m_isCurrent = isCurrent;
    setProperty("current", isCurrent);
    repolish(this);
    updateAccessibleDescription(this, isCurrent ? tr("Current page") : QString());
}

int MenuItemButton::trailingSpace() const
{
    return m_iconName.isEmpty() ? 0 : fontMetrics().height() * 3 / 2;
}

void MenuItemButton::paintEvent(QPaintEvent *event)
{
    PushButton::paintEvent(event);
    const int side = fontMetrics().height();
    QRect icon(0, 0, side, side);
    icon.moveCenter({ width() - side, height() / 2 });
    QPainter painter(this);
    SvgIcon::paint(painter, icon, m_iconName, palette().color(QPalette::PlaceholderText));
    if (m_isCurrent) { // not a border, which would be cut askew at its ends
        const QRect edge(0, 0, 5, height());
        painter.fillRect(
            QStyle::visualRect(layoutDirection(), rect(), edge), palette().highlight());
    }
}

// --- NavigationPanel ----------------------------------------------------------------------

NavigationPanel::NavigationPanel(Session &session, Form form, QWidget *parent)
    : SettingsPage(parent)
    , m_session(session)
    , m_form(form)
    , m_avatar(new Avatar(this))
    , m_name(new TextLabel(Role::Normal, this))
    , m_email(new TextLabel(Role::Normal, this))
{
    if (form == Form::Column)
        setRightMargin(PageColumn::scrollBarWidth);
    createUser();
    createMenu();
    column().addStretch();
    connect(&session, &Session::userChanged, this, &NavigationPanel::refresh);
    connect(&session, &Session::identified, this, &NavigationPanel::refresh);
    keepTranslated(this, [this] { refresh(); });
}

int NavigationPanel::widthBesidePage(const QFontMetrics &metrics)
{
    return scaledWidth(260, metrics) + PageColumn::scrollBarWidth;
}

void NavigationPanel::createUser()
{
    m_name->setObjectName(QStringLiteral("userName"));
    for (TextLabel *label : { m_name, m_email }) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    column().setSpacing(4);
    column().addSpacing(8);
    column().addWidget(m_avatar, 0, Qt::AlignHCenter);
    column().addSpacing(12);
    column().addWidget(m_name);
    column().addWidget(m_email);
    column().addSpacing(8);
    column().addWidget(createDetails(), 0, Qt::AlignHCenter);
    column().addSpacing(20);
    for (QWidget *part : { static_cast<QWidget *>(m_email), m_details }) {
        QSizePolicy keepsPlace
            = part->sizePolicy(); // or the menu would move when the user is known
        keepsPlace.setRetainSizeWhenHidden(true);
        part->setSizePolicy(keepsPlace);
    }
}

QWidget *NavigationPanel::createDetails()
{
    m_details = new QWidget(this);
    m_organization = new LinkButton(LinkButton::Text::Data, m_details);
    m_role = new TextLabel(Role::Secondary, m_details);
    m_roles = new TextLabel(Role::Normal, m_details);
    for (TextLabel *value : { m_role, m_roles }) {
        value->setIndent(0);
        value->setWordWrap(true);
    }
    m_organization->setObjectName(QStringLiteral("organizationLink"));
    m_role->setObjectName(QStringLiteral("primaryRole"));
    m_roles->setObjectName(QStringLiteral("additionalRoles"));
    m_detailRows = new QFormLayout(m_details);
    m_detailRows->setContentsMargins(0, 0, 0, 0);
    m_detailRows->setHorizontalSpacing(8);
    m_detailRows->setVerticalSpacing(0);
    m_detailRows->setLabelAlignment(Qt::AlignRight | Qt::AlignTop);
    const auto addRow = [this](const TranslatedText &text, QWidget *value) {
        auto *caption = new TextLabel(Role::Normal, m_details);
        caption->setIndent(0); // Qt would indent a label with padding
        for (QWidget *part : { static_cast<QWidget *>(caption), value })
            part->setProperty("fact", true); // lines as high as the link
        m_detailRows->addRow(caption, value);
        keepTranslated(caption, [this, caption, text] {
            caption->setText(text());
            updateDetailRows();
        });
    };
    addRow([] { return tr("Organization"); }, m_organization);
    addRow([] { return tr("Primary Role"); }, m_role);
    addRow([] { return tr("Additional Roles"); }, m_roles);
    PortalLink::setup(*m_organization, m_session);
    return m_details;
}

void NavigationPanel::createMenu()
{
    auto *menu = new QFrame(this);
    menu->setProperty("navigationCard", m_form == Form::Column);
    auto *layout = new QVBoxLayout(menu);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    const char *arrow = m_form == Form::Page ? "chevron-right" : "";
    const struct
    {
        const char *name = nullptr;
        std::optional<Drawer::Page> page = {};
        const char *portalPage = nullptr; ///< its title if the portal has the page
    } rows[] = {
        { "accountRow", Drawer::Page::Account },
        { "apiCredentialsRow", Drawer::Page::ApiCredentials },
        { "serviceKeysRow", Drawer::Page::ServiceKeys },
        { "sshKeysRow", {}, QT_TR_NOOP("SSH Keys") },
        { "securityRow", {}, QT_TR_NOOP("Security") },
        { "languageRow", Drawer::Page::Language },
    };
    for (const auto &[name, page, portalPage] : rows) {
        MenuItemButton *row
            = createRow(name, page ? arrow : "external", [page = page, portalPage = portalPage] {
                  return page ? Drawer::title(*page) : tr(portalPage);
              });
        layout->addWidget(row);
        if (page) {
            m_rows[*page] = row;
            connect(row, &MenuItemButton::clicked, this,
                [this, page = *page] { emit pageRequested(page); });
        } else {
            PortalLink::setup(*row, m_session);
        }
    }
    column().addWidget(menu);
    MenuItemButton *logout = createRow("logoutRow", "", [] { return tr("Logout"); });
    connect(logout, &MenuItemButton::clicked, this, &NavigationPanel::logoutRequested);
    column().addWidget(logout);
}

MenuItemButton *NavigationPanel::createRow(
    const char *name, const char *iconName, const TranslatedText &text)
{
    auto *row = new MenuItemButton(QLatin1String(iconName), text, this);
    row->setObjectName(QLatin1String(name));
    row->setProperty("inColumn", m_form == Form::Column);
    return row;
}

/// Returns the page whose row leads to `page`.
static Drawer::Page menuPage(Drawer::Page page)
{
    const bool isOfKey = page == Drawer::Page::KeyDetails || page == Drawer::Page::Replacement;
    return isOfKey ? Drawer::Page::ApiCredentials : page;
}

void NavigationPanel::setCurrentPage(Drawer::Page page)
{
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row)
        row.value()->setCurrent(row.key() == menuPage(page));
}

void NavigationPanel::focusPage(Drawer::Page page)
{
    if (MenuItemButton *row = m_rows.value(menuPage(page)))
        row->setFocus();
    else
        focusContent();
}

void NavigationPanel::focusContent()
{
    m_rows[Drawer::Page::Account]->setFocus();
}

/// Puts the captions above the values if that shows the organization whole, or if there is no room
/// for a word beside them.
void NavigationPanel::updateDetailRows()
{
    int captions = 0;
    for (int row = 0; row < m_detailRows->rowCount(); ++row) {
        const QWidget *caption = m_detailRows->itemAt(row, QFormLayout::LabelRole)->widget();
        captions = std::max(captions, caption->sizeHint().width());
    }
    const int name = m_organization->sizeHint().width();
    const int value = name <= columnWidth() ? name : 12 * fontMetrics().averageCharWidth();
    const bool hasRoom = captions + m_detailRows->horizontalSpacing() + value <= columnWidth();
    m_detailRows->setRowWrapPolicy(hasRoom ? QFormLayout::DontWrapRows : QFormLayout::WrapAllRows);
}

void NavigationPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        updateDetailRows();
    SettingsPage::changeEvent(event);
}

void NavigationPanel::resizeEvent(QResizeEvent *event)
{
    SettingsPage::resizeEvent(event);
    updateDetailRows();
}

void NavigationPanel::refresh()
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

void NavigationPanel::showDetails(const std::optional<User> &user)
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
    updateDetailRows();
    m_role->setText(shown(user.has_value(), user ? user->primaryRole : QString(), noRole));
    QStringList names = roles.value_or(QStringList());
    std::transform(names.begin(), names.end(), names.begin(), sanitizedLine);
    const QString list = QLocale().createSeparatedList(names);
    m_roles->setText(!roles ? QStringLiteral("–") : names.isEmpty() ? noRole : list);
}
