// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionButton.h"

#include "ui/style/SvgIcon.h"
#include "ui/style/Theme.h"
#include "ui/text/PlainText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FocusRing.h"

#include <QActionGroup>
#include <QKeyEvent>
#include <QMenu>
#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <utility>

static constexpr int padding = 6;
static constexpr int gap = 6;

ConnectionButton::ConnectionButton(QWidget *parent)
    : QToolButton(parent)
    , m_menu(new QMenu(this))
{
    m_menu->setObjectName(QStringLiteral("connectionMenu"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setButtonMenu(this, m_menu);
    // Filled again, because the last choice may have failed.
    connect(m_menu, &QMenu::aboutToShow, this, &ConnectionButton::fillMenu);
    keepTranslated(this, [this] { retranslateUi(); });
}

void ConnectionButton::setOrganization(const QString &name)
{
    m_organization = sanitizedLine(name);
    retranslateUi();
}

void ConnectionButton::setSandbox(bool isSandbox)
{
    m_isSandbox = isSandbox;
    retranslateUi();
}

void ConnectionButton::setConnections(
    const QList<Connection> &connections, const QString &currentId)
{
    m_connections = connections;
    m_currentId = currentId;
    retranslateUi();
}

void ConnectionButton::retranslateUi()
{
    const bool isOpen = !m_organization.isEmpty();
    m_shown = isOpen ? m_organization : tr("Connections");
    //: A badge: the open connection is the practice service. As short as possible.
    m_badge = m_isSandbox ? tr("Sandbox") : QString();
    setText(escapeMnemonic(m_shown));
    const QString organization = m_isSandbox ? tr("Sandbox, organization: %1").arg(m_organization)
                                             : tr("Organization: %1").arg(m_organization);
    updateAccessibleName(this, isOpen ? organization : m_shown);
    updateAccessibleDescription(this, tr("Open the connections menu"));
    updateAccessibleName(m_menu, tr("Connections"));
    setVisible(isOpen || !m_connections.isEmpty());
    fillMenu();
    updateGeometry();
    updateToolTip();
    update();
}

// --- The menu ------------------------------------------------------------------------------

void ConnectionButton::fillMenu()
{
    for (QAction *old : m_menu->actions()) {
        m_menu->removeAction(old);
        old->deleteLater(); // later, because it may be the sender
    }
    auto *group = new QActionGroup(this);
    if (QActionGroup *old = std::exchange(m_group, group))
        old->deleteLater();
    for (const Connection &connection : m_connections)
        addConnection(connection, *group);
    m_menu->addSeparator();
    QAction *add = m_menu->addAction(
        m_isSandbox ? tr("Connect to a Real Portal…") : tr("Add a Connection…"));
    add->setObjectName(QStringLiteral("addConnection"));
    connect(add, &QAction::triggered, this, &ConnectionButton::addRequested);
    QAction *remove = m_menu->addAction(tr("Remove This Connection…"));
    remove->setObjectName(QStringLiteral("removeConnection"));
    const auto open = findById(m_connections, m_currentId);
    remove->setEnabled(open != m_connections.end() && !open->isSandbox); // which is not saved
    connect(
        remove, &QAction::triggered, this, [this, id = m_currentId] { emit removeRequested(id); });
}

void ConnectionButton::addConnection(const Connection &connection, QActionGroup &group)
{
    QAction *action = m_menu->addAction(menuText(connection));
    action->setData(connection.id);
    action->setCheckable(true);
    action->setActionGroup(&group);
    action->setChecked(connection.id == m_currentId);
    connect(action, &QAction::triggered, this,
        [this, id = connection.id] { emit connectionChosen(id); });
}

QString ConnectionButton::menuText(const Connection &connection) const
{
    const auto shortened = [this](const QString &text) {
        return fontMetrics().elidedText(
            sanitizedLine(text), Qt::ElideMiddle, 16 * fontMetrics().height());
    };
    const QString host = shortened(connection.portal.host());
    const QString name = connection.organization.isEmpty()
        ? host
        : QStringLiteral("%1 — %2").arg(shortened(connection.organization), host);
    const bool isSandbox = m_isSandbox && connection.id == m_currentId;
    //: A connection in a menu; %1 is its name.
    return escapeMnemonic(isSandbox ? tr("Sandbox: %1").arg(name) : name);
}

// --- The button ----------------------------------------------------------------------------

int ConnectionButton::badgeWidth() const
{
    return m_badge.isEmpty() ? 0 : fontMetrics().horizontalAdvance(m_badge) + 2 * padding;
}

int ConnectionButton::otherWidth() const
{
    const int badge = m_badge.isEmpty() ? 0 : badgeWidth() + gap;
    return 2 * fontMetrics().height() + 2 * padding + 2 * gap + badge;
}

/// Returns the width for the text. Beside a badge, a text without room for a few letters is left
/// out, and the icon as well.
int ConnectionButton::textSpace() const
{
    const int space = width() - otherWidth();
    return m_badge.isEmpty() || space >= 7 * fontMetrics().averageCharWidth() ? space : 0;
}

QSize ConnectionButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return { metrics.horizontalAdvance(m_shown) + 2 + otherWidth(), metrics.height() + 14 };
}

QSize ConnectionButton::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int width = m_badge.isEmpty() ? metrics.averageCharWidth() * 4 + otherWidth()
                                        : badgeWidth() + gap + metrics.height() + 2 * padding;
    return { width, sizeHint().height() };
}

void ConnectionButton::updateToolTip()
{
    QStringList lines;
    if (fontMetrics().horizontalAdvance(m_shown) > textSpace())
        lines << m_shown;
    if (m_isSandbox)
        lines << tr("You are using the sandbox, a practice service on this computer. Open this "
                    "menu to connect to a real portal.");
    setToolTip(lines.isEmpty() ? QString() : plainToolTip(lines.join(u'\n')));
}

void ConnectionButton::resizeEvent(QResizeEvent *event)
{
    QToolButton::resizeEvent(event);
    updateToolTip();
}

void ConnectionButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QToolButton::keyPressEvent(event);
}

void ConnectionButton::initStyleOption(QStyleOptionToolButton *option) const
{
    QToolButton::initStyleOption(option);
    FocusRing::update(*option);
}

void ConnectionButton::paintEvent(QPaintEvent *)
{
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    QStylePainter painter(this);
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QColor color = palette().color(QPalette::Active, QPalette::ButtonText);
    const int side = fontMetrics().height();
    const auto rectAt = [this](int left, int width, int height) {
        return QStyle::visualRect(
            layoutDirection(), rect(), QRect(left, (this->height() - height) / 2, width, height));
    };
    const int right = width() - padding - side;
    SvgIcon::paint(painter, rectAt(right, side, side), QStringLiteral("chevron-down"), color);
    if (!m_badge.isEmpty())
        paintBadge(painter, rectAt(right - gap - badgeWidth(), badgeWidth(), side + 4));
    const int space = textSpace();
    if (space == 0)
        return;
    SvgIcon::paint(painter, rectAt(padding, side, side), QStringLiteral("organization"), color);
    painter.setPen(color);
    painter.drawText(rectAt(padding + side + gap, space, height()),
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        fontMetrics().elidedText(m_shown, Qt::ElideRight, space));
}

void ConnectionButton::paintBadge(QPainter &painter, const QRect &rect) const
{
    const Theme theme = Theme::forDesktop(palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.sandbox);
    painter.drawRoundedRect(rect, 3, 3);
    painter.setPen(theme.sandboxText);
    painter.drawText(rect, Qt::AlignCenter, m_badge);
    painter.restore();
}
