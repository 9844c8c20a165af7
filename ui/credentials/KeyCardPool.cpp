// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyCardPool.h"

#include "ui/widgets/FocusOrder.h"

#include <QAccessibleWidget>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace {

/// A row for assistive technology: an item of a list that can be selected, with the actions of the
/// mouse. It is checkable while the check boxes of all rows are shown. A card without a row, which
/// assistive technology may still hold, ignores actions.
class AccessibleKeyCard : public QAccessibleWidget
{
public:
    explicit AccessibleKeyCard(KeyCard *card)
        : QAccessibleWidget(card, QAccessible::ListItem)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = card()->isSelected();
        state.checkable = card()->isCheckable();
        state.checked = card()->isCheckable() && card()->isSelected();
        state.hasPopup = true;
        return state;
    }

    // Its open menu is its last child: Qt leaves menus out of the application's windows.
    int childCount() const override { return QAccessibleWidget::childCount() + (menu() ? 1 : 0); }
    QAccessibleInterface *child(int index) const override
    {
        return menu() && index == QAccessibleWidget::childCount()
            ? QAccessible::queryAccessibleInterface(menu())
            : QAccessibleWidget::child(index);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && menu() && child->object() == menu()
            ? QAccessibleWidget::childCount()
            : QAccessibleWidget::indexOfChild(child);
    }

    /// Press opens the details, and Toggle selects.
    QStringList actionNames() const override
    {
        return QStringList { pressAction(), toggleAction(), showMenuAction() }
        + QAccessibleWidget::actionNames();
    }

    void doAction(const QString &action) override
    {
        if (!card()->isVisible())
            return;
        if (action == pressAction())
            emit card()->detailsRequested(card()->keyId());
        else if (action == toggleAction())
            emit card()->checkBoxClicked(Qt::NoModifier);
        else if (action == showMenuAction())
            card()->openMenu();
        else
            QAccessibleWidget::doAction(action);
    }

private:
    KeyCard *card() const { return static_cast<KeyCard *>(object()); }
    QMenu *menu() const
    {
        auto *menu = card()->findChild<QMenu *>(QString(), Qt::FindDirectChildrenOnly);
        return menu && menu->isVisible() ? menu : nullptr;
    }
};

class AccessibleKeyList : public QAccessibleWidget
{
public:
    explicit AccessibleKeyList(KeyCardPool *cards)
        : QAccessibleWidget(cards, QAccessible::List)
    {
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.multiSelectable = true;
        return state;
    }
};

QAccessibleInterface *accessibleList(const QString &, QObject *object)
{
    if (auto *card = qobject_cast<KeyCard *>(object))
        return new AccessibleKeyCard(card);
    if (auto *cards = qobject_cast<KeyCardPool *>(object))
        return new AccessibleKeyList(cards);
    return nullptr;
}

} // namespace

KeyCardPool::KeyCardPool(ApiKeyModel &model, Clock clock, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_now(std::move(clock))
{
    QAccessible::installFactory(accessibleList); // Qt ignores repeated calls
    setObjectName(QStringLiteral("keyRows"));
    connect(&m_model, &ApiKeyModel::selectionChanged, this, [this] {
        for (auto *card : findChildren<KeyCard *>())
            card->setSelectedCount(m_model.selectedCount());
    });
}

void KeyCardPool::setMode(KeyCard::Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    for (auto *card : findChildren<KeyCard *>())
        card->setMode(mode);
}

void KeyCardPool::setReadOnly(const QString &reason)
{
    m_readOnlyReason = reason;
    for (auto *card : findChildren<KeyCard *>())
        card->setReadOnly(reason);
}

// --- Cards and rows ------------------------------------------------------------------------

void KeyCardPool::setDetailsKey(const QString &keyId)
{
    m_detailsKey = keyId;
    for (KeyCard *card : std::as_const(m_cards))
        card->setInDetails(card->keyId() == keyId);
}

KeyCard *KeyCardPool::createCard()
{
    auto *card = new KeyCard(this);
    card->setMode(m_mode);
    card->setReadOnly(m_readOnlyReason);
    card->setSelectedCount(m_model.selectedCount());
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
    KeyCard *card = m_recycled.isEmpty() ? createCard() : m_recycled.takeFirst();
    m_cards.insert(row, card);
    bind(card, row);
    return card;
}

template <typename Matches>
int KeyCardPool::findRow(Matches matches) const
{
    const auto found = std::find_if(m_cards.cbegin(), m_cards.cend(), matches);
    return found == m_cards.cend() ? -1 : found.key();
}

KeyCard *KeyCardPool::card(const QString &keyId) const
{
    return m_cards.value(findRow([&](const KeyCard *card) { return card->keyId() == keyId; }));
}

int KeyCardPool::row(const KeyCard *card) const
{
    return m_cards.key(const_cast<KeyCard *>(card), -1);
}

int KeyCardPool::rowContaining(const QWidget *widget) const
{
    return findRow(
        [&](const KeyCard *card) { return card == widget || card->isAncestorOf(widget); });
}

int KeyCardPool::editedRow() const
{
    return findRow([](const KeyCard *card) { return card->isEditing(); });
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
    card->setInDetails(card->keyId() == m_detailsKey);
}

void KeyCardPool::bindRows(int first, int last)
{
    const auto cards = m_cards; // binding may move the focus and scroll the list
    for (auto [row, card] : cards.asKeyValueRange()) {
        if (row >= first && row <= last)
            bind(card, row);
    }
}

/// Cards that are not pinned are free for other keys, which is faster than looking up their rows.
int KeyCardPool::syncWithModel()
{
    int lostFocus = -1;
    QList<KeyCard *> free;
    const auto before = std::exchange(m_cards, {});
    for (auto [rowBefore, card] : before.asKeyValueRange()) {
        const int row = isPinned(card) ? m_model.rowOf(card->keyId()) : -1;
        if (row >= 0) {
            m_cards.insert(row, card);
            continue;
        }
        const bool hasFocus = hasFocusInside(*card);
        card->stopEditing();
        if (hasFocus) {
            lostFocus = rowBefore;
            card->hide(); // so that the focus of the next key is reported, even on this card
        }
        free.append(card);
    }
    m_recycled = free + m_recycled;
    bindRows();
    return lostFocus;
}

// --- On the screen -------------------------------------------------------------------------

bool KeyCardPool::isPinned(const KeyCard *card)
{
    return card->isEditing() || hasFocusInside(*card);
}

void KeyCardPool::ensureRows(int first, int last)
{
    const auto bound = m_cards;
    for (auto [row, card] : bound.asKeyValueRange()) {
        if ((row < first || row > last) && !isPinned(card))
            m_recycled.append(m_cards.take(row));
    }
    for (int row = first; row <= last; ++row)
        ensureCard(row);
    for (KeyCard *card : std::as_const(m_recycled))
        card->hide();
}

void KeyCardPool::setGeometries(const std::function<QRect(int row)> &geometry)
{
    for (auto [row, card] : m_cards.asKeyValueRange()) {
        card->setGeometry(geometry(row));
        card->show();
    }
}

void KeyCardPool::setPointedRow(int row, QPoint globalPosition)
{
    for (KeyCard *card : std::as_const(m_recycled))
        card->setPointer({});
    for (auto [cardRow, card] : m_cards.asKeyValueRange()) {
        const bool isPointed = cardRow == row;
        card->setPointer(
            isPointed ? std::optional(card->mapFromGlobal(globalPosition)) : std::nullopt);
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
    const QList<KeyCard *> cards = m_cards.values();
    if (std::ranges::equal(cards, m_ordered))
        return;
    m_ordered = cards;
    QWidgetList order { last };
    for (KeyCard *card : cards) {
        order += card->tabStops();
        card->raise(); // assistive technology reads in the stacking order
    }
    order.removeAll(nullptr);
    tabThrough(order);
}
