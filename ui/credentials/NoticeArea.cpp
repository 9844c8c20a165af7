// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/NoticeArea.h"

#include "ui/credentials/OfflineBanner.h"
#include "ui/credentials/PageColumn.h"
#include "ui/signin/ApiKeyPrompt.h"
#include "ui/widgets/FocusOrder.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/ScrollArea.h"

#include <QApplication>
#include <QCursor>
#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

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
    , m_bars(new QWidget(this))
{
    auto *content = new QWidget;
    addColumn(content);
    addColumn(m_bars);
    m_scroll->setWidget(content);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addColumn(this);
    layout()->addWidget(m_scroll);
    layout()->addWidget(m_bars);
    for (QWidget *watched : { content, m_bars, parent })
        watched->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &NoticeArea::onFocusChanged);
    updateHeight();
}

NoticeArea::~NoticeArea()
{
    // Destroying the notices moves the focus.
    disconnect(qApp, nullptr, this, nullptr);
}

void NoticeArea::add(QWidget *notice)
{
    m_scroll->widget()->layout()->addWidget(notice);
    readInVisualOrder(*m_scroll->widget()->layout());
}

void NoticeArea::addBar(QWidget *bar)
{
    m_bars->layout()->addWidget(bar);
    readInVisualOrder(*m_bars->layout());
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

/// Returns true if there is anything but the notice that the service cannot be reached.
bool NoticeArea::isShared() const
{
    const QList<MessageBar *> messages = findChildren<MessageBar *>();
    return PageColumn::heightOf(*m_bars->layout(), width()) > 0
        || std::any_of(messages.begin(), messages.end(),
            [this](const MessageBar *message) { return message->isVisibleTo(this); });
}

// --- The room of a closed message ----------------------------------------------------------

static void setRoomKept(QWidget &message, bool kept)
{
    QSizePolicy policy = message.sizePolicy();
    policy.setRetainSizeWhenHidden(kept);
    message.setSizePolicy(policy);
}

/// Some messages are made late.
void NoticeArea::watchMessages()
{
    for (MessageBar *message : findChildren<MessageBar *>()) {
        if (m_watched.contains(message))
            continue;
        m_watched.insert(message);
        connect(message, &MessageBar::dismissed, this, [message, this] { keepRoom(*message); });
    }
}

void NoticeArea::keepRoom(MessageBar &message)
{
    if (message.isHidden() && rect().contains(mapFromGlobal(QCursor::pos())))
        setRoomKept(message, true);
}

void NoticeArea::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    for (MessageBar *message : std::as_const(m_watched))
        setRoomKept(*message, false);
}

// -------------------------------------------------------------------------------------------

/// The text is as wide as the list above.
void NoticeArea::updateHeight()
{
    constexpr int minLines = 5; // of a message that scrolls
    constexpr int margin = 4; // around all, as around each of them in the style sheet
    if (auto *offline = findChild<OfflineBanner *>())
        offline->setShort(isShared());
    watchMessages();
    const PageColumn column = PageColumn::in(width(), m_isCentered, fontMetrics());
    for (QWidget *part : { m_scroll->widget(), m_bars })
        part->layout()->setContentsMargins(column.left, 0, width() - column.left - column.width, 0);
    const int height = PageColumn::heightOf(*m_scroll->widget()->layout(), width());
    const int bars = PageColumn::heightOf(*m_bars->layout(), width());
    const auto *form = findChild<ApiKeyPrompt *>();
    const bool hasForm = form && form->isVisibleTo(this);
    const int page = parentWidget()->height();
    const int maxHeight = std::max((hasForm ? page * 2 / 3 : page * 2 / 5) - bars - 2 * margin,
        minLines * fontMetrics().lineSpacing());
    m_scroll->setScrolls(height > maxHeight);
    m_scroll->setFixedHeight(std::min(height, maxHeight));
    m_bars->setFixedHeight(bars);
    const int around = height + bars > 0 ? margin : 0;
    layout()->setContentsMargins(0, around, 0, around);
    setFixedHeight(m_scroll->height() + bars + 2 * around);
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
