// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/NoticeArea.h"

#include "ui/credentials/PageColumn.h"
#include "ui/text/CountText.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/ExpandableButtons.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ScrollArea.h"

#include <QApplication>
#include <QCursor>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

class NoticeScrollArea : public ScrollArea
{
public:
    using ScrollArea::ScrollArea;

    /// The scroll bar is above the margin of the text, so that showing it does not wrap the text.
    void setScrolls(bool scrolls)
    {
        setVerticalScrollBarPolicy(scrolls ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
        setViewportMargins(0, 0, scrolls ? -verticalScrollBar()->sizeHint().width() : 0, 0);
        verticalScrollBar()->parentWidget()->raise();
    }
};

static void addColumn(QWidget *parent)
{
    auto *layout = new QVBoxLayout(parent);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
}

NoticeArea::NoticeArea(QWidget *parent)
    : QWidget(parent)
    , m_scroll(new NoticeScrollArea(this))
    , m_moreRow(new QWidget(this))
    , m_more(new Disclosure(m_moreRow))
    , m_bars(new QWidget(this))
{
    auto *content = new QWidget;
    for (QWidget *part : { content, m_moreRow, m_bars, static_cast<QWidget *>(this) })
        addColumn(part);
    m_scroll->setWidget(content);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_more->setObjectName(u"moreMessages"_s);
    m_moreRow->layout()->addWidget(m_more);
    m_moreRow->hide();
    for (QWidget *part : { static_cast<QWidget *>(m_scroll), m_moreRow, m_bars })
        layout()->addWidget(part);
    for (QWidget *watched : { content, m_bars, parent })
        watched->installEventFilter(this);
    connect(m_more, &Disclosure::toggled, this, &NoticeArea::updateHeight);
    connect(qApp, &QApplication::focusChanged, this, &NoticeArea::onFocusChanged);
    keepTranslated(m_more, [this] { setFolded(m_folded); });
    updateHeight();
}

NoticeArea::~NoticeArea()
{
    // Destroying the notices moves the focus.
    disconnect(qApp, nullptr, this, nullptr);
}

void NoticeArea::add(QWidget *notice, Place place)
{
    auto *slot = new QWidget(m_scroll->widget());
    addColumn(slot);
    slot->layout()->addWidget(notice);
    slot->installEventFilter(this); // no one else follows its size while it is hidden
    const auto after = std::find_if(m_notices.begin(), m_notices.end(),
        [place](const Notice &other) { return other.place > place; });
    const auto index = static_cast<int>(after - m_notices.begin());
    m_notices.insert(after, { place, notice, slot });
    auto *column = static_cast<QVBoxLayout *>(m_scroll->widget()->layout());
    column->insertWidget(index, slot);
    slot->show(); // now, because the focus may be about to move there
    if (auto *message = qobject_cast<MessageBar *>(notice))
        connect(message, &MessageBar::dismissed, this, [message, this] { keepRoom(*message); });
    readInVisualOrder(*column);
    updateTabOrder();
}

void NoticeArea::addBar(QWidget *bar)
{
    m_bars->layout()->addWidget(bar);
    readInVisualOrder(*m_bars->layout());
    updateTabOrder();
}

void NoticeArea::updateTabOrder()
{
    QWidgetList parts;
    for (const Notice &notice : std::as_const(m_notices))
        parts.append(notice.slot);
    tabThroughParts(parts << m_moreRow << m_bars);
}

/// Qt moves the focus from a widget that is hidden or disabled to the next one: here, to a button
/// that may delete or generate keys.
bool NoticeArea::focusNextPrevChild(bool next)
{
    const QWidget *focus = window()->focusWidget();
    if (!isVisible() || !isAncestorOf(focus) || (focus->isVisible() && focus->isEnabled()))
        return QWidget::focusNextPrevChild(next);
    emit focusLost();
    return true;
}

/// Keeps the focused field visible. In a window that is not active, Qt leaves the focus on a hidden
/// widget.
void NoticeArea::onFocusChanged()
{
    QWidget *focus = window()->focusWidget();
    if (!isAncestorOf(focus))
        return;
    if (!focus->isVisibleTo(this))
        emit focusLost();
    else if (m_scroll->isAncestorOf(focus))
        m_scroll->ensureWidgetVisible(focus);
}

void NoticeArea::setCentered(bool centered)
{
    m_isCentered = centered;
    updateHeight();
}

// --- The room of a closed message ----------------------------------------------------------

static void setRoomKept(QWidget &notice, bool kept)
{
    QSizePolicy policy = notice.sizePolicy();
    policy.setRetainSizeWhenHidden(kept);
    notice.setSizePolicy(policy);
}

void NoticeArea::keepRoom(QWidget &notice)
{
    if (notice.isHidden() && rect().contains(mapFromGlobal(QCursor::pos())))
        setRoomKept(notice, true);
}

void NoticeArea::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    for (const Notice &notice : std::as_const(m_notices))
        setRoomKept(*notice.widget, false);
}

// --- Folding -------------------------------------------------------------------------------

/// The lower, the more important. What the user works with stays.
int NoticeArea::rank(const Notice &notice)
{
    if (hasFocusInside(*notice.widget) || notice.widget->sizePolicy().retainSizeWhenHidden())
        return 0;
    const auto *message = qobject_cast<const MessageBar *>(notice.widget);
    const bool isProblem = message
        && (message->kind() == MessageBar::Kind::Error
            || message->kind() == MessageBar::Kind::Warning);
    switch (notice.place) {
    case Place::Form:
    case Place::NewKey: // its value is shown only once
        return 1;
    case Place::Outcome:
    case Place::Failures:
        return isProblem ? 2 : 3;
    case Place::Offline:
        return 4;
    case Place::Offer:
        return 5;
    }
    Q_UNREACHABLE();
}

/// A notice that was never visible has no style yet.
static void polish(QWidget &notice)
{
    notice.ensurePolished();
    for (const auto *part : notice.findChildren<QWidget *>())
        part->ensurePolished();
}

void NoticeArea::measure(int width)
{
    for (Notice &notice : m_notices) {
        if (notice.slot->isHidden() && !notice.widget->isHidden())
            polish(*notice.widget);
        notice.height = PageColumn::heightOf(*notice.slot->layout(), width);
    }
}

void NoticeArea::updateShared(int barsHeight)
{
    const bool isShared = barsHeight > 0
        || std::any_of(m_notices.cbegin(), m_notices.cend(), [](const Notice &notice) {
               return notice.height > 0 && notice.place != Place::Offline;
           });
    if (std::exchange(m_isShared, isShared) != isShared)
        emit sharedChanged(isShared);
}

/// Shows the most important messages that fit into `room` together, and at least one. Returns their
/// height.
int NoticeArea::fold(int room)
{
    QList<Notice> byRank = m_notices;
    std::stable_sort(byRank.begin(), byRank.end(),
        [](const Notice &a, const Notice &b) { return rank(a) < rank(b); });
    int shown = 0;
    int folded = 0;
    for (const Notice &notice : std::as_const(byRank)) {
        const bool fits = shown == 0 || (folded == 0 && shown + notice.height <= room);
        const bool isFolded = notice.height > 0 && !fits;
        shown += isFolded ? 0 : notice.height;
        folded += isFolded;
        notice.slot->setProperty(foldedProperty, isFolded);
        notice.slot->setHidden(isFolded && !m_more->isChecked());
    }
    setFolded(folded);
    return shown;
}

void NoticeArea::setFolded(int count)
{
    m_folded = count;
    m_more->setFullText(tr("%1 more message(s)", nullptr, count).arg(countText(count)));
    if (m_moreRow->isHidden() == (count > 0))
        m_moreRow->setVisible(count > 0);
    if (count == 0)
        m_more->setChecked(false);
}

// -------------------------------------------------------------------------------------------

/// The text is as wide as the list above.
void NoticeArea::updateHeight()
{
    constexpr int minLines = 5; // of a message that scrolls
    constexpr int margin = 4; // around all, as around each of them in the style sheet
    const PageColumn column = PageColumn::in(width(), m_isCentered, fontMetrics());
    for (QWidget *part : { m_scroll->widget(), m_moreRow, m_bars }) {
        const int side = part == m_moreRow ? PageColumn::margin : 0;
        part->layout()->setContentsMargins(
            column.left + side, 0, width() - column.left - column.width + side, 0);
    }
    const int bars = PageColumn::heightOf(*m_bars->layout(), width());
    measure(column.width);
    updateShared(bars);
    int all = 0;
    bool hasForm = false;
    for (const Notice &notice : std::as_const(m_notices)) {
        all += notice.height;
        hasForm = hasForm || (notice.place == Place::Form && notice.height > 0);
    }
    const int page = parentWidget()->height();
    const auto room = [&](int share) {
        return std::max(share - bars - 2 * margin, minLines * fontMetrics().lineSpacing());
    };
    const int usual = room(hasForm ? page * 2 / 3 : page * 2 / 5);
    const int more = PageColumn::heightOf(*m_moreRow->layout(), width());
    const int shown = all > usual ? fold(usual - more) : fold(all);
    const int button = m_folded > 0 ? more : 0;
    const int height = m_more->isChecked() ? all : shown;
    const int maxHeight = room(page * 2 / 3 - button);
    m_scroll->setScrolls(height > maxHeight);
    m_scroll->setFixedHeight(std::min(height, maxHeight));
    m_moreRow->setFixedHeight(button);
    m_bars->setFixedHeight(bars);
    const int around = height + bars > 0 ? margin : 0;
    layout()->setContentsMargins(0, around, 0, around);
    setFixedHeight(m_scroll->height() + button + bars + 2 * around);
    // After the content is laid out.
    QMetaObject::invokeMethod(this, &NoticeArea::onFocusChanged, Qt::QueuedConnection);
}

void NoticeArea::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateHeight();
}

bool NoticeArea::eventFilter(QObject *watched, QEvent *event)
{
    // Queued, because asking a layout for its height marks it as laid out.
    if (watched != parentWidget() && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &NoticeArea::updateHeight, Qt::QueuedConnection);
    else if (watched == parentWidget() && event->type() == QEvent::Resize)
        updateHeight();
    return QWidget::eventFilter(watched, event);
}
