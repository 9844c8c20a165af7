// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyListView.h"

#include "ui/credentials/KeyColumns.h"

#include <QApplication>
#include <QCursor>
#include <QEvent>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace std::chrono_literals;

/// Rows kept ready on either side of the screen, so that Tab finds the next one.
static constexpr int spareRows = 1;

KeyListView::KeyListView(ApiKeyModel &model, KeyCardPool::Clock clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_minute(this)
    , m_cards(new KeyCardPool(model, std::move(clock), viewport()))
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // or it would move the buttons when it comes
    retranslate();
    connectModel();
    connectCards();
    m_minute.setObjectName(QStringLiteral("minute"));
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, m_cards, &KeyCardPool::bindAll);
    m_minute.start();
    connect(qApp, &QApplication::focusChanged, this,
        [this](QWidget *, QWidget *now) { focusMoved(now); });
}

KeyListView::~KeyListView()
{
    // The focus still moves while the cards go.
    disconnect(qApp, nullptr, this, nullptr);
}

void KeyListView::connectModel()
{
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &KeyListView::rebindInPlace);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this, &KeyListView::rebindInPlace);
    connect(&m_model, &QAbstractItemModel::rowsMoved, this, &KeyListView::rebindCards);
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &KeyListView::rebindCards);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &KeyListView::rebindInPlace);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            m_cards->bindRows(first.row(), last.row());
        });
}

void KeyListView::connectCards()
{
    connect(m_cards, &KeyCardPool::renameRequested, this, &KeyListView::renameRequested);
    connect(m_cards, &KeyCardPool::deleteRequested, this, &KeyListView::deleteRequested);
    connect(m_cards, &KeyCardPool::copyNameRequested, this, &KeyListView::copyNameRequested);
    connect(m_cards, &KeyCardPool::moveRequested, this, &KeyListView::move);
    connect(m_cards, &KeyCardPool::typed, this, &KeyListView::typed);
    connect(m_cards, &KeyCardPool::editingChanged, this, &KeyListView::editingChanged);
}

void KeyListView::retranslate()
{
    m_cards->setAccessibleName(tr("API Keys"));
}

void KeyListView::setHeader(QWidget *header)
{
    m_header = header;
    header->setParent(viewport());
    header->installEventFilter(this);
    header->lower(); // it is read before the rows
    header->show();
    relayout();
}

void KeyListView::setWide(bool wide)
{
    if (m_wide == wide)
        return;
    m_wide = wide;
    relayout();
}

void KeyListView::bringIntoSight(QWidget *part, QWidget *first)
{
    const auto bring = [this, part, first] {
        if (!part->isVisibleTo(m_header))
            return; // the person has left it meanwhile, for a row of the list
        m_header->layout()->activate();
        relayout(); // both may have been shown just now
        for (const QWidget *widget : { part, first })
            ensureVisible({ widget->mapTo(m_header, QPoint()).y(), widget->height() });
    };
    bring();
    // Again when the page has its place, which may have been shown for this.
    QMetaObject::invokeMethod(part, bring, Qt::QueuedConnection);
}

bool KeyListView::focusKey(const QString &id)
{
    const int row = m_model.rowOf(id);
    focusRow(row);
    return row >= 0;
}

bool KeyListView::focusInSight()
{
    const int top = verticalScrollBar()->value();
    const int row = m_geometry.rowAt(top);
    const bool isCut = m_geometry.spanOf(row).top < top && row + 1 < m_model.rowCount();
    focusRow(isCut ? row + 1 : row);
    return m_model.rowCount() > 0;
}

void KeyListView::stopSaving(const QString &id)
{
    if (KeyCard *card = m_cards->cardOf(id))
        card->stopSaving();
}

bool KeyListView::showProblem(const QString &id, const QString &typed, const TranslatedText &problem)
{
    const int row = m_model.rowOf(id);
    const int edited = m_cards->editedRow();
    if (row < 0 || (edited >= 0 && edited != row))
        return false;
    m_cards->cardAt(row)->showProblem(typed, problem);
    ensureVisible(m_geometry.spanOf(row));
    return true;
}

// --- Changes of the model ------------------------------------------------------------------

void KeyListView::rebindCards()
{
    keepFocusInSight([this] { rebind(); });
}

void KeyListView::rebind()
{
    QScopedValueRollback guard(m_rebinding, true);
    const int lostFocus = m_cards->follow();
    relayout();
    if (lostFocus >= 0 && m_model.rowCount() > 0)
        focusRow(std::min(lostFocus, m_model.rowCount() - 1));
}

/// Rows that come and go above must not move those on the screen: above all not the one under the
/// pointer, whose buttons may be about to be pressed.
void KeyListView::rebindInPlace()
{
    const int scroll = verticalScrollBar()->value();
    const bool isNewSearch = m_search != m_model.search(); // which shows its first results
    m_search = m_model.search();
    const std::optional<int> pointed = isNewSearch ? std::nullopt : rowUnderPointer();
    const int row = pointed.value_or(m_geometry.rowAt(scroll));
    const bool isAtTop = !pointed && (scroll < m_geometry.headerHeight || m_geometry.rowCount == 0);
    const QString id = isAtTop ? QString() : m_cards->cardAt(row)->keyId();
    const int hidden = scroll - m_geometry.spanOf(row).top;
    const auto change = [&] {
        rebind();
        if (const int now = isAtTop ? -1 : m_model.rowOf(id); now >= 0)
            scrollTo(m_geometry.spanOf(now).top + hidden);
    };
    pointed ? change() : keepFocusInSight(change);
}

std::optional<int> KeyListView::rowUnderPointer() const
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    const int y = pointer.y() + verticalScrollBar()->value();
    if (!viewport()->underMouse() || !viewport()->rect().contains(pointer)
        || y < m_geometry.headerHeight || y >= m_geometry.height())
        return std::nullopt;
    return m_geometry.rowAt(y);
}

/// Beyond the end, too, where what is under the pointer would move otherwise.
void KeyListView::scrollTo(int value)
{
    if (viewport()->underMouse() && value > verticalScrollBar()->maximum())
        verticalScrollBar()->setMaximum(value);
    verticalScrollBar()->setValue(value);
}

// --- Geometry ------------------------------------------------------------------------------

KeyCard::Form KeyListView::form() const
{
    return KeyRowLayout::formAt(viewport()->width(), m_wide, fontMetrics());
}

void KeyListView::relayout()
{
    const int scroll = verticalScrollBar()->value();
    const int width = viewport()->width();
    m_cards->setForm(form());
    m_geometry.rowHeight
        = KeyRowLayout(form(), font(), width - 2 * KeyRowLayout::sideOf(form())).height();
    if (m_header) {
        const QLayout *layout = m_header->layout();
        m_geometry.headerHeight = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                              : layout->totalSizeHint().height();
    }
    m_geometry.tallRow = m_cards->editedRow();
    if (m_geometry.tallRow >= 0) {
        const int needed = m_cards->cardAt(m_geometry.tallRow)
                               ->heightAt(width - 2 * KeyRowLayout::sideOf(form()));
        m_geometry.tallExtra = std::max(0, needed - m_geometry.rowHeight);
    }
    m_geometry.rowCount = m_model.rowCount();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_geometry.rowHeight / 2);
    const int end = std::max(0, m_geometry.height() - viewport()->height());
    const bool mayMove = m_rebinding || !viewport()->underMouse(); // else see scrollTo()
    verticalScrollBar()->setRange(0, mayMove ? end : std::max(end, scroll));
    verticalScrollBar()->setEnabled(verticalScrollBar()->maximum() > 0);
    placeCards();
}

void KeyListView::placeCards()
{
    const int scroll = verticalScrollBar()->value();
    const QSize size = viewport()->size();
    if (m_header)
        m_header->setGeometry(0, -scroll, size.width(), m_geometry.headerHeight);
    const int rowsTop = std::max(0, m_geometry.headerHeight - scroll);
    m_cards->setGeometry(0, rowsTop, size.width(), std::max(0, size.height() - rowsTop));
    m_cards->keepRows(std::max(0, m_geometry.rowAt(scroll) - spareRows),
        std::min(m_model.rowCount() - 1, m_geometry.rowAt(scroll + size.height()) + spareRows));
    const int side = KeyRowLayout::sideOf(form());
    m_cards->place([&](int row) {
        const KeyListGeometry::Span span = m_geometry.spanOf(row);
        return QRect(side, span.top - scroll - rowsTop, size.width() - 2 * side, span.height);
    });
    m_cards->orderBehind(m_header);
}

/// A message below has come or gone, if it is not the window that has another size.
void KeyListView::resizeEvent(QResizeEvent *)
{
    viewport()->underMouse() ? relayout() : keepFocusInSight([this] { relayout(); });
}

void KeyListView::showEvent(QShowEvent *event)
{
    QAbstractScrollArea::showEvent(event);
    relayout(); // the header's parts have come and gone meanwhile
}

void KeyListView::scrollContentsBy(int, int)
{
    placeCards();
}

bool KeyListView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_header && event->type() == QEvent::LayoutRequest)
        keepFocusInSight([this] { relayout(); });
    return QAbstractScrollArea::eventFilter(watched, event);
}

void KeyListView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        retranslate();
        rebindCards();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
        relayout();
        break;
    default:
        break;
    }
}

// --- Focus ---------------------------------------------------------------------------------

void KeyListView::editingChanged(KeyCard *card)
{
    if (m_rebinding)
        return;
    if (card->isEditing())
        m_cards->stopEditingAllBut(card);
    relayout();
    if (const int row = m_cards->rowOf(card); row >= 0 && card->isEditing())
        ensureVisible(m_geometry.spanOf(row));
}

void KeyListView::move(KeyCard *from, QKeySequence::StandardKey step)
{
    const int page = std::max(1, viewport()->height() / m_geometry.rowHeight - 1);
    focusRow(m_geometry.rowAfter(m_cards->rowOf(from), step, page));
}

void KeyListView::typed(KeyCard *from, const QString &text)
{
    if (const auto search = m_typeAhead.add(text))
        focusRow(m_model.rowStartingWith(
            search->prefix, m_cards->rowOf(from) + (search->isForNext ? 1 : 0)));
}

void KeyListView::focusRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    if (m_header)
        m_header->layout()->activate(); // parts of it may just have come or gone
    {
        QScopedValueRollback guard(m_rebinding, true); // the user has asked for the row
        relayout();
    }
    ensureVisible(m_geometry.spanOf(row));
    m_cards->cardAt(row)->setFocus();
    placeCards(); // the row that had the focus may go now
}

void KeyListView::focusMoved(QWidget *now)
{
    // A click must not move what is under the mouse.
    if (!now || m_rebinding || QApplication::mouseButtons() != Qt::NoButton
        || !viewport()->isAncestorOf(now))
        return;
    if (const int row = m_cards->rowWith(now); row >= 0)
        return ensureVisible(m_geometry.spanOf(row));
    if (m_header && m_header->isAncestorOf(now))
        ensureVisible({ now->mapTo(m_header, QPoint()).y(), now->height() });
}

bool KeyListView::isInSight(int row) const
{
    const KeyListGeometry::Span span = m_geometry.spanOf(row);
    const int top = verticalScrollBar()->value();
    const int height
        = verticalScrollBar()->pageStep(); // of the viewport, before it is laid out anew
    return row >= 0 && span.top + span.height > top && span.top < top + height;
}

/// The row that has the focus may have another place in the order after the change.
void KeyListView::keepFocusInSight(const std::function<void()> &change)
{
    const bool wasSeen = isInSight(m_cards->rowWithFocus());
    change();
    if (const int row = m_cards->rowWithFocus(); wasSeen && row >= 0)
        ensureVisible(m_geometry.spanOf(row));
}

void KeyListView::ensureVisible(KeyListGeometry::Span span)
{
    const int top = verticalScrollBar()->value();
    if (span.top < top)
        verticalScrollBar()->setValue(span.top);
    else if (span.top + span.height > top + viewport()->height())
        verticalScrollBar()->setValue(span.top + span.height - viewport()->height());
}
