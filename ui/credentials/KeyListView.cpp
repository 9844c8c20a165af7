// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyListView.h"

#include "ui/credentials/KeyMenu.h"
#include "ui/widgets/FocusRing.h"

#include <QApplication>
#include <QClipboard>
#include <QCursor>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

/// Rows with cards beyond either end of the screen, as targets for Tab.
static constexpr int overscanRows = 1;

KeyListView::KeyListView(ApiKeyModel &model, KeyCardPool::Clock clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_selector(model)
    , m_keys(model, m_selector)
    , m_minute(this)
    , m_header(addPart())
    , m_sticky(addPart())
    , m_placeholder(addPart())
    , m_cards(new KeyCardPool(model, std::move(clock), viewport()))
    , m_footer(addPart())
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // otherwise showing it moves the buttons
    makeRoomBelowScrollBar();
    keepTranslated(this, [this] { m_cards->setAccessibleName(tr("API Keys")); });
    connectModel();
    connect(m_cards, &KeyCardPool::cardCreated, this, &KeyListView::connectCard);
    m_minute.setObjectName(QStringLiteral("minute"));
    connect(&m_minute, &QTimer::timeout, m_cards, [this] { m_cards->bindRows(); });
    m_minute.start();
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { onFocusChanged(now); });
}

QVBoxLayout *KeyListView::addPart()
{
    auto *part = new QWidget(viewport());
    part->installEventFilter(this);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

/// The scroll bar is above the margin of the content, so that cards and lines do not end before it.
void KeyListView::makeRoomBelowScrollBar()
{
    setViewportMargins(0, 0, -verticalScrollBar()->sizeHint().width(), 0);
    verticalScrollBar()->parentWidget()->raise();
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
    connect(card, &KeyCard::detailsRequested, this, &KeyListView::detailsRequested);
    connect(card, &KeyCard::editingChanged, this, [this, card] { onEditingChanged(card); });
    connect(card, &KeyCard::pointerMoved, this, &KeyListView::updatePointedRow);
    connect(card, &KeyCard::clicked, this, [this, card](Qt::KeyboardModifiers modifiers) {
        m_selector.click(m_cards->row(card), modifiers);
        emit currentKeyChanged(card->keyId());
    });
    connect(card, &KeyCard::checkBoxClicked, this, [this, card](Qt::KeyboardModifiers modifiers) {
        m_selector.clickCheckBox(m_cards->row(card), modifiers);
    });
    connect(card, &KeyCard::menuRequested, this,
        [this, card](const QPoint &globalPosition) { openMenu(card, globalPosition); });
}

void KeyListView::scrollToHeaderPart(QWidget *part, QWidget *first)
{
    const auto scroll = [this, part, first] {
        if (!part->isVisibleTo(m_header->parentWidget()))
            return; // the user has moved to a row of the list
        m_header->activate();
        relayout(); // `part` may have been shown just now
        for (const QWidget *widget : { part, first })
            ensurePartVisible(*widget);
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

bool KeyListView::focusKeyInPlace(const QString &id)
{
    const int row = m_model.rowOf(id);
    layOutNow();
    if (!isRowVisible(row))
        return focusKey(id);
    QScopedValueRollback guard(m_rebinding, true);
    m_selector.focus(row);
    m_cards->ensureCard(row)->setFocus();
    layOutCards(); // recycles the card that had the focus
    return true;
}

void KeyListView::setDetailsKey(const QString &keyId)
{
    const int scroll = verticalScrollBar()->value();
    const bool hadDetails = !m_cards->detailsKey().isEmpty();
    if (!hadDetails && !keyId.isEmpty() && isVisible()) {
        m_beforeDetails = { window()->width(), scroll, {} };
        if (scroll == 0)
            keepScroll(0); // the heading is not to be cut
        else
            keepRow(m_topInWindow);
    } else if (hadDetails && keyId.isEmpty()) {
        const auto last = std::exchange(m_beforeDetails, std::nullopt);
        if (last && last->windowWidth == window()->width() && last->beside == scroll)
            keepScroll(last->before);
        else
            keepRow(m_topInWindow);
    }
    m_cards->setDetailsKey(keyId);
}

bool KeyListView::focusTopVisible()
{
    layOutNow();
    const int top = visibleRowsTop();
    const int row = m_places.rowAt(top);
    const bool isCut = m_places.rowSpan(row).top < top && row + 1 < m_model.rowCount();
    const ListGeometry::Span span = m_places.rowSpan(isCut ? row + 1 : row);
    const bool isBelow = span.end() > m_viewportHeight;
    if (m_model.rowCount() == 0 || (verticalScrollBar()->value() == 0 && isBelow))
        return false;
    focusRow(isCut ? row + 1 : row);
    return true;
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
    ensureRowVisible(row);
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
    else if (lostFocus >= 0)
        emit focusLost();
}

/// Rows that are added or removed above do not move the rows on the screen, in particular the row
/// under the pointer, whose buttons the user may be about to press. The results of a new search are
/// shown from the first one.
void KeyListView::rebindKeepingScroll()
{
    const bool isSameSearch = m_search.isSameQuestion(m_model.search());
    m_search = m_model.search();
    if (!isSameSearch) {
        verticalScrollBar()->setValue(
            std::min(verticalScrollBar()->value(), m_places.headerHeight));
        return keepFocusVisible([this] { rebind(); });
    }
    const std::optional<int> pointed = rowUnderPointer();
    const int row = pointed.value_or(m_places.rowAt(visibleRowsTop()));
    const bool isAtTop
        = !pointed && (visibleRowsTop() <= m_places.rowsTop() || m_places.rowCount == 0);
    const QString id = isAtTop ? QString() : m_cards->ensureCard(row)->keyId();
    const int hidden = verticalScrollBar()->value() - m_places.rowSpan(row).top;
    const auto change = [&] {
        rebind();
        if (const int now = isAtTop ? -1 : m_model.rowOf(id); now >= 0)
            scrollTo(m_places.rowSpan(now).top + hidden);
    };
    keepPlaceUnderPointer(change);
}

std::optional<int> KeyListView::rowUnderPointer(int moved) const
{
    if (!viewport()->underMouse())
        return std::nullopt;
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const int y = pointer.y() + moved + verticalScrollBar()->value();
    if (!viewport()->rect().contains(pointer) || m_places.placeholderHeight > 0
        || y < std::max(visibleRowsTop(), m_places.rowsTop()) || y >= m_places.rowsEnd())
        return std::nullopt;
    return m_places.rowAt(y);
}

/// Scrolls beyond the end, too, so that nothing moves under the pointer.
void KeyListView::scrollTo(int value)
{
    if (viewport()->underMouse() && value > verticalScrollBar()->maximum())
        verticalScrollBar()->setMaximum(value);
    verticalScrollBar()->setValue(value);
}

// --- Geometry ------------------------------------------------------------------------------

PageColumn KeyListView::column() const
{
    return PageColumn::in(viewport()->width(), m_isCentered, fontMetrics());
}

void KeyListView::setCentered(bool centered)
{
    m_isCentered = centered;
    layOutCards();
}

void KeyListView::updateMode()
{
    const KeyCard::Mode mode = KeyRowLayout::modeAt(column().width, font());
    const bool wasTable = std::exchange(m_mode, mode) == KeyCard::Mode::Table;
    m_cards->setMode(mode);
    if (const bool isTable = mode == KeyCard::Mode::Table; isTable != wasTable)
        emit tableChanged(isTable);
}

void KeyListView::relayout()
{
    updateMode();
    const int scroll = verticalScrollBar()->value();
    const int width = column().width;
    const int rowWidth = width - 2 * KeyRowLayout::sideMargin(m_mode);
    const bool mayMove = m_rebinding || !viewport()->underMouse(); // see scrollTo()
    m_viewportHeight = viewport()->height();
    m_places.rowHeight = KeyRowLayout(m_mode, font(), rowWidth).height();
    m_places.headerHeight = PageColumn::heightOf(*m_header, width) + m_spareHeight;
    m_places.stickyHeight = PageColumn::heightOf(*m_sticky, width);
    m_places.placeholderHeight = PageColumn::heightOf(*m_placeholder, width);
    m_places.footerHeight = PageColumn::heightOf(*m_footer, width);
    if (mayMove || scroll <= m_places.headerHeight)
        m_places.isSticky
            = m_places.placeholderHeight == 0 && m_places.stickyHeight * 3 <= m_viewportHeight;
    m_places.tallRow = m_cards->editedRow();
    if (m_places.tallRow >= 0)
        m_places.tallExtra = std::max(
            0, m_cards->ensureCard(m_places.tallRow)->heightAt(rowWidth) - m_places.rowHeight);
    m_places.rowCount = m_model.rowCount();
    verticalScrollBar()->setPageStep(
        m_viewportHeight - (m_places.isSticky ? m_places.stickyHeight : 0));
    verticalScrollBar()->setSingleStep(m_places.rowHeight / 2);
    const int end = std::max(0, m_places.contentHeight() - m_viewportHeight);
    // The search field stays where it is while there are fewer and fewer results.
    const int kept = m_search.isEmpty() ? 0 : std::min(scroll, m_places.headerHeight);
    verticalScrollBar()->setRange(0, std::max(end, mayMove ? kept : scroll));
    verticalScrollBar()->setEnabled(verticalScrollBar()->maximum() > 0);
    layOutCards();
}

/// A change of the parts above the rows does not move rows under the pointer, or rows that begin
/// above the visible ones. If the list cannot be scrolled so far, the header keeps empty space
/// until the pointer leaves the rows and the sticky part.
void KeyListView::relayoutKeepingRows()
{
    if (m_keptRow)
        return relayoutKeepingPlace();
    const bool isPointed = rowUnderPointer().has_value();
    const int scroll = verticalScrollBar()->value();
    // Details beside the list do not cut its heading.
    const bool staysAtTop = scroll == 0 && m_beforeDetails;
    const bool staysInPlace = (isPointed && !staysAtTop) || scroll > m_places.headerHeight;
    const int before = m_places.rowsTop();
    if (!isPointed && !m_sticky->parentWidget()->underMouse())
        m_spareHeight = 0;
    keepPlaceUnderPointer([&] {
        relayout();
        if (!staysInPlace || m_places.rowsTop() == before)
            return;
        const int target
            = verticalScrollBar()->value() + m_places.rowsTop() - before - m_spareHeight;
        m_spareHeight = isPointed ? std::max(0, -target) : 0;
        relayout();
        scrollTo(std::max(0, target));
        relayout();
    });
}

void KeyListView::onLaidOut()
{
    m_keptRow.reset();
    if (m_beforeDetails && !m_beforeDetails->beside)
        m_beforeDetails->beside = verticalScrollBar()->value();
}

bool KeyListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Paint && m_keptRow)
        QTimer::singleShot(0, this, &KeyListView::onLaidOut); // after the last layout requests
    if (event->type() == QEvent::Leave)
        relayoutKeepingRows(); // the list may have been scrolled beyond its end
    return QAbstractScrollArea::viewportEvent(event);
}

void KeyListView::layOutCards()
{
    const int scroll = verticalScrollBar()->value();
    const int height = viewport()->height();
    const PageColumn column = this->column();
    m_header->parentWidget()->setGeometry(
        column.left, -scroll, column.width, m_places.headerHeight);
    m_sticky->parentWidget()->setGeometry(
        column.left, m_places.stickyTop(scroll) - scroll, column.width, m_places.stickyHeight);
    m_placeholder->parentWidget()->setGeometry(column.left,
        m_places.headerHeight + m_places.stickyHeight - scroll, column.width,
        m_places.placeholderHeight);
    m_footer->parentWidget()->setGeometry(
        column.left, m_places.rowsEnd() - scroll, column.width, m_places.footerHeight);
    const int cardsTop = std::max(visibleRowsTop(), m_places.rowsTop());
    const int cardsEnd = std::min(scroll + height, m_places.rowsEnd());
    m_cards->setGeometry(
        column.left, cardsTop - scroll, column.width, std::max(0, cardsEnd - cardsTop));
    m_cards->ensureRows(std::max(0, m_places.rowAt(visibleRowsTop()) - overscanRows),
        std::min(m_model.rowCount() - 1, m_places.rowAt(scroll + height) + overscanRows));
    const int side = KeyRowLayout::sideMargin(m_mode);
    m_cards->setGeometries([&](int row) {
        const ListGeometry::Span span = m_places.rowSpan(row);
        return QRect(0, span.top - cardsTop, column.width - side, span.height);
    });
    m_cards->restackAfter(m_placeholder->parentWidget());
    updatePointedRow();
}

/// Qt reports a pointer that moves, not a row that moves below it.
void KeyListView::updatePointedRow()
{
    m_cards->setPointedRow(rowUnderPointer().value_or(-1), QCursor::pos());
}

/// Chooses the row that stays at its place on the screen until all parts of the page are laid out:
/// the one under the pointer, or that has the focus, or whose details are shown. Without a pointer
/// on it, the beginning of the list stays where it is instead. `top` is that of the list in the
/// window when its rows were laid out.
void KeyListView::keepRow(int top)
{
    if (m_keptRow)
        return;
    const std::optional<int> pointed = rowUnderPointer(mapTo(window(), QPoint()).y() - top);
    const int row = pointed.value_or(rowInUse());
    if (row < 0 || (!pointed && verticalScrollBar()->value() == 0))
        return;
    keepWhileLaidOut({ m_model.index(row).data(ApiKeyModel::IdRole).toString(),
        top + m_places.rowSpan(row).top - verticalScrollBar()->value(), pointed.has_value() });
}

/// Keeps the scroll of the list instead of the place of a row.
void KeyListView::keepScroll(int scroll)
{
    const int row = rowInUse();
    keepWhileLaidOut(
        { .id = row < 0 ? QString() : m_model.index(row).data(ApiKeyModel::IdRole).toString(),
            .scroll = scroll });
}

/// Returns the row in sight that has the focus, or whose details are shown; -1 if there is none.
int KeyListView::rowInUse() const
{
    for (const int row : { m_cards->focusedRow(), m_model.rowOf(m_cards->detailsKey()) }) {
        if (isRowVisible(row))
            return row;
    }
    return -1;
}

void KeyListView::keepWhileLaidOut(const KeptRow &row)
{
    m_keptRow = row;
    viewport()->update();
}

/// Keeps a row at its place, or the topmost visible row and the focused one in sight, while all
/// rows change their place.
void KeyListView::relayoutKeepingPlace()
{
    QScopedValueRollback guard(m_rebinding, true);
    const int kept = m_keptRow ? m_model.rowOf(m_keptRow->id) : -1;
    if (m_keptRow && m_keptRow->scroll) {
        relayout();
        verticalScrollBar()->setValue(*m_keptRow->scroll);
        if (kept >= 0 && !isRowVisible(kept))
            ensureRowVisible(kept);
        return;
    }
    if (kept >= 0) {
        relayout();
        const int top = m_keptRow->top - mapTo(window(), QPoint()).y();
        verticalScrollBar()->setValue(m_places.rowSpan(kept).top - top);
        if (!m_keptRow->isPointed)
            ensureRowVisible(kept);
        return;
    }
    keepFocusVisible([this] {
        const int rowHeight = m_places.rowHeight;
        const int top = visibleRowsTop();
        const int row = m_places.rowAt(top);
        const int hidden = top - m_places.rowSpan(row).top;
        const bool isScrolled = top > m_places.rowsTop();
        relayout();
        if (isScrolled && m_places.rowHeight != rowHeight)
            verticalScrollBar()->setValue(verticalScrollBar()->value() - visibleRowsTop()
                + m_places.rowSpan(row).top + hidden * m_places.rowHeight / rowHeight);
    });
}

/// If only the bottom moves, a message below may have been shown or hidden, which must not scroll
/// what is under the pointer, nor cover the row that the user works in by the keyboard.
void KeyListView::resizeEvent(QResizeEvent *event)
{
    const int top = mapTo(window(), QPoint()).y();
    const int topBefore = std::exchange(m_topInWindow, top);
    if (topBefore != top || event->size().width() != event->oldSize().width()) {
        keepRow(topBefore);
        relayoutKeepingPlace();
    } else if (const QWidget *focus = window()->focusWidget(); focus && FocusRing::isShown(*focus))
        keepFocusVisible([this] { relayout(); });
    else
        keepPlaceUnderPointer([this] { relayout(); });
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
    const bool needsNoSpare = event->type() == QEvent::Enter && m_spareHeight > 0
        && watched == m_header->parentWidget();
    const bool isPart = watched->parent() == viewport();
    if (needsNoSpare || (isPart && event->type() == QEvent::LayoutRequest))
        relayoutKeepingRows();
    return QAbstractScrollArea::eventFilter(watched, event);
}

void KeyListView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebindCards();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        makeRoomBelowScrollBar();
        keepRow(m_topInWindow);
        relayoutKeepingPlace();
    }
}

// --- The menu ------------------------------------------------------------------------------

/// A row of several selected ones has the menu of them all.
void KeyListView::openMenu(KeyCard *card, const QPoint &globalPosition)
{
    const auto key = m_model.find(card->keyId());
    if (!key)
        return;
    auto *menu = new KeyMenu(card);
    if (card->isSelected() && m_model.selectedCount() > 1) {
        menu->showSelection(m_model.selectedCount(), m_cards->readOnlyReason());
        connect(menu, &KeyMenu::deleteRequested, this, &KeyListView::deleteSelectedRequested);
        connect(menu, &KeyMenu::exportRequested, this, &KeyListView::exportSelectedRequested);
        connect(menu, &KeyMenu::clearRequested, &m_model, &ApiKeyModel::clearSelection);
    } else {
        const QVariant mark
            = m_model.index(m_model.rowOf(key->id)).data(ApiKeyModel::ReplacementRole);
        const bool isBeingReplaced
            = mark.isValid() && mark.value<ReplacementMark>().step != ReplacementStep::Ended;
        menu->showKey(*key, card->isSelected(), isBeingReplaced, card->canChange(),
            m_cards->readOnlyReason());
        connect(menu, &KeyMenu::deleteRequested, this,
            [this, id = key->id] { emit deleteRequested(id); });
    }
    connect(menu, &KeyMenu::detailsRequested, this,
        [this, id = key->id] { emit detailsRequested(id); });
    connect(menu, &KeyMenu::replaceRequested, this,
        [this, id = key->id] { emit replaceRequested(id); });
    connect(menu, &KeyMenu::selectionToggled, this, [this, id = key->id] {
        if (const int row = m_model.rowOf(id); row >= 0)
            m_selector.clickCheckBox(row, Qt::NoModifier);
    });
    connect(menu, &KeyMenu::copyRequested, this,
        [this, id = key->id](const QString &text) { copy(text, id); });
    connect(menu, &KeyMenu::renameRequested, this, [this, id = key->id] {
        if (focusKey(id))
            m_cards->card(id)->startEditing();
    });
    menu->popup(globalPosition);
}

void KeyListView::copy(const QString &text, const QString &keyId)
{
    QApplication::clipboard()->setText(text);
    if (KeyCard *card = m_cards->card(keyId))
        card->showCopied();
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
        ensureRowVisible(row);
}

/// Gets the keys that the row with the focus does not handle.
void KeyListView::keyPressEvent(QKeyEvent *event)
{
    const int row = m_cards->focusedRow();
    if (row < 0 || row == m_cards->editedRow())
        return QAbstractScrollArea::keyPressEvent(event);
    const int page = std::max(1, verticalScrollBar()->pageStep() / m_places.rowHeight - 1);
    if (event->matches(QKeySequence::Delete) && m_model.selectedCount() > 1)
        emit deleteSelectedRequested();
    else if (const auto target = m_keys.move(*event, row, page))
        moveTo(*target);
    else if (m_keys.select(*event, row))
        return;
    else if (event->matches(QKeySequence::Cancel) && !m_cards->detailsKey().isEmpty())
        emit detailsCloseRequested();
    else if (const auto found = m_keys.find(*event, row))
        moveTo(*found);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

/// Parts may just have been shown or hidden. The user has asked for what follows.
void KeyListView::layOutNow()
{
    for (QLayout *part : { m_header, m_sticky, m_placeholder, m_footer })
        part->activate();
    QScopedValueRollback guard(m_rebinding, true);
    relayout();
}

void KeyListView::focusRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    layOutNow();
    ensureRowVisible(row);
    m_cards->ensureCard(row)->setFocus();
    layOutCards(); // recycles the card that had the focus
}

void KeyListView::moveTo(int row)
{
    focusRow(row);
    if (const QModelIndex index = m_model.index(row); index.isValid())
        emit currentKeyChanged(index.data(ApiKeyModel::IdRole).toString());
}

void KeyListView::onFocusChanged(QWidget *now)
{
    // A click must not move what is under the pointer.
    if (!now || m_rebinding || QApplication::mouseButtons() != Qt::NoButton
        || !viewport()->isAncestorOf(now))
        return;
    const int row = m_cards->rowContaining(now);
    if (row < 0)
        return ensurePartVisible(*now);
    m_selector.focus(row);
    ensureRowVisible(row);
}

bool KeyListView::isRowVisible(int row) const
{
    const ListGeometry::Span span = m_places.rowSpan(row);
    return row >= 0 && span.end() > visibleRowsTop()
        && span.top < verticalScrollBar()->value() + m_viewportHeight;
}

bool KeyListView::isRowCut(int row) const
{
    const ListGeometry::Span span = m_places.rowSpan(row);
    return span.top < visibleRowsTop()
        || span.end() > verticalScrollBar()->value() + m_viewportHeight;
}

/// The change may move the row that has the focus. A cut row may stay cut.
void KeyListView::keepFocusVisible(const std::function<void()> &change)
{
    const int before = m_cards->focusedRow();
    const bool wasSeen = isRowVisible(before);
    const bool wasCut = wasSeen && isRowCut(before);
    change();
    const int row = m_cards->focusedRow();
    if (wasSeen && row >= 0 && (!wasCut || !isRowVisible(row)))
        ensureRowVisible(row);
}

/// Does not scroll while the pointer is on the list, also on the sticky part, whose buttons the
/// user may be about to press.
void KeyListView::keepPlaceUnderPointer(const std::function<void()> &change)
{
    // Until the next event of the mouse, Qt does not notice that the list has left the pointer.
    const bool isOnList = viewport()->underMouse()
        && viewport()->rect().contains(viewport()->mapFromGlobal(QCursor::pos()));
    if (isOnList)
        change();
    else
        keepFocusVisible(change);
}

/// `part` is above or below the rows.
void KeyListView::ensurePartVisible(const QWidget &part)
{
    const int top = part.mapTo(viewport(), QPoint()).y() + verticalScrollBar()->value();
    const bool isBelow = m_footer->parentWidget()->isAncestorOf(&part);
    ensureVisible({ top, part.height() }, isBelow && m_places.isSticky ? m_places.stickyHeight : 0);
}

void KeyListView::ensureRowVisible(int row)
{
    ensureVisible(m_places.rowSpan(row), m_places.isSticky ? m_places.stickyHeight : 0);
}

/// The topmost `covered` pixels of the viewport do not show `span`.
void KeyListView::ensureVisible(ListGeometry::Span span, int covered)
{
    const int top = verticalScrollBar()->value();
    if (span.top < top + covered)
        verticalScrollBar()->setValue(span.top - covered);
    else if (span.end() > top + viewport()->height())
        verticalScrollBar()->setValue(span.end() - viewport()->height());
}
