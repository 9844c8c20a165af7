// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyCardPool.h"

#include "ui/widgets/FocusOrder.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <utility>

/// Presents the cards to assistive technology as the items of a list.
static QAccessibleInterface *accessibleList(const QString &, QObject *object)
{
    if (auto *card = qobject_cast<KeyCard *>(object))
        return new QAccessibleWidget(card, QAccessible::ListItem);
    if (auto *cards = qobject_cast<KeyCardPool *>(object))
        return new QAccessibleWidget(cards, QAccessible::List);
    return nullptr;
}

KeyCardPool::KeyCardPool(ApiKeyModel &model, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_now(std::move(clock))
{
    QAccessible::installFactory(accessibleList); // Qt ignores repeated calls
    setObjectName(QStringLiteral("keyRows"));
}

QList<KeyCard *> KeyCardPool::allCards() const
{
    return m_cards.values() + m_recycled;
}

void KeyCardPool::setMode(KeyCard::Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    const QList<KeyCard *> cards = allCards();
    for (KeyCard *card : cards)
        card->setMode(mode);
}

void KeyCardPool::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    const QList<KeyCard *> cards = allCards();
    for (KeyCard *card : cards)
        card->setReadOnly(reason);
}

// --- Cards and rows ------------------------------------------------------------------------

KeyCard *KeyCardPool::createCard()
{
    auto *card = new KeyCard(this);
    card->setMode(m_mode);
    card->setReadOnly(m_readOnlyReason);
    connect(card, &KeyCard::editingChanged, this, [this] {
        m_ordered.clear(); // the field adds tab stops
    });
    emit cardCreated(card);
    return card;
}

KeyCard *KeyCardPool::ensureCard(int row)
{
    if (KeyCard *card = m_cards.value(row))
        return card;
    KeyCard *card = m_recycled.isEmpty() ? createCard() : m_recycled.takeLast();
    m_cards.insert(row, card);
    bind(card, row);
    return card;
}

KeyCard *KeyCardPool::card(const QString &keyId) const
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(),
        [&keyId](const KeyCard *card) { return card->keyId() == keyId; });
    return found == m_cards.cend() ? nullptr : found.value();
}

int KeyCardPool::row(const KeyCard *card) const
{
    return m_cards.key(const_cast<KeyCard *>(card), -1);
}

int KeyCardPool::rowContaining(const QWidget *widget) const
{
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        if (card == widget || card->isAncestorOf(widget))
            return row;
    }
    return -1;
}

int KeyCardPool::editedRow() const
{
    const auto edited = std::find_if(
        m_cards.cbegin(), m_cards.cend(), [](const KeyCard *card) { return card->isEditing(); });
    return edited == m_cards.cend() ? -1 : edited.key();
}

void KeyCardPool::stopEditingExcept(const KeyCard *card)
{
    const auto cards = m_cards; // stopping one lays out the list again
    for (KeyCard *other : cards) {
        if (other != card)
            other->stopEditing();
    }
}

void KeyCardPool::bind(KeyCard *card, int row)
{
    card->showKey(KeyRowData::from(m_model.index(row, 0), m_now()));
}

void KeyCardPool::bindRows(int first, int last)
{
    const auto cards = m_cards; // binding may move the focus and scroll the list
    for (auto [row, card] : cards.asKeyValueRange()) {
        if (row >= first && row <= last)
            bind(card, row);
    }
}

void KeyCardPool::bindAll()
{
    bindRows(0, m_model.rowCount() - 1);
}

/// Showing other keys is faster than looking up the rows of all cards.
int KeyCardPool::syncWithModel()
{
    int lostFocus = -1;
    QMap<int, KeyCard *> before = std::exchange(m_cards, {});
    for (auto at = before.begin(); at != before.end();) {
        if (!isPinned(*at)) {
            ++at;
            continue;
        }
        const int row = m_model.rowOf((*at)->keyId());
        if (row < 0 && hasFocus(*at))
            lostFocus = at.key();
        if (row < 0)
            recycle(*at);
        else
            m_cards.insert(row, *at);
        at = before.erase(at);
    }
    for (auto [row, card] : before.asKeyValueRange()) {
        if (row < m_model.rowCount() && !m_cards.contains(row))
            m_cards.insert(row, card);
        else
            recycle(card);
    }
    bindAll();
    return lostFocus;
}

// --- On the screen -------------------------------------------------------------------------

bool KeyCardPool::hasFocus(const KeyCard *card) const
{
    const QWidget *focus = window()->focusWidget();
    return card == focus || card->isAncestorOf(focus);
}

bool KeyCardPool::isPinned(const KeyCard *card) const
{
    return card->isEditing() || hasFocus(card);
}

void KeyCardPool::recycle(KeyCard *card)
{
    card->stopEditing();
    card->hide();
    m_recycled.append(card);
}

void KeyCardPool::ensureRows(int first, int last)
{
    const auto bound = m_cards;
    for (auto [row, card] : bound.asKeyValueRange()) {
        if ((row < first || row > last) && !isPinned(card))
            recycle(m_cards.take(row));
    }
    for (int row = first; row <= last; ++row)
        ensureCard(row);
}

void KeyCardPool::setGeometries(const std::function<QRect(int row)> &geometry)
{
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        card->setGeometry(geometry(row));
        card->show();
    }
}

/// The order of the widgets before the list may have changed.
bool KeyCardPool::isAfter(const QWidget *stop) const
{
    for (const QWidget *next = stop; next && next != m_cards.first();) {
        next = next->nextInFocusChain();
        if (next == stop || (next->focusPolicy() != Qt::NoFocus && !isAncestorOf(next)))
            return false;
    }
    return true;
}

void KeyCardPool::restackAfter(QWidget *previous)
{
    const QWidgetList stops = previous ? tabStopsIn(previous) : QWidgetList();
    QWidget *last = stops.isEmpty() ? nullptr : stops.last();
    if (!m_cards.isEmpty() && !isAfter(last))
        m_ordered.clear();
    // QList compares an empty list by memcmp() with nullptr, which UBSan reports.
    if (const QList<KeyCard *> now = m_cards.values(); !std::ranges::equal(now, m_ordered)) {
        setTabOrder(now, last);
        setStackingOrder(now);
        m_ordered = now;
    }
}

static KeyCard *neighbour(const QList<KeyCard *> &cards, qsizetype at)
{
    return at >= 0 && at < cards.size() ? cards.at(at) : nullptr;
}

// Only cards with new neighbours are moved: scrolling by a row moves one card.

void KeyCardPool::setTabOrder(const QList<KeyCard *> &cards, QWidget *last)
{
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const QWidgetList stops = cards.at(i)->tabStops();
        const qsizetype was = m_ordered.indexOf(cards.at(i));
        if (was < 0 || neighbour(m_ordered, was - 1) != neighbour(cards, i - 1))
            tabThrough((last ? QWidgetList { last } : QWidgetList()) + stops);
        last = stops.last();
    }
}

/// Assistive technology reads in the stacking order.
void KeyCardPool::setStackingOrder(const QList<KeyCard *> &cards)
{
    for (qsizetype i = cards.size() - 1; i >= 0; --i) {
        const qsizetype was = m_ordered.indexOf(cards.at(i));
        KeyCard *next = neighbour(cards, i + 1);
        if (was >= 0 && neighbour(m_ordered, was + 1) == next)
            continue;
        if (next)
            cards.at(i)->stackUnder(next);
        else
            cards.at(i)->raise();
    }
}
