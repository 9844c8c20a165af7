// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyRowLayout.h"

#include "ui/credentials/KeyRowData.h"
#include "ui/widgets/IconButton.h"

#include <QFontMetrics>

#include <algorithm>

using Element = KeyRowLayout::Element;

static constexpr int columnSpacing = 12;
static constexpr int buttonSpacing = 2;
static constexpr int lineSpacing = 2;
static constexpr int badgeSpacing = 8;
static constexpr int iconSpacing = 4;
static constexpr int separator = 1; ///< below the row

static QMargins rowMargins(KeyRowLayout::Mode mode)
{
    constexpr int card = KeyRowLayout::cardMargin;
    return mode == KeyRowLayout::Mode::Table ? QMargins(16, 11, 16, 11)
                                             : QMargins(card, 12, card, 14);
}

KeyRowLayout::Mode KeyRowLayout::modeAt(int width, bool isWide, const QFontMetrics &metrics)
{
    if (isWide)
        return Mode::Table;
    // Two columns, one of which has an IP address of 15 characters.
    return width >= 50 * metrics.averageCharWidth() ? Mode::Card : Mode::Stacked;
}

int KeyRowLayout::sideMargin(Mode mode)
{
    return mode == Mode::Table ? 24 : 0;
}

QFont KeyRowLayout::elementFont(Element::Kind kind, const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9); // as in TextLabel
    return kind == Element::Kind::Caption || kind == Element::Kind::Badge ? small : font;
}

KeyRowLayout::KeyRowLayout(Mode mode, const QFont &font, int width, int editorHeight)
    : m_mode(mode)
    , m_font(font)
    , m_margins(rowMargins(mode))
    , m_innerWidth(width - m_margins.left() - m_margins.right())
    , m_lineHeight(QFontMetrics(font).height() + 2)
    , m_captionHeight(QFontMetrics(elementFont(Element::Kind::Caption, font)).height())
    , m_buttonSide(IconButton::sideFor(QFontMetrics(font)))
    , m_firstHeight(std::max(m_buttonSide, editorHeight))
    , m_isEditing(editorHeight > 0)
{
}

int KeyRowLayout::height() const
{
    const int blocks = m_mode == Mode::Table ? 0 : m_mode == Mode::Card ? 1 : 2;
    return m_margins.top() + m_firstHeight
        + blocks * (m_captionHeight + m_lineHeight + 2 * lineSpacing) + m_margins.bottom()
        + separator;
}

/// Returns the width that the columns share: without the buttons and the spacing.
int KeyRowLayout::sharedWidth() const
{
    const int gaps = (m_mode == Mode::Table ? 3 : 2) * columnSpacing;
    return m_innerWidth - 2 * m_buttonSide - buttonSpacing - gaps;
}

int KeyRowLayout::nameWidth() const
{
    return m_mode == Mode::Table ? columns().name.width() : sharedWidth() + columnSpacing;
}

/// The name is elided to make room for an address of 15 characters and an icon with a time.
KeyRowLayout::Columns KeyRowLayout::columns() const
{
    const int shared = sharedWidth();
    const int character = QFontMetrics(m_font).averageCharWidth();
    const int ip = std::max(qRound(shared * 6 / 23.0), 18 * character);
    const int activity = std::max(qRound(shared * 7 / 23.0), 21 * character);
    const int name = std::max(0, shared - ip - activity);
    return { firstLine(0, name), firstLine(name + columnSpacing, ip),
        firstLine(name + ip + 2 * columnSpacing, activity) };
}

QRect KeyRowLayout::firstLine(int x, int width) const
{
    const int y = m_margins.top() + (m_firstHeight - m_lineHeight) / 2;
    return { m_margins.left() + x, y, width, m_lineHeight };
}

QRect KeyRowLayout::editor() const
{
    const int width = m_mode == Mode::Table ? nameWidth() : m_innerWidth;
    return { m_margins.left(), m_margins.top(), width, m_firstHeight };
}

QRect KeyRowLayout::button(int fromRight) const
{
    const int x = m_margins.left() + m_innerWidth - fromRight - m_buttonSide;
    return { x, m_margins.top() + (m_firstHeight - m_buttonSide) / 2, m_buttonSide, m_buttonSide };
}

QRect KeyRowLayout::renameButton() const
{
    return button(m_buttonSide + buttonSpacing);
}

QRect KeyRowLayout::deleteButton() const
{
    return button(0);
}

QList<Element> KeyRowLayout::elements(const KeyRowData &data) const
{
    const QList<Element> name = m_isEditing ? QList<Element>() : nameElements(data);
    if (m_mode != Mode::Table)
        return name + cardElements(data);
    return name + QList<Element> { { Element::Kind::LastIp, columns().lastIp, data.lastIp } }
    + activityElements(data, columns().lastActivity);
}

/// The name is elided to make room for the badge after it.
QList<Element> KeyRowLayout::nameElements(const KeyRowData &data) const
{
    QRect name = firstLine(0, nameWidth());
    const int wanted = QFontMetrics(m_font).horizontalAdvance(data.name) + 2;
    const QString badgeText = data.badge;
    if (badgeText.isEmpty()) {
        name.setWidth(std::min(wanted, name.width()));
        return { { Element::Kind::Name, name, data.name } };
    }
    const QFontMetrics small(elementFont(Element::Kind::Badge, m_font));
    QRect badge(0, 0, small.horizontalAdvance(badgeText) + 2 * badgePadding, small.height() + 3);
    name.setWidth(std::clamp(name.width() - badge.width() - badgeSpacing, 0, wanted));
    badge.moveTopLeft(
        { name.right() + 1 + badgeSpacing, name.top() + (m_lineHeight - badge.height()) / 2 });
    return { { Element::Kind::Name, name, data.name }, { Element::Kind::Badge, badge, badgeText } };
}

QList<Element> KeyRowLayout::activityElements(const KeyRowData &data, const QRect &line) const
{
    if (!data.isStale)
        return { { Element::Kind::LastActivity, line, data.lastActivity } };
    const int side = qRound((m_lineHeight - 2) * 0.9);
    const QRect icon(line.x(), line.y() + (m_lineHeight - side) / 2, side, side);
    return { { Element::Kind::StaleIcon, icon },
        { Element::Kind::LastActivity, line.adjusted(side + iconSpacing, 0, 0, 0),
            data.lastActivity } };
}

QList<Element> KeyRowLayout::cardElements(const KeyRowData &data) const
{
    const bool isStacked = m_mode == Mode::Stacked;
    const int ipWidth = isStacked ? m_innerWidth : qRound(sharedWidth() * 4 / 9.0);
    const QRect ip(
        m_margins.left(), m_margins.top() + m_firstHeight + lineSpacing, ipWidth, m_captionHeight);
    const QRect activity = isStacked
        ? ip.translated(0, m_captionHeight + m_lineHeight + 2 * lineSpacing)
        : ip.adjusted(ipWidth + columnSpacing, 0, m_innerWidth - ipWidth, 0);
    const auto below = [this](const QRect &caption) {
        return QRect(
            caption.x(), caption.bottom() + 1 + lineSpacing, caption.width(), m_lineHeight);
    };
    return QList<Element> { { Element::Kind::Caption, ip, tr("Last IP") },
        { Element::Kind::LastIp, below(ip), data.lastIp },
        { Element::Kind::Caption, activity, tr("Last activity") } }
    + activityElements(data, below(activity));
}
