// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyRowLayout.h"

#include "ui/credentials/KeyColumns.h"
#include "ui/credentials/KeyRowData.h"
#include "ui/widgets/IconButton.h"

#include <QFontMetrics>

#include <algorithm>

using Part = KeyRowLayout::Part;

static constexpr int betweenLines = 2;
static constexpr int besideBadge = 8;
static constexpr int besideMark = 4;
static constexpr int hairline = 1; ///< below the row

static QMargins marginsOf(KeyRowLayout::Form form)
{
    using namespace KeyColumns;
    return form == KeyRowLayout::Form::Row ? QMargins(margin, 11, margin, 11)
                                           : QMargins(cardMargin, 12, cardMargin, 14);
}

KeyRowLayout::Form KeyRowLayout::formAt(int width, bool isWide, const QFontMetrics &metrics)
{
    if (isWide)
        return Form::Row;
    // Two facts beside each other, of which an IP address has 15 characters.
    return width >= 50 * metrics.averageCharWidth() ? Form::Card : Form::Stack;
}

int KeyRowLayout::sideOf(Form form)
{
    return form == Form::Row ? KeyColumns::wideSide : 0;
}

QFont KeyRowLayout::fontOf(Part::Kind kind, const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9); // as TextLabel's
    return kind == Part::Kind::Caption || kind == Part::Kind::Badge ? small : font;
}

KeyRowLayout::KeyRowLayout(Form form, const QFont &font, int width, int editorHeight)
    : m_form(form)
    , m_font(font)
    , m_margins(marginsOf(form))
    , m_innerWidth(width - m_margins.left() - m_margins.right())
    , m_lineHeight(QFontMetrics(font).height() + 2)
    , m_captionHeight(QFontMetrics(fontOf(Part::Kind::Caption, font)).height())
    , m_buttonSide(IconButton::sideFor(QFontMetrics(font)))
    , m_firstHeight(std::max(m_buttonSide, editorHeight))
    , m_isEditing(editorHeight > 0)
{
}

int KeyRowLayout::height() const
{
    const int blocks = m_form == Form::Row ? 0 : m_form == Form::Card ? 1 : 2;
    return m_margins.top() + m_firstHeight
        + blocks * (m_captionHeight + m_lineHeight + 2 * betweenLines) + m_margins.bottom()
        + hairline;
}

QRect KeyRowLayout::row() const
{
    return { 0, 0, m_innerWidth + m_margins.left() + m_margins.right(), height() };
}

/// What the buttons leave, without the gaps.
int KeyRowLayout::sharedWidth() const
{
    const int gaps = (m_form == Form::Row ? 3 : 2) * KeyColumns::between;
    return m_innerWidth - 2 * m_buttonSide - KeyColumns::betweenButtons - gaps;
}

int KeyRowLayout::nameWidth() const
{
    return m_form == Form::Row ? columns().name.width() : sharedWidth() + KeyColumns::between;
}

/// A name, which may be elided, gives way to an address of 15 characters and a moon with a time.
KeyRowLayout::Columns KeyRowLayout::columns() const
{
    const int shared = sharedWidth();
    const int character = QFontMetrics(m_font).averageCharWidth();
    const int ip = std::max(qRound(shared * 6 / 23.0), 18 * character);
    const int activity = std::max(qRound(shared * 7 / 23.0), 21 * character);
    const int name = std::max(0, shared - ip - activity);
    return { firstLine(0, name), firstLine(name + KeyColumns::between, ip),
        firstLine(name + ip + 2 * KeyColumns::between, activity) };
}

QRect KeyRowLayout::firstLine(int x, int width) const
{
    const int y = m_margins.top() + (m_firstHeight - m_lineHeight) / 2;
    return { m_margins.left() + x, y, width, m_lineHeight };
}

QRect KeyRowLayout::editor() const
{
    const int width = m_form == Form::Row ? nameWidth() : m_innerWidth;
    return { m_margins.left(), m_margins.top(), width, m_firstHeight };
}

QRect KeyRowLayout::button(int fromRight) const
{
    const int x = m_margins.left() + m_innerWidth - fromRight - m_buttonSide;
    return { x, m_margins.top() + (m_firstHeight - m_buttonSide) / 2, m_buttonSide, m_buttonSide };
}

QRect KeyRowLayout::renameButton() const
{
    return button(m_buttonSide + KeyColumns::betweenButtons);
}

QRect KeyRowLayout::deleteButton() const
{
    return button(0);
}

QList<Part> KeyRowLayout::parts(const KeyRowData &facts) const
{
    const QList<Part> name = m_isEditing ? QList<Part>() : nameParts(facts);
    return name + (m_form == Form::Row ? rowParts(facts) : cardParts(facts));
}

/// The badge stands after the name, which gives way to it.
QList<Part> KeyRowLayout::nameParts(const KeyRowData &facts) const
{
    QRect name = firstLine(0, nameWidth());
    const int wanted = QFontMetrics(m_font).horizontalAdvance(facts.name) + 2;
    const QString word = facts.badge.word();
    if (word.isEmpty()) {
        name.setWidth(std::min(wanted, name.width()));
        return { { Part::Kind::Name, name, facts.name } };
    }
    const QFontMetrics small(fontOf(Part::Kind::Badge, m_font));
    QRect badge(0, 0, small.horizontalAdvance(word) + 2 * badgePadding, small.height() + 3);
    name.setWidth(std::clamp(name.width() - badge.width() - besideBadge, 0, wanted));
    badge.moveTopLeft(
        { name.right() + 1 + besideBadge, name.top() + (m_lineHeight - badge.height()) / 2 });
    return { { Part::Kind::Name, name, facts.name }, { Part::Kind::Badge, badge, word } };
}

QList<Part> KeyRowLayout::activityParts(const KeyRowData &facts, const QRect &line) const
{
    if (!facts.isMarked)
        return { { Part::Kind::LastActivity, line, facts.lastActivity } };
    const int side = qRound((m_lineHeight - 2) * 0.9);
    const QRect mark(line.x(), line.y() + (m_lineHeight - side) / 2, side, side);
    return { { Part::Kind::Mark, mark },
        { Part::Kind::LastActivity, line.adjusted(side + besideMark, 0, 0, 0),
            facts.lastActivity } };
}

QList<Part> KeyRowLayout::rowParts(const KeyRowData &facts) const
{
    return QList<Part> { { Part::Kind::LastIp, columns().lastIp, facts.lastIp } }
    + activityParts(facts, columns().lastActivity);
}

QList<Part> KeyRowLayout::cardParts(const KeyRowData &facts) const
{
    const bool isStack = m_form == Form::Stack;
    const int ipWidth = isStack ? m_innerWidth : qRound(sharedWidth() * 4 / 9.0);
    const QRect ip(
        m_margins.left(), m_margins.top() + m_firstHeight + betweenLines, ipWidth, m_captionHeight);
    const QRect activity = isStack
        ? ip.translated(0, m_captionHeight + m_lineHeight + 2 * betweenLines)
        : ip.adjusted(ipWidth + KeyColumns::between, 0, m_innerWidth - ipWidth, 0);
    const auto below = [this](const QRect &caption) {
        return QRect(
            caption.x(), caption.bottom() + 1 + betweenLines, caption.width(), m_lineHeight);
    };
    return QList<Part> { { Part::Kind::Caption, ip, tr("Last IP") },
        { Part::Kind::LastIp, below(ip), facts.lastIp },
        { Part::Kind::Caption, activity, tr("Last activity") } }
    + activityParts(facts, below(activity));
}
