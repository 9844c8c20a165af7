// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyCardPool.h"

#include "ui/widgets/FocusOrder.h"

#include <QAccessibleWidget>

#include <algorithm>
#include <utility>

/// To assistive technology the rows are the items of a list.
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
    QAccessible::installFactory(accessibleList); // once, however often
    setObjectName(QStringLiteral("keyRows"));
}

QList<KeyCard *> KeyCardPool::cards() const
{
    QList<KeyCard *> all = m_spares;
    for (KeyCard *card : std::as_const(m_cards))
        all.append(card);
    return all;
}

void KeyCardPool::setForm(KeyCard::Form form)
{
    if (std::exchange(m_form, form) == form)
        return;
    const QList<KeyCard *> all = cards();
    for (KeyCard *card : all)
        card->setForm(form);
}

void KeyCardPool::setReadOnly(const QString &why)
{
    m_whyReadOnly = why;
    const QList<KeyCard *> all = cards();
    for (KeyCard *card : all)
        card->setReadOnly(why);
}

// --- Cards and rows ------------------------------------------------------------------------

KeyCard *KeyCardPool::newCard()
{
    auto *card = new KeyCard(this);
    card->setForm(m_form);
    card->setReadOnly(m_whyReadOnly);
    connect(card, &KeyCard::renameRequested, this, &KeyCardPool::renameRequested);
    connect(card, &KeyCard::deleteRequested, this, &KeyCardPool::deleteRequested);
    connect(card, &KeyCard::copyNameRequested, this, &KeyCardPool::copyNameRequested);
    connect(card, &KeyCard::moveRequested, this,
        [this, card](QKeySequence::StandardKey step) { emit moveRequested(card, step); });
    connect(
        card, &KeyCard::typed, this, [this, card](const QString &text) { emit typed(card, text); });
    connect(card, &KeyCard::editingChanged, this, [this, card] {
        m_ordered.clear(); // the field has made new stops
        emit editingChanged(card);
    });
    return card;
}

KeyCard *KeyCardPool::cardAt(int row)
{
    if (KeyCard *card = m_cards.value(row))
        return card;
    KeyCard *card = m_spares.isEmpty() ? newCard() : m_spares.takeLast();
    m_cards.insert(row, card);
    bind(card, row);
    return card;
}

KeyCard *KeyCardPool::cardOf(const QString &id) const
{
    const auto found = std::find_if(
        m_cards.cbegin(), m_cards.cend(), [&](const KeyCard *card) { return card->keyId() == id; });
    return found == m_cards.cend() ? nullptr : found.value();
}

int KeyCardPool::rowOf(const KeyCard *card) const
{
    return m_cards.key(const_cast<KeyCard *>(card), -1);
}

int KeyCardPool::rowWith(const QWidget *widget) const
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

void KeyCardPool::stopEditingAllBut(const KeyCard *card)
{
    const auto cards = m_cards; // stopping one lays the list out anew
    for (KeyCard *other : cards) {
        if (other != card)
            other->stopEditing();
    }
}

void KeyCardPool::bind(KeyCard *card, int row)
{
    card->showKey(m_model.index(row, 0), m_now());
}

void KeyCardPool::bindRows(int first, int last)
{
    const auto cards = m_cards; // binding may move the focus, and so the list
    for (auto [row, card] : cards.asKeyValueRange()) {
        if (row >= first && row <= last)
            bind(card, row);
    }
}

void KeyCardPool::bindAll()
{
    bindRows(0, m_model.rowCount() - 1);
}

/// Looking for the rows of all of them would take longer than showing other keys in them.
int KeyCardPool::follow()
{
    int lostFocus = -1;
    QMap<int, KeyCard *> before = std::exchange(m_cards, {});
    for (auto at = before.begin(); at != before.end();) {
        if (!mustStay(*at)) {
            ++at;
            continue;
        }
        const int row = m_model.rowOf((*at)->keyId());
        if (row < 0 && hasFocus(*at))
            lostFocus = at.key();
        if (row < 0)
            retire(*at);
        else
            m_cards.insert(row, *at);
        at = before.erase(at);
    }
    for (auto [row, card] : before.asKeyValueRange()) {
        if (row < m_model.rowCount() && !m_cards.contains(row))
            m_cards.insert(row, card);
        else
            retire(card);
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

bool KeyCardPool::mustStay(const KeyCard *card) const
{
    return card->isEditing() || hasFocus(card);
}

void KeyCardPool::retire(KeyCard *card)
{
    card->stopEditing();
    card->hide();
    m_spares.append(card);
}

void KeyCardPool::keepRows(int first, int last)
{
    const auto bound = m_cards;
    for (auto [row, card] : bound.asKeyValueRange()) {
        if ((row < first || row > last) && !mustStay(card))
            retire(m_cards.take(row));
    }
    for (int row = first; row <= last; ++row)
        cardAt(row);
}

void KeyCardPool::place(const std::function<QRect(int row)> &placeOf)
{
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        card->setGeometry(placeOf(row));
        card->show();
    }
}

/// The parts before the list may have been ordered anew.
bool KeyCardPool::isBehind(const QWidget *stop) const
{
    for (const QWidget *next = stop; next && next != m_cards.first();) {
        next = next->nextInFocusChain();
        if (next == stop || (next->focusPolicy() != Qt::NoFocus && !isAncestorOf(next)))
            return false;
    }
    return true;
}

void KeyCardPool::orderBehind(QWidget *before)
{
    const QWidgetList stops = before ? tabStopsIn(before) : QWidgetList();
    QWidget *last = stops.isEmpty() ? nullptr : stops.last();
    if (!m_cards.isEmpty() && !isBehind(last))
        m_ordered.clear();
    // QList would compare an empty one by memcmp() with nullptr, which UBSan takes for a mistake.
    if (const QList<KeyCard *> now = m_cards.values(); !std::ranges::equal(now, m_ordered)) {
        tabThroughCards(now, last);
        stack(now);
        m_ordered = now;
    }
}

static KeyCard *neighbour(const QList<KeyCard *> &cards, qsizetype at)
{
    return at >= 0 && at < cards.size() ? cards.at(at) : nullptr;
}

// Only those are moved that have other neighbours than before: scrolling by a row moves one card.

void KeyCardPool::tabThroughCards(const QList<KeyCard *> &cards, QWidget *last)
{
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const QWidgetList stops = cards.at(i)->tabStops();
        const qsizetype was = m_ordered.indexOf(cards.at(i));
        if (was < 0 || neighbour(m_ordered, was - 1) != neighbour(cards, i - 1))
            tabThrough((last ? QWidgetList { last } : QWidgetList()) + stops);
        last = stops.last();
    }
}

/// Assistive technology reads in that order.
void KeyCardPool::stack(const QList<KeyCard *> &cards)
{
    for (qsizetype i = cards.size() - 1; i >= 0; --i) {
        const qsizetype was = m_ordered.indexOf(cards.at(i));
        KeyCard *next = neighbour(cards, i + 1);
        if (was < 0 || neighbour(m_ordered, was + 1) != next)
            next ? cards.at(i)->stackUnder(next) : cards.at(i)->raise();
    }
}
