#include "keys/KeyListView.h"

#include "keys/ApiKeySortModel.h"
#include "keys/KeyColumns.h"
#include "widgets/VisualOrder.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QEvent>
#include <QLayout>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>

using namespace std::chrono_literals;

/// Rows kept ready on either side of the screen, so that Tab finds the next one.
static constexpr int spareRows = 1;
static constexpr auto rowsName = "keyRows";

/// To assistive technology the rows are the items of a list.
static QAccessibleInterface *accessibleList(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (qobject_cast<KeyCard *>(object))
        return new QAccessibleWidget(widget, QAccessible::ListItem);
    if (widget && widget->objectName() == QLatin1String(rowsName))
        return new QAccessibleWidget(widget, QAccessible::List);
    return nullptr;
}

KeyListView::KeyListView(ApiKeySortModel &model, Clock clock, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_now(std::move(clock))
    , m_minute(this)
    , m_rows(new QWidget(viewport()))
    , m_zone(QTimeZone::systemTimeZone())
{
    QAccessible::installFactory(accessibleList); // once, however often
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setObjectName(QLatin1String(rowsName));
    retranslate();
    connectModel();
    m_minute.setObjectName(QStringLiteral("minute"));
    m_minute.setInterval(1min);
    connect(&m_minute, &QTimer::timeout, this, &KeyListView::bindAll);
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
    connect(&m_model, &QAbstractItemModel::layoutChanged, this, &KeyListView::rebindCards);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &KeyListView::rebindCards);
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
        [this](const QModelIndex &first, const QModelIndex &last) {
            const auto cards = m_cards; // binding may move the focus, and so the list
            for (auto [row, card] : cards.asKeyValueRange()) {
                if (row >= first.row() && row <= last.row())
                    bind(card, row);
            }
        });
}

void KeyListView::retranslate()
{
    m_rows->setAccessibleName(tr("API Keys"));
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

void KeyListView::setReadOnly(const QString &why)
{
    m_whyReadOnly = why;
    const QList<KeyCard *> all = m_rows->findChildren<KeyCard *>();
    for (KeyCard *card : all)
        card->setReadOnly(why);
}

void KeyListView::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    bindAll();
}

QRect KeyListView::rowsAtTop() const
{
    return viewport()->geometry().adjusted(0, m_geometry.headerHeight, 0, 0);
}

void KeyListView::focusKey(const QString &id)
{
    if (const int row = m_model.rowOf(id); row >= 0)
        focusRow(row);
}

void KeyListView::stopEditing(const QString &id)
{
    if (KeyCard *card = cardOf(id))
        card->stopEditing();
}

bool KeyListView::showProblem(const QString &id, const QString &typed, const Sentence &problem)
{
    const int row = m_model.rowOf(id);
    const auto isEditedElsewhere
        = [&](const KeyCard *card) { return card->isEditing() && card->keyId() != id; };
    if (row < 0 || std::any_of(m_cards.cbegin(), m_cards.cend(), isEditedElsewhere))
        return false;
    cardFor(row)->showProblem(typed, problem);
    ensureVisible(m_geometry.spanOf(row));
    return true;
}

// --- Cards ---------------------------------------------------------------------------------

KeyCard *KeyListView::newCard()
{
    auto *card = new KeyCard(m_rows);
    card->setForm(form());
    card->setReadOnly(m_whyReadOnly);
    connect(card, &KeyCard::renameRequested, this, &KeyListView::renameRequested);
    connect(card, &KeyCard::deleteRequested, this, &KeyListView::deleteRequested);
    connect(card, &KeyCard::copyNameRequested, this, &KeyListView::copyNameRequested);
    connect(card, &KeyCard::editingChanged, this, [this, card] { editingChanged(card); });
    connect(card, &KeyCard::moveRequested, this,
        [this, card](QKeySequence::StandardKey step) { move(card, step); });
    return card;
}

KeyCard *KeyListView::cardFor(int row)
{
    if (KeyCard *card = m_cards.value(row))
        return card;
    KeyCard *card = m_spares.isEmpty() ? newCard() : m_spares.takeLast();
    m_cards.insert(row, card);
    bind(card, row);
    return card;
}

KeyCard *KeyListView::cardOf(const QString &id)
{
    const auto found = std::find_if(
        m_cards.cbegin(), m_cards.cend(), [&](const KeyCard *card) { return card->keyId() == id; });
    return found == m_cards.cend() ? nullptr : found.value();
}

int KeyListView::rowOf(const KeyCard *card) const
{
    return m_cards.key(const_cast<KeyCard *>(card), -1);
}

void KeyListView::bind(KeyCard *card, int row)
{
    card->showKey(m_model.index(row, 0), m_now(), m_zone);
}

void KeyListView::bindAll()
{
    const auto cards = m_cards; // binding may move the focus, and so the list
    for (auto [row, card] : cards.asKeyValueRange())
        bind(card, row);
}

bool KeyListView::mustStay(const KeyCard *card) const
{
    const QWidget *focus = window()->focusWidget();
    return card->isEditing() || card == focus || card->isAncestorOf(focus);
}

void KeyListView::retire(KeyCard *card)
{
    card->stopEditing();
    card->hide();
    m_spares.append(card);
}

void KeyListView::rebindCards()
{
    keepFocusInSight([this] { rebind(); });
}

void KeyListView::rebind()
{
    QScopedValueRollback guard(m_rebinding, true);
    const QMap<int, KeyCard *> before = std::exchange(m_cards, {});
    int lostFocus = -1;
    for (auto [oldRow, card] : before.asKeyValueRange()) {
        const int row = m_model.rowOf(card->keyId());
        if (row >= 0) {
            m_cards.insert(row, card);
            bind(card, row);
            continue;
        }
        if (card->isAncestorOf(window()->focusWidget()) || card == window()->focusWidget())
            lostFocus = oldRow;
        retire(card);
    }
    relayout();
    if (lostFocus >= 0 && m_model.rowCount() > 0)
        focusRow(std::min(lostFocus, m_model.rowCount() - 1));
}

/// Rows that come and go above must not move those on the screen.
void KeyListView::rebindInPlace()
{
    const int scroll = verticalScrollBar()->value();
    const int row = m_geometry.rowAt(scroll);
    const KeyCard *top = scroll < m_geometry.headerHeight ? nullptr : m_cards.value(row);
    const QString id = top ? top->keyId() : QString();
    const int hidden = scroll - m_geometry.spanOf(row).top;
    keepFocusInSight([&] {
        rebind();
        if (const int now = top ? m_model.rowOf(id) : -1; now >= 0)
            verticalScrollBar()->setValue(m_geometry.spanOf(now).top + hidden);
    });
}

// --- Geometry ------------------------------------------------------------------------------

KeyCard::Form KeyListView::formAt(int width, bool wide, const QFontMetrics &metrics)
{
    if (wide)
        return KeyCard::Form::Row;
    // Two facts beside each other, of which an IP address has 15 characters.
    return width >= 40 * metrics.averageCharWidth() ? KeyCard::Form::Card : KeyCard::Form::Stack;
}

int KeyListView::sideOf(KeyCard::Form form)
{
    return form == KeyCard::Form::Row ? KeyColumns::wideSide : 0;
}

KeyCard::Form KeyListView::form() const
{
    return formAt(viewport()->width(), m_wide, fontMetrics());
}

void KeyListView::measureRows()
{
    const QList<KeyCard *> all
        = m_rows->findChildren<KeyCard *>(QString(), Qt::FindDirectChildrenOnly);
    for (KeyCard *card : all)
        card->setForm(form());
    m_geometry.rowHeight = KeyRowLayout(form(), font(), viewport()->width()).height();
}

void KeyListView::relayout()
{
    const int width = viewport()->width();
    measureRows();
    if (m_header) {
        const QLayout *layout = m_header->layout();
        m_geometry.headerHeight = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                              : layout->totalSizeHint().height();
    }
    m_geometry.tallRow = -1;
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        if (card->isEditing()) {
            m_geometry.tallRow = row;
            m_geometry.tallExtra = std::max(0, card->heightAt(width) - m_geometry.rowHeight);
        }
    }
    m_geometry.rowCount = m_model.rowCount();
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_geometry.rowHeight / 2);
    verticalScrollBar()->setRange(0, std::max(0, m_geometry.height() - viewport()->height()));
    placeCards();
}

void KeyListView::placeCards()
{
    const int scroll = verticalScrollBar()->value();
    const QSize size = viewport()->size();
    if (m_header)
        m_header->setGeometry(0, -scroll, size.width(), m_geometry.headerHeight);
    const int rowsTop = std::max(0, m_geometry.headerHeight - scroll);
    m_rows->setGeometry(0, rowsTop, size.width(), std::max(0, size.height() - rowsTop));

    const int first = std::max(0, m_geometry.rowAt(scroll) - spareRows);
    const int last
        = std::min(m_model.rowCount() - 1, m_geometry.rowAt(scroll + size.height()) + spareRows);
    const auto bound = m_cards;
    for (auto [row, card] : bound.asKeyValueRange()) {
        if ((row < first || row > last) && !mustStay(card))
            retire(m_cards.take(row));
    }
    for (int row = first; row <= last; ++row)
        cardFor(row);
    const int side = sideOf(form());
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        const KeyListGeometry::Span span = m_geometry.spanOf(row);
        card->setGeometry(side, span.top - scroll - rowsTop, size.width() - 2 * side, span.height);
        card->show();
    }
    setTabOrderByRow();
}

void KeyListView::setTabOrderByRow()
{
    const QWidgetList before = m_header ? tabStopsIn(m_header) : QWidgetList();
    QWidget *previous = before.isEmpty() ? nullptr : before.last();
    for (KeyCard *card : std::as_const(m_cards)) {
        card->raise(); // assistive technology reads in the order of stacking
        for (QWidget *stop : card->tabStops()) {
            if (previous)
                setTabOrder(previous, stop);
            previous = stop;
        }
    }
}

void KeyListView::resizeEvent(QResizeEvent *)
{
    relayout();
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
        relayout();
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
    if (card->isEditing()) {
        const auto others = m_cards; // stopping one lays the list out anew
        for (KeyCard *other : others) {
            if (other != card)
                other->stopEditing();
        }
    }
    relayout();
    if (const int row = rowOf(card); row >= 0 && card->isEditing())
        ensureVisible(m_geometry.spanOf(row));
}

void KeyListView::move(KeyCard *from, QKeySequence::StandardKey step)
{
    const int row = rowOf(from);
    const int page = std::max(1, viewport()->height() / m_geometry.rowHeight - 1);
    const int last = m_model.rowCount() - 1;
    switch (step) {
    case QKeySequence::MoveToPreviousLine:
        return focusRow(row - 1);
    case QKeySequence::MoveToNextLine:
        return focusRow(row + 1);
    case QKeySequence::MoveToPreviousPage:
        return focusRow(std::max(0, row - page));
    case QKeySequence::MoveToNextPage:
        return focusRow(std::min(last, row + page));
    case QKeySequence::MoveToStartOfLine:
    case QKeySequence::MoveToStartOfDocument:
        return focusRow(0);
    default:
        return focusRow(last);
    }
}

void KeyListView::focusRow(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return;
    ensureVisible(m_geometry.spanOf(row));
    cardFor(row)->setFocus();
    placeCards(); // the row that had the focus may go now
}

void KeyListView::focusMoved(QWidget *now)
{
    // A click must not move what is under the mouse.
    if (!now || m_rebinding || QApplication::mouseButtons() != Qt::NoButton
        || !viewport()->isAncestorOf(now))
        return;
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        if (card == now || card->isAncestorOf(now))
            return ensureVisible(m_geometry.spanOf(row));
    }
    if (m_header && m_header->isAncestorOf(now))
        ensureVisible({ now->mapTo(m_header, QPoint()).y(), now->height() });
}

int KeyListView::rowWithFocus() const
{
    const QWidget *focus = window()->focusWidget();
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        if (card == focus || card->isAncestorOf(focus))
            return row;
    }
    return -1;
}

bool KeyListView::isInSight(int row) const
{
    const KeyListGeometry::Span span = m_geometry.spanOf(row);
    const int top = verticalScrollBar()->value();
    return row >= 0 && span.top + span.height > top && span.top < top + viewport()->height();
}

/// The row that has the focus may have another place in the order after the change.
void KeyListView::keepFocusInSight(const std::function<void()> &change)
{
    const bool wasSeen = isInSight(rowWithFocus());
    change();
    if (const int row = rowWithFocus(); wasSeen && row >= 0)
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
