// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyListView.h"

#include <QApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

/// Rows with cards beyond either end of the screen, as targets for Tab.
static constexpr int overscanRows = 1;

KeyListView::KeyListView(ApiKeyModel &model, KeyCardPool::Clock clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_minute(this)
    , m_header(new QVBoxLayout(new QWidget(viewport())))
    , m_cards(new KeyCardPool(model, std::move(clock), viewport()))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // otherwise showing it moves the buttons
    m_header->setContentsMargins(0, 0, 0, 0);
    m_header->setSpacing(0);
    m_header->parentWidget()->installEventFilter(this);
    keepTranslated(this, [this] { m_cards->setAccessibleName(tr("API Keys")); });
    connectModel();
    connect(m_cards, &KeyCardPool::cardCreated, this, &KeyListView::connectCard);
    m_minute.setObjectName(QStringLiteral("minute"));
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, m_cards, [this] { m_cards->bindRows(); });
    m_minute.start();
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { onFocusChanged(now); });
}

KeyListView::~KeyListView()
{
    // Destroying the cards moves the focus.
    disconnect(qApp, nullptr, this, nullptr);
}

void KeyListView::connectModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &KeyListView::rebindKeepingScroll);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &KeyListView::rebindKeepingScroll);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &KeyListView::rebindCards);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &KeyListView::rebindCards);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &KeyListView::rebindKeepingScroll);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            m_cards->bindRows(first.row(), last.row());
        });
}

void KeyListView::connectCard(KeyCard *card)
{
    connect(card, &KeyCard::renameRequested, this, &KeyListView::renameRequested);
    connect(card, &KeyCard::deleteRequested, this, &KeyListView::deleteRequested);
    connect(card, &KeyCard::editingChanged, this, [this, card] { onEditingChanged(card); });
}

void KeyListView::setWide(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    relayout();
}

void KeyListView::scrollToHeaderPart(QWidget *part, QWidget *first)
{
    const auto scroll = [this, part, first] {
        if (!part->isVisibleTo(m_header->parentWidget()))
            return; // the user has moved to a row of the list
        m_header->activate();
        relayout(); // `part` may have been shown just now
        for (const QWidget *widget : { part, first })
            ensureHeaderPartVisible(*widget);
    };
    scroll();
    // Again when the page is laid out: it may have been shown just now.
    QMetaObject::invokeMethod(part, scroll, Qt::QueuedConnection);
}

bool KeyListView::focusKey(const QString &id)
{
    const int row = m_model.rowOf(id);
    focusRow(row);
    return row >= 0;
}

bool KeyListView::focusTopVisible()
{
    const int top = verticalScrollBar()->value();
    const int row = rowAt(top);
    const bool isCut = rowSpan(row).top < top && row + 1 < m_model.rowCount();
    focusRow(isCut ? row + 1 : row);
    return m_model.rowCount() > 0;
}

void KeyListView::stopSaving(const QString &id)
{
    if (KeyCard *card = m_cards->card(id))
        card->stopSaving();
}

bool KeyListView::showProblem(
    const QString &id, const QString &typed, const TranslatedText &problem)
{
    const int row = m_model.rowOf(id);
    const int edited = m_cards->editedRow();
    if (row < 0 || (edited >= 0 && edited != row))
        return false;
    m_cards->ensureCard(row)->showProblem(typed, problem);
    ensureVisible(rowSpan(row));
    return true;
}

// --- Changes of the model ------------------------------------------------------------------

void KeyListView::rebindCards()
{
    keepFocusVisible([this] { rebind(); });
}

void KeyListView::rebind()
{
    QScopedValueRollback guard(m_rebinding, true);
    const int lostFocus = m_cards->syncWithModel();
    relayout();
    if (lostFocus >= 0 && m_model.rowCount() > 0)
        focusRow(std::min(lostFocus, m_model.rowCount() - 1));
}

/// Rows that are added or removed above do not move the rows on the screen, in particular the row
/// under the pointer, whose buttons the user may be about to press.
void KeyListView::rebindKeepingScroll()
{
    const int scroll = verticalScrollBar()->value();
    const bool isNewSearch = m_search != m_model.search(); // whose first results are shown
    m_search = m_model.search();
    const std::optional<int> pointed = isNewSearch ? std::nullopt : rowUnderPointer();
    const int row = pointed.value_or(rowAt(scroll));
    const bool isAtTop = !pointed && (scroll < m_headerHeight || m_rowCount == 0);
    const QString id = isAtTop ? QString() : m_cards->ensureCard(row)->keyId();
    const int hidden = scroll - rowSpan(row).top;
    const auto change = [&] {
        rebind();
        if (const int now = isAtTop ? -1 : m_model.rowOf(id); now >= 0)
            scrollTo(rowSpan(now).top + hidden);
    };
    if (pointed)
        change();
    else
        keepFocusVisible(change);
}

std::optional<int> KeyListView::rowUnderPointer() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const int y = pointer.y() + verticalScrollBar()->value();
    if (!viewport()->underMouse() || !viewport()->rect().contains(pointer) || y < m_headerHeight
        || y >= contentHeight())
        return std::nullopt;
    return rowAt(y);
}

/// Scrolls beyond the end, too, so that nothing moves under the pointer.
void KeyListView::scrollTo(int value)
{
    if (viewport()->underMouse() && value > verticalScrollBar()->maximum())
        verticalScrollBar()->setMaximum(value);
    verticalScrollBar()->setValue(value);
}

// --- Geometry ------------------------------------------------------------------------------

KeyCard::Mode KeyListView::mode() const
{
    return KeyRowLayout::modeAt(viewport()->width(), m_wide, fontMetrics());
}

KeyListView::Span KeyListView::rowSpan(int row) const
{
    const bool isTall = row == m_tallRow;
    const bool isBelowTall = m_tallRow >= 0 && row > m_tallRow;
    return { m_headerHeight + row * m_rowHeight + (isBelowTall ? m_tallExtra : 0),
        m_rowHeight + (isTall ? m_tallExtra : 0) };
}

/// Returns the row nearest to `y`.
int KeyListView::rowAt(int y) const
{
    int row = (y - m_headerHeight) / m_rowHeight;
    if (m_tallRow >= 0 && row > m_tallRow)
        row = std::max(m_tallRow, (y - m_headerHeight - m_tallExtra) / m_rowHeight);
    return std::clamp(row, 0, std::max(0, m_rowCount - 1));
}

void KeyListView::relayout()
{
    const int scroll = verticalScrollBar()->value();
    const int width = viewport()->width();
    const int rowWidth = width - 2 * KeyRowLayout::sideMargin(mode());
    m_cards->setMode(mode());
    m_rowHeight = KeyRowLayout(mode(), font(), rowWidth).height();
    m_headerHeight = m_header->hasHeightForWidth() ? m_header->totalHeightForWidth(width)
                                                   : m_header->totalSizeHint().height();
    m_tallRow = m_cards->editedRow();
    if (m_tallRow >= 0)
        m_tallExtra = std::max(0, m_cards->ensureCard(m_tallRow)->heightAt(rowWidth) - m_rowHeight);
    m_rowCount = m_model.rowCount();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_rowHeight / 2);
    const int end = std::max(0, contentHeight() - viewport()->height());
    const bool mayMove = m_rebinding || !viewport()->underMouse(); // see scrollTo()
    verticalScrollBar()->setRange(0, mayMove ? end : std::max(end, scroll));
    verticalScrollBar()->setEnabled(verticalScrollBar()->maximum() > 0);
    layOutCards();
}

void KeyListView::layOutCards()
{
    const int scroll = verticalScrollBar()->value();
    const QSize size = viewport()->size();
    m_header->parentWidget()->setGeometry(0, -scroll, size.width(), m_headerHeight);
    const int rowsTop = std::max(0, m_headerHeight - scroll);
    m_cards->setGeometry(0, rowsTop, size.width(), std::max(0, size.height() - rowsTop));
    m_cards->ensureRows(std::max(0, rowAt(scroll) - overscanRows),
        std::min(m_model.rowCount() - 1, rowAt(scroll + size.height()) + overscanRows));
    const int side = KeyRowLayout::sideMargin(mode());
    m_cards->setGeometries([&](int row) {
        const Span span = rowSpan(row);
        return QRect(side, span.top - scroll - rowsTop, size.width() - 2 * side, span.height);
    });
    m_cards->restackAfter(m_header->parentWidget());
}

/// A message below may have been shown or hidden, which must not scroll what is under the pointer.
void KeyListView::resizeEvent(QResizeEvent *)
{
    if (viewport()->underMouse())
        relayout();
    else
        keepFocusVisible([this] { relayout(); });
}

void KeyListView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    relayout(); // parts of the header may have been shown or hidden
}

void KeyListView::scrollContentsBy(int, int)
{
    layOutCards();
}

bool KeyListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_header->parentWidget() && event->type() == QEvent::LayoutRequest)
        keepFocusVisible([this] { relayout(); });
    return QAbstractScrollArea::eventFilter(watched, event);
}

void KeyListView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebindCards();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        relayout();
}

// --- Focus ---------------------------------------------------------------------------------

void KeyListView::onEditingChanged(KeyCard *card)
{
    if (m_rebinding)
        return;
    if (card->isEditing())
        m_cards->stopEditingExcept(card);
    relayout();
    if (const int row = m_cards->row(card); row >= 0 && card->isEditing())
        ensureVisible(rowSpan(row));
}

static bool isText(const QKeyEvent &event)
{
    const bool isShortcut
        = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !isShortcut && !event.text().isEmpty() && event.text().front().isPrint();
}

/// Gets the keys that the row with the focus does not handle.
void KeyListView::keyPressEvent(QKeyEvent *event)
{
    const int row = m_cards->focusedRow();
    if (row < 0 || row == m_cards->editedRow())
        return QAbstractScrollArea::keyPressEvent(event);
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    const int last = m_rowCount - 1;
    const std::pair<QKeySequence::StandardKey, int> moves[] = {
        { QKeySequence::MoveToPreviousLine, row - 1 },
        { QKeySequence::MoveToNextLine, row + 1 },
        { QKeySequence::MoveToPreviousPage, std::max(0, row - page) },
        { QKeySequence::MoveToNextPage, std::min(last, row + page) },
        { QKeySequence::MoveToStartOfLine, 0 },
        { QKeySequence::MoveToEndOfLine, last },
        { QKeySequence::MoveToStartOfDocument, 0 },
        { QKeySequence::MoveToEndOfDocument, last },
    };
    for (const auto &[key, target] : moves) {
        if (event->matches(key))
            return focusRow(target);
    }
    if (isText(*event))
        focusByName(row, event->text());
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// Finds the next name that starts with what is typed. A pause starts a new text.
void KeyListView::focusByName(int from, const QString &text)
{
    const bool continues
        = m_sinceTyped.isValid() && !m_sinceTyped.hasExpired(QApplication::keyboardInputInterval());
    if (!continues && text.trimmed().isEmpty())
        return; // no name starts with a blank
    m_typed = continues ? m_typed + text : text;
    m_sinceTyped.start();
    // A repeated letter moves from row to row; a longer text may match the focused row.
    const bool isOneLetter = m_typed.count(m_typed.front()) == m_typed.size();
    focusRow(m_model.rowStartingWith(
        isOneLetter ? m_typed.first(1) : m_typed, from + (isOneLetter ? 1 : 0)));
}

void KeyListView::focusRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    m_header->activate(); // parts of it may just have been shown or hidden
    {
        QScopedValueRollback guard(m_rebinding, true); // the user has asked for the row
        relayout();
    }
    ensureVisible(rowSpan(row));
    m_cards->ensureCard(row)->setFocus();
    layOutCards(); // recycles the card that had the focus
}

void KeyListView::onFocusChanged(QWidget *now)
{
    // A click must not move what is under the pointer.
    if (!now || m_rebinding || QApplication::mouseButtons() != Qt::NoButton
        || !viewport()->isAncestorOf(now))
        return;
    if (const int row = m_cards->rowContaining(now); row >= 0)
        return ensureVisible(rowSpan(row));
    if (m_header->parentWidget()->isAncestorOf(now))
        ensureHeaderPartVisible(*now);
}

bool KeyListView::isRowVisible(int row) const
{
    const Span span = rowSpan(row);
    const int top = verticalScrollBar()->value();
    const int height = verticalScrollBar()->pageStep(); // of the viewport in the last layout
    return row >= 0 && span.top + span.height > top && span.top < top + height;
}

/// The change may move the row that has the focus.
void KeyListView::keepFocusVisible(const std::function<void()> &change)
{
    const bool wasSeen = isRowVisible(m_cards->focusedRow());
    change();
    if (const int row = m_cards->focusedRow(); wasSeen && row >= 0)
        ensureVisible(rowSpan(row));
}

void KeyListView::ensureHeaderPartVisible(const QWidget &part)
{
    ensureVisible({ part.mapTo(m_header->parentWidget(), QPoint()).y(), part.height() });
}

void KeyListView::ensureVisible(Span span)
{
    const int top = verticalScrollBar()->value();
    if (span.top < top)
        verticalScrollBar()->setValue(span.top);
    else if (span.top + span.height > top + viewport()->height())
        verticalScrollBar()->setValue(span.top + span.height - viewport()->height());
}
