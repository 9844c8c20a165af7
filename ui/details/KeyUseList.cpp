// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/KeyUseList.h"

#include "ui/details/KeyUseModels.h"
#include "ui/style/Theme.h"
#include "ui/text/PlainText.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/ScaledWidth.h"

#include <QAbstractItemDelegate>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>

namespace {

constexpr int padding = 6; ///< above and below the lines of a row
constexpr int lineGap = 2;
constexpr int columnGap = 12;

class RowDelegate : public QAbstractItemDelegate
{
public:
    explicit RowDelegate(KeyUseList *list)
        : QAbstractItemDelegate(list)
        , m_list(list)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return { 0, m_list->rowHeight() };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const Theme theme = Theme::forDesktop(option.palette);
        const auto row = rowOf(index);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
            theme.separator);
        for (const Cell &cell : cells(row, option)) {
            const bool isTitle = cell.text == &KeyUseModel::Row::title;
            const bool isSide = cell.text == &KeyUseModel::Row::side;
            painter->setPen(isTitle          ? theme.text
                    : isSide && row.isFailed ? theme.problem
                                             : theme.secondaryText);
            const auto elision = isTitle ? Qt::ElideMiddle : Qt::ElideRight; // of an event code
            painter->drawText(cell.rect, cell.alignment | Qt::TextSingleLine,
                option.fontMetrics.elidedText(row.*cell.text, elision, cell.rect.width()));
        }
        if (m_list->currentIndex() == index && FocusRing::isShown(*m_list)) {
            const QRect line(option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2);
            painter->fillRect(line, theme.accent); // as that of a link
        }
    }

    /// The tooltip has what is elided.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override
    {
        QString elided;
        if (event->type() == QEvent::ToolTip && index.isValid()) {
            const auto row = rowOf(index);
            for (const Cell &cell : cells(row, option)) {
                if (cell.rect.contains(event->pos())
                    && option.fontMetrics.horizontalAdvance(row.*cell.text) > cell.rect.width())
                    elided = row.*cell.text;
            }
        }
        QToolTip::showText(event->globalPos(), plainToolTip(elided), view);
        return true;
    }

private:
    struct Cell
    {
        QString KeyUseModel::Row::*text;
        QRect rect;
        int alignment;
    };

    static KeyUseModel::Row rowOf(const QModelIndex &index)
    {
        return static_cast<const KeyUseModel *>(index.model())->row(index.row());
    }

    QList<Cell> cells(const KeyUseModel::Row &row, const QStyleOptionViewItem &option) const
    {
        const QRect room = option.rect.adjusted(0, padding, 0, -padding);
        return m_list->hasOneColumn() ? cellsInColumn(room, option.fontMetrics)
                                      : cellsInTwoColumns(row, room, option.fontMetrics);
    }

    static QList<Cell> cellsInColumn(const QRect &room, const QFontMetrics &metrics)
    {
        using Row = KeyUseModel::Row;
        QList<Cell> cells;
        QRect line(room.topLeft(), QSize(room.width(), metrics.height()));
        for (QString Row::*text : { &Row::title, &Row::side, &Row::start, &Row::end }) {
            cells.append({ text, line, Qt::AlignLeft | Qt::AlignVCenter });
            line.translate(0, metrics.height() + lineGap);
        }
        return cells;
    }

    /// The text at the right of a line gets what the other one leaves, and at least a third.
    static QList<Cell> cellsInTwoColumns(
        const KeyUseModel::Row &row, const QRect &room, const QFontMetrics &metrics)
    {
        using Row = KeyUseModel::Row;
        QList<Cell> cells;
        const auto addLine = [&](int top, QString Row::*left, QString Row::*right) {
            const int gap = (row.*right).isEmpty() ? 0 : columnGap;
            const int spare = room.width() - metrics.horizontalAdvance(row.*left) - gap - 1;
            const int end = std::min(
                metrics.horizontalAdvance(row.*right) + 1, std::max(spare, room.width() / 3));
            cells.append(
                { left, QRect(room.left(), top, room.width() - end - gap, metrics.height()),
                    Qt::AlignLeft | Qt::AlignVCenter });
            cells.append({ right, QRect(room.right() - end + 1, top, end, metrics.height()),
                Qt::AlignRight | Qt::AlignVCenter });
        };
        addLine(room.top(), &Row::title, &Row::side);
        addLine(room.top() + metrics.height() + lineGap, &Row::start, &Row::end);
        return cells;
    }

    KeyUseList *const m_list;
};

} // namespace

KeyUseList::KeyUseList(KeyUseModel *model, QWidget *parent)
    : QListView(parent)
{
    setModel(model);
    setItemDelegate(new RowDelegate(this));
    setUniformItemSizes(true);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(model, &QAbstractItemModel::modelReset, this, &KeyUseList::updateSize);
    connect(model, &QAbstractItemModel::rowsInserted, this, &KeyUseList::updateSize);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &KeyUseList::updateSize);
}

bool KeyUseList::isNarrow(int width) const
{
    return width < 36 * fontMetrics().averageCharWidth();
}

int KeyUseList::rowHeight() const
{
    const int lines = hasOneColumn() ? 4 : 2;
    return 2 * padding + lines * fontMetrics().height() + (lines - 1) * lineGap + 1;
}

QSize KeyUseList::sizeHint() const
{
    return { scaledWidth(280, fontMetrics()), model()->rowCount() * rowHeight() };
}

QSize KeyUseList::minimumSizeHint() const
{
    return { 0, sizeHint().height() };
}

void KeyUseList::updateSize()
{
    scheduleDelayedItemsLayout();
    updateGeometry();
}

void KeyUseList::scrollTo(const QModelIndex &index, ScrollHint)
{
    QWidget *ancestor = parentWidget();
    while (ancestor && !qobject_cast<QScrollArea *>(ancestor))
        ancestor = ancestor->parentWidget();
    auto *area = static_cast<QScrollArea *>(ancestor);
    if (!area || !index.isValid() || !area->widget())
        return;
    const QRect row = visualRect(index);
    const QPoint start = viewport()->mapTo(area->widget(), QPoint(0, row.center().y()));
    area->ensureVisible(start.x(), start.y(), 0, row.height());
}

/// A page has as many rows as are visible.
QModelIndex KeyUseList::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MovePageUp && action != MovePageDown)
        return QListView::moveCursor(action, modifiers);
    const int shown = viewport()->visibleRegion().boundingRect().height() / rowHeight();
    const int step = std::max(1, shown - 1) * (action == MovePageUp ? -1 : 1);
    const int last = model()->rowCount() - 1;
    return model()->index(std::clamp(currentIndex().row() + step, 0, std::max(0, last)), 0);
}

/// Escape belongs to the page.
void KeyUseList::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel))
        event->ignore();
    else
        QListView::keyPressEvent(event);
}

/// The page has scrolled to the begin of the list.
void KeyUseList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason)
        QMetaObject::invokeMethod(
            this, [this] { scrollTo(currentIndex()); }, Qt::QueuedConnection);
}

void KeyUseList::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateSize();
}

void KeyUseList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    if (isNarrow(event->size().width()) != isNarrow(event->oldSize().width()))
        updateSize();
}

void KeyUseList::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}
