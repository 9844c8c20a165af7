// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/ConnectionButton.h"

#include "ui/style/SvgIcon.h"
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
    setText(escapeMnemonic(m_shown));
    updateAccessibleName(this, isOpen ? tr("Organization: %1").arg(m_organization) : m_shown);
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
    QAction *add = m_menu->addAction(tr("Add a Connection…"));
    add->setObjectName(QStringLiteral("addConnection"));
    connect(add, &QAction::triggered, this, &ConnectionButton::addRequested);
    QAction *remove = m_menu->addAction(tr("Remove This Connection…"));
    remove->setObjectName(QStringLiteral("removeConnection"));
    remove->setEnabled(group->checkedAction());
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
    connect(action, &QAction::triggered, this, [this, id = connection.id] {
        if (id != m_currentId)
            emit connectionChosen(id);
    });
}

QString ConnectionButton::menuText(const Connection &connection) const
{
    const auto shortened = [this](const QString &text) {
        return fontMetrics().elidedText(
            sanitizedLine(text), Qt::ElideMiddle, 16 * fontMetrics().height());
    };
    const QString host = shortened(connection.portal.host());
    if (connection.organization.isEmpty())
        return escapeMnemonic(host);
    return escapeMnemonic(QStringLiteral("%1 — %2").arg(shortened(connection.organization), host));
}

// --- The button ----------------------------------------------------------------------------

int ConnectionButton::textSpace(int width) const
{
    return width - 2 * fontMetrics().height() - 2 * padding - 2 * gap;
}

QSize ConnectionButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return { metrics.horizontalAdvance(m_shown) + 2 - textSpace(0), metrics.height() + 14 };
}

QSize ConnectionButton::minimumSizeHint() const
{
    return { fontMetrics().averageCharWidth() * 4 - textSpace(0), sizeHint().height() };
}

void ConnectionButton::updateToolTip()
{
    const bool fits = fontMetrics().horizontalAdvance(m_shown) <= textSpace(width());
    setToolTip(fits ? QString() : plainToolTip(m_shown));
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
    SvgIcon::paint(painter, rectAt(padding, side, side), QStringLiteral("organization"), color);
    SvgIcon::paint(painter, rectAt(width() - padding - side, side, side),
        QStringLiteral("chevron-down"), color);
    painter.setPen(color);
    const int space = textSpace(width());
    painter.drawText(rectAt(padding + side + gap, space, height()),
        static_cast<int>(
            QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        fontMetrics().elidedText(m_shown, Qt::ElideRight, space));
}
