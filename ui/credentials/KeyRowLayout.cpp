// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyRowLayout.h"

#include "ui/credentials/KeyRowData.h"
#include "ui/text/DateText.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/ScaledWidth.h"

#include <QDateTime>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>
#include <chrono>
#include <utility>

using Element = KeyRowLayout::Element;

static constexpr int columnSpacing = 12;
static constexpr int buttonSpacing = 2;
static constexpr int lineSpacing = 2;
static constexpr int badgeSpacing = 8;
static constexpr int iconSpacing = 4;
static constexpr int separator = 1; ///< below the row
static constexpr int widthWithCreated = 760; ///< of a row that has room for the column
static constexpr int leastTable = 540; ///< width of a list that has room for a table
static constexpr int leastCheckBoxGap = 4; ///< on either side of a check box beside a row
static constexpr int checkBoxStart = 10; ///< before a check box in a row
static constexpr int checkBoxEnd = 9; ///< between it and the text
static constexpr int leastName = 12; ///< characters of a name beside a badge
static constexpr int leastColumn = 17; ///< characters of the column of the names

/// As large as the others.
static int checkBoxSide(const QFont &font)
{
    return qRound(1.14 * QFontInfo(font).pixelSize());
}

/// The check box is in a card, or left of a row of a table, unless the text is so large that the
/// margin there has no room for it.
static bool isCheckBoxInRow(KeyRowLayout::Mode mode, const QFont &font)
{
    return mode != KeyRowLayout::Mode::Table
        || checkBoxSide(font) + 2 * leastCheckBoxGap > PageColumn::margin;
}

static QMargins rowMargins(KeyRowLayout::Mode mode, const QFont &font)
{
    const bool isTable = mode == KeyRowLayout::Mode::Table;
    QMargins margins = isTable ? QMargins(16, 11, 16, 12) : QMargins(0, 12, PageColumn::margin, 14);
    if (isCheckBoxInRow(mode, font))
        margins.setLeft(checkBoxStart + checkBoxSide(font) + checkBoxEnd);
    return margins;
}

static int staleIconSide(int lineHeight)
{
    return qRound((lineHeight - 2) * 0.9);
}

/// Returns the width of the longest age in this language, or of “Never used”, with its icon.
static int longestAge(const QFontMetrics &metrics, int lineHeight)
{
    using namespace std::chrono_literals;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto age = [&](std::chrono::seconds time) {
        return metrics.horizontalAdvance(relativeTimeText(now.addDuration(-time), now));
    };
    const int icon = staleIconSide(lineHeight) + iconSpacing;
    const int stale = std::max(age(24h * 330), metrics.horizontalAdvance(neverUsedText()));
    return std::max(age(59min), icon + stale) + 2;
}

/// A table has room for the names, and for the badge below them.
static bool hasRoomForTable(int width, const QFont &font)
{
    using Kind = Element::Kind;
    const QFontMetrics metrics(font);
    if (width < scaledWidth(leastTable, metrics))
        return false;
    const KeyRowLayout table(KeyRowLayout::Mode::Table, font, width);
    const QFontMetrics small(KeyRowLayout::elementFont(Kind::Badge, font));
    const int signs = small.horizontalAdvance(KeyRowData::ownKeyText())
        + 2 * KeyRowLayout::badgePadding + badgeSpacing + metrics.height();
    return table.columns().name.width()
        >= std::max(signs, leastColumn * metrics.averageCharWidth());
}

KeyRowLayout::Mode KeyRowLayout::modeAt(int width, const QFont &font)
{
    const QFontMetrics metrics(font);
    if (hasRoomForTable(width, font))
        return Mode::Table;
    // Two columns, one of which has an IP address of 15 characters.
    return width >= 50 * metrics.averageCharWidth() ? Mode::Card : Mode::Stacked;
}

int KeyRowLayout::sideMargin(Mode mode)
{
    return mode == Mode::Table ? PageColumn::margin : 0;
}

QFont KeyRowLayout::elementFont(Element::Kind kind, const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.9); // as in TextLabel
    const bool isSmall = kind == Element::Kind::Caption || kind == Element::Kind::Badge
        || kind == Element::Kind::ReviewBadge || kind == Element::Kind::ActivityTime;
    return isSmall ? small : font;
}

KeyRowLayout::KeyRowLayout(Mode mode, const QFont &font, int width, int editorHeight)
    : m_mode(mode)
    , m_font(font)
    , m_margins(rowMargins(mode, font))
    , m_hasCreated(
          mode == Mode::Table && width >= scaledWidth(widthWithCreated, QFontMetrics(font)))
    , m_hasTime(mode == Mode::Table)
    , m_innerWidth(width - m_margins.left() - m_margins.right())
    , m_lineHeight(QFontMetrics(font).height() + 2)
    , m_captionHeight(QFontMetrics(elementFont(Element::Kind::Caption, font)).height())
    , m_ageWidth(mode == Mode::Table ? longestAge(QFontMetrics(font), m_lineHeight) : 0)
    , m_buttonSide(IconButton::sideFor(QFontMetrics(font)))
    , m_firstHeight(std::max({ m_buttonSide, editorHeight,
          mode == Mode::Table ? m_lineHeight + m_captionHeight : m_lineHeight }))
    , m_isEditing(editorHeight > 0)
{
    for (bool *part : { &m_hasCreated, &m_hasTime }) {
        if (columns().name.width() < leastColumn * QFontMetrics(font).averageCharWidth())
            *part = false;
    }
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
    const int gaps = (m_hasCreated ? 4 : m_mode == Mode::Table ? 3 : 2) * columnSpacing;
    return m_innerWidth - 2 * m_buttonSide - buttonSpacing - gaps;
}

/// Returns the width of the longest IPv4 address.
int KeyRowLayout::ipWidth() const
{
    return QFontMetrics(m_font).horizontalAdvance(QStringLiteral("000.000.000.000")) + 2;
}

int KeyRowLayout::nameWidth() const
{
    return m_mode == Mode::Table ? columns().name.width() : sharedWidth() + columnSpacing;
}

/// The name is elided to make room for an address of 15 characters and dates.
KeyRowLayout::Columns KeyRowLayout::columns() const
{
    const int shared = sharedWidth();
    const int character = QFontMetrics(m_font).averageCharWidth();
    const double unit = shared / (m_hasCreated ? 28.0 : 23.0);
    const int ip = std::max(qRound(6 * unit), ipWidth());
    const int dateWidth = m_hasTime ? 31 * character : 0; // of a date with its time
    const int activity = std::max({ qRound(7 * unit), dateWidth, m_ageWidth });
    const int created = m_hasCreated ? std::max(qRound(5 * unit), 27 * character) : 0;
    const int name = std::max(0, shared - ip - activity - created);
    int x = 0;
    const auto column
        = [&](int width) { return firstLine(std::exchange(x, x + width + columnSpacing), width); };
    Columns columns { column(name), column(ip), column(activity), {} };
    if (m_hasCreated)
        columns.created = column(created);
    return columns;
}

QRect KeyRowLayout::firstLine(int x, int width) const
{
    const int y = m_margins.top() + (m_firstHeight - m_lineHeight) / 2;
    return { m_margins.left() + x, y, width, m_lineHeight };
}

/// Returns the part of the row above and below `line`.
QRect KeyRowLayout::cell(const QRect &line) const
{
    return { line.x(), 0, line.width(), height() };
}

QRect KeyRowLayout::editor() const
{
    const int width = m_mode == Mode::Table ? nameWidth() : m_innerWidth;
    return { m_margins.left(), m_margins.top(), width, m_firstHeight };
}

QRect KeyRowLayout::checkBox() const
{
    const int side = checkBoxSide(m_font);
    const int x = isCheckBoxInRow(m_mode, m_font)
        ? checkBoxStart
        : (PageColumn::margin - side) / 2 - sideMargin(m_mode);
    const QRect line = firstLine(0, 0);
    return { x, line.y() + (line.height() - side) / 2, side, side };
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
    if (m_mode != Mode::Table) {
        QList<Element> below = cardElements(data);
        const QRect caption = below.constFirst().rect; // “Last IP”, where the badge may be
        if (std::ranges::any_of(name, [&](const Element &e) { return e.rect.intersects(caption); }))
            below.removeFirst();
        return name + below;
    }
    const Columns columns = this->columns();
    QList<Element> elements = name
        + QList<Element> { { Element::Kind::LastIp, columns.lastIp, data.lastIp,
            cell(columns.lastIp) } }
        + activityElements(data, columns.lastActivity, cell(columns.lastActivity));
    if (m_hasCreated)
        elements.append(
            { Element::Kind::Created, columns.created, data.created, cell(columns.created) });
    return elements;
}

/// The signs are after the name, or below it in a table that has no room for both. The name is
/// elided to make room for signs after it. The badge of a review, which the icon before it stands
/// for, needs room for some of the name. So does the other badge in a stacked card; without it, the
/// badge is at the end of the next line.
QList<Element> KeyRowLayout::nameElements(const KeyRowData &data) const
{
    const QFontMetrics metrics(m_font);
    QRect name = firstLine(0, nameWidth());
    QRect nameCell
        = m_mode == Mode::Table ? cell(name) : name.marginsAdded({ 0, m_margins.top(), 0, 0 });
    const int wanted = metrics.horizontalAdvance(data.name) + 2;
    int room = name.width();
    const int least = std::min(wanted, leastName * metrics.averageCharWidth());
    QList<Element> signs;
    QList<Element> below;
    const auto add = [&](Element::Kind kind, QSize size, const QString &text) {
        signs.append({ kind, QRect(QPoint(), size), text });
        room -= size.width() + badgeSpacing;
    };
    const QFontMetrics small(elementFont(Element::Kind::Badge, m_font));
    const auto badgeSize = [&small](const QString &text) {
        return QSize(small.horizontalAdvance(text) + 2 * badgePadding, small.height() + 3);
    };
    if (data.hasNoteText || !data.reviewBadge.isEmpty()) // which may have no room
        add(Element::Kind::NoteIcon, { m_lineHeight - 4, m_lineHeight - 4 }, {});
    const int besideName = room - badgeSpacing - least;
    const int roomForBadge = m_mode == Mode::Table ? room
        : m_mode == Mode::Card                     ? besideName
                                                   : captionLine().width();
    const bool hasRoom = data.shortBadge.isEmpty() || badgeSize(data.badge).width() <= roomForBadge;
    const QString badge = hasRoom ? data.badge : data.shortBadge;
    if (const QSize size = badgeSize(badge);
        m_mode == Mode::Stacked && !badge.isEmpty() && size.width() > besideName) {
        const QRect line = captionLine();
        const QRect end(line.right() + 1 - size.width(),
            line.top() + (line.height() - size.height()) / 2, size.width(), size.height());
        below.append({ Element::Kind::Badge, end, badge, end });
    } else if (!badge.isEmpty())
        add(Element::Kind::Badge, size, badge);
    const QSize review = badgeSize(data.reviewBadge);
    const int roomWithReview
        = data.reviewBadge.isEmpty() ? room : room - review.width() - badgeSpacing;
    const bool isBelow = m_mode == Mode::Table && roomWithReview < wanted && !signs.isEmpty();
    const int needed = isBelow ? -badgeSpacing : least;
    if (!data.reviewBadge.isEmpty() && roomWithReview >= needed)
        add(Element::Kind::ReviewBadge, review, data.reviewBadge);
    QRect line = name;
    int x = 0;
    if (isBelow) {
        name.moveTop(twoLinesTop());
        line = { name.x(), name.bottom() + 1, name.width(), m_captionHeight };
        x = line.x() - badgeSpacing;
    }
    name.setWidth(std::clamp(isBelow ? name.width() : room, 0, wanted));
    QRect signCell = nameCell;
    if (isBelow) {
        nameCell.setBottom(name.bottom());
        signCell.setTop(line.top());
        signCell.setLeft(line.x());
    } else {
        x = name.right() + 1;
        nameCell.setRight(signs.isEmpty() ? nameCell.right() : x - 1);
        signCell.setLeft(x);
    }
    for (Element &sign : signs) {
        sign.rect.moveTopLeft({ x + badgeSpacing,
            line.top() + std::max(0, (line.height() - sign.rect.height()) / 2) });
        sign.cell = signCell;
        x = sign.rect.right() + 1;
        if (&sign != &signs.last())
            sign.cell.setRight(x - 1);
        signCell.setLeft(x);
    }
    return QList<Element> { { Element::Kind::Name, name, data.name, nameCell } } + signs + below;
}

/// Returns the line below the name of a card.
QRect KeyRowLayout::captionLine() const
{
    return { m_margins.left(), m_margins.top() + m_firstHeight + lineSpacing, m_innerWidth,
        m_captionHeight };
}

/// Returns the top of a line with a smaller one below it.
int KeyRowLayout::twoLinesTop() const
{
    return m_margins.top() + (m_firstHeight - m_lineHeight - m_captionHeight) / 2;
}

/// In a table that has room, the exact time is below the relative one.
QList<Element> KeyRowLayout::activityElements(
    const KeyRowData &data, QRect line, const QRect &cell) const
{
    QList<Element> elements;
    if (m_hasTime && !data.activityTime.isEmpty()) {
        line.moveTop(twoLinesTop());
        const QRect below(line.x(), line.bottom() + 1, line.width(), m_captionHeight);
        elements << Element { Element::Kind::ActivityTime, below, data.activityTime, cell };
    }
    if (data.isStale) {
        const int side = staleIconSide(m_lineHeight);
        const QRect icon(line.x(), line.y() + (m_lineHeight - side) / 2, side, side);
        elements << Element { Element::Kind::StaleIcon, icon, {}, cell };
        line.setLeft(icon.right() + 1 + iconSpacing);
    }
    elements.prepend({ Element::Kind::LastActivity, line, data.lastActivity, cell });
    return elements;
}

QList<Element> KeyRowLayout::cardElements(const KeyRowData &data) const
{
    const bool isStacked = m_mode == Mode::Stacked;
    const int ipWidth
        = isStacked ? m_innerWidth : std::max(qRound(sharedWidth() * 4 / 9.0), this->ipWidth());
    QRect ip = captionLine();
    ip.setWidth(ipWidth);
    const QRect activity = isStacked
        ? ip.translated(0, m_captionHeight + m_lineHeight + 2 * lineSpacing)
        : ip.adjusted(ipWidth + columnSpacing, 0, m_innerWidth - ipWidth, 0);
    const auto below = [this](const QRect &caption) {
        return QRect(
            caption.x(), caption.bottom() + 1 + lineSpacing, caption.width(), m_lineHeight);
    };
    const QRect ipCell = ip.united(below(ip));
    const QRect activityCell = activity.united(below(activity));
    QRect caption = ip; // a badge may be after it
    caption.setWidth(std::min(ipWidth,
        QFontMetrics(elementFont(Element::Kind::Caption, m_font)).horizontalAdvance(tr("Last IP"))
            + 2));
    return QList<Element> { { Element::Kind::Caption, caption, tr("Last IP"), ipCell },
        { Element::Kind::LastIp, below(ip), data.lastIp, ipCell },
        { Element::Kind::Caption, activity, tr("Last activity"), activityCell } }
    + activityElements(data, below(activity), activityCell);
}
