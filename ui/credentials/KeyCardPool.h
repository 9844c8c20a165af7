// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyCard.h"

#include <QMap>

#include <functional>

class ApiKeyModel;

/// The rows of the list that exist: one card for each that is on the screen, has the focus or is
/// being edited. Cards that are no longer needed show other rows.
class KeyCardPool : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// `model` must outlive this.
    KeyCardPool(ApiKeyModel &model, Clock clock, QWidget *parent);

    void setForm(KeyCard::Form form);
    void setReadOnly(const QString &why);

    /// Makes it when there is none.
    KeyCard *cardAt(int row);
    KeyCard *cardOf(const QString &id) const;
    /// -1 for a card that shows none.
    int rowOf(const KeyCard *card) const;
    /// The row that `widget` is in; -1 when it is in none.
    int rowWith(const QWidget *widget) const;
    int rowWithFocus() const { return rowWith(window()->focusWidget()); }
    /// -1 when no name is being changed.
    int editedRow() const;

    void bindRows(int first, int last);
    void bindAll();
    /// The rows of the model are other ones, or elsewhere: the cards that must stay go where their
    /// keys are, the others show other keys. Gives the row that had the focus and is
    /// gone; -1 when there is none.
    int follow();
    /// Sees to it that these rows exist, and of the others only those that must.
    void keepRows(int first, int last);
    void place(const std::function<QRect(int row)> &placeOf);
    /// Gives the cards their order for Tab, behind what is in `before`, and for assistive
    /// technology.
    void orderBehind(QWidget *before);
    void stopEditingAllBut(const KeyCard *card);

signals:
    void renameRequested(const QString &id, const QString &name);
    void deleteRequested(const QString &id);
    void copyNameRequested(const QString &name);
    void moveRequested(KeyCard *card, QKeySequence::StandardKey step);
    void typed(KeyCard *card, const QString &text);
    void editingChanged(KeyCard *card);

private:
    QList<KeyCard *> cards() const;
    KeyCard *newCard();
    void bind(KeyCard *card, int row);
    bool hasFocus(const KeyCard *card) const;
    /// Has the focus, or is being edited: goes where its key goes.
    bool mustStay(const KeyCard *card) const;
    void retire(KeyCard *card);
    bool isBehind(const QWidget *stop) const;
    void tabThroughCards(const QList<KeyCard *> &cards, QWidget *last);
    void stack(const QList<KeyCard *> &cards);

    ApiKeyModel &m_model;
    const Clock m_now;
    KeyCard::Form m_form = KeyCard::Form::Card;
    QString m_whyReadOnly;
    QMap<int, KeyCard *> m_cards; ///< by row
    QList<KeyCard *> m_spares;
    QList<KeyCard *> m_ordered; ///< as they follow each other since `orderBehind`
};
