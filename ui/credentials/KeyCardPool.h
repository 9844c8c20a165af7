// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyCard.h"

#include <QMap>

#include <functional>
#include <limits>

/// The cards of the rows that are on the screen, have the focus or are being edited. Other cards
/// are recycled.
class KeyCardPool : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// `model` must outlive the pool.
    KeyCardPool(ApiKeyModel &model, Clock clock, QWidget *parent);

    void setMode(KeyCard::Mode mode);
    void setReadOnly(const QString &reason);
    /// Marks the row of the key whose details stand beside the list; an empty id for none.
    void setDetailsKey(const QString &keyId);
    const QString &detailsKey() const { return m_detailsKey; }
    const QString &readOnlyReason() const { return m_readOnlyReason; }

    /// Returns the card of `row`; takes or makes one if there is none.
    KeyCard *ensureCard(int row);
    KeyCard *card(const QString &keyId) const;
    /// Returns -1 for a recycled card.
    int row(const KeyCard *card) const;
    /// Returns the row that contains `widget`, or -1.
    int rowContaining(const QWidget *widget) const;
    int focusedRow() const { return rowContaining(window()->focusWidget()); }
    /// Returns the row whose name is being edited, or -1.
    int editedRow() const;

    /// Lets the cards of these rows show the keys as they are in the model.
    void bindRows(int first = 0, int last = std::numeric_limits<int>::max());
    /// Rebinds the cards after rows have moved: pinned cards follow their keys, the others show
    /// other keys. Returns the former row of a removed key that had the focus, or -1.
    int syncWithModel();
    /// Makes sure that these rows have cards. Recycles all other cards that are not pinned.
    void ensureRows(int first, int last);
    void setGeometries(const std::function<QRect(int row)> &geometry);
    /// Lets this row alone show that the pointer is on it; -1 for none.
    void setPointedRow(int row, QPoint globalPosition);
    /// Orders the cards after the content of `previous` for Tab, and for assistive technology.
    void restackAfter(QWidget *previous);
    void stopEditingExcept(const KeyCard *card);

signals:
    void cardCreated(KeyCard *card);

private:
    template <typename Matches>
    int findRow(Matches matches) const;
    KeyCard *createCard();
    void bind(KeyCard *card, int row);
    static bool isPinned(const KeyCard *card);
    bool isAfter(const QWidget *stop) const;

    ApiKeyModel &m_model;
    const Clock m_now;
    KeyCard::Mode m_mode = KeyCard::Mode::Card;
    QString m_readOnlyReason;
    QString m_detailsKey;
    QMap<int, KeyCard *> m_cards; ///< by row
    QList<KeyCard *> m_recycled;
    QList<KeyCard *> m_ordered; ///< in their order since `restackAfter`
};
