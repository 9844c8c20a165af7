// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/credentials/KeyCardPool.h"
#include "ui/credentials/KeyListGeometry.h"
#include "ui/credentials/TypeAhead.h"

#include <QAbstractScrollArea>
#include <QTimer>

#include <functional>
#include <optional>

class ApiKeyModel;

/// The page's one scrolling column: a header that scrolls with the list, and below it the keys.
/// Only the rows on the screen exist, as real widgets, however long the list is; a row that has the
/// focus or is being edited stays while it is scrolled away.
class KeyListView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    KeyListView(ApiKeyModel &model, KeyCardPool::Clock clock, QWidget *parent = nullptr);
    ~KeyListView() override;

    /// Takes ownership.
    void setHeader(QWidget *header);
    void setWide(bool wide);
    /// While there is a reason `why` nothing can be changed, the rows say so; an empty one ends it.
    void setReadOnly(const QString &why) { m_cards->setReadOnly(why); }

    /// Scrolls to `part` of the header, and to `first` of it where there is no room for all.
    void bringIntoSight(QWidget *part, QWidget *first);

    /// False when the key is not in the list.
    bool focusKey(const QString &id);
    void focusFirst() { focusRow(0); }
    /// The topmost row in sight. False when there is none.
    bool focusInSight();
    /// Closes the key's field if it waits for the service.
    void stopSaving(const QString &id);
    /// Shows why `typed` was refused, in the key's field; false when the key is not in the list, or
    /// another one is being edited.
    bool showProblem(const QString &id, const QString &typed, const TranslatedText &problem);

    QSize sizeHint() const override { return { 360, 480 }; }

signals:
    void renameRequested(const QString &id, const QString &name);
    void deleteRequested(const QString &id);
    void copyNameRequested(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectModel();
    void connectCards();
    void retranslate();

    KeyCard::Form form() const;
    void relayout();
    std::optional<int> rowUnderPointer() const;
    void scrollTo(int value);
    void rebindCards();
    void rebind();
    void rebindInPlace();
    void placeCards();

    void editingChanged(KeyCard *card);
    void move(KeyCard *from, QKeySequence::StandardKey step);
    void typed(KeyCard *from, const QString &text);
    void focusRow(int row);
    void focusMoved(QWidget *now);
    bool isInSight(int row) const;
    void keepFocusInSight(const std::function<void()> &change);
    void ensureVisible(KeyListGeometry::Span span);

    ApiKeyModel &m_model;
    QTimer m_minute; ///< after which "3 minutes ago" is no longer true
    bool m_wide = false;
    QWidget *m_header = nullptr;
    KeyCardPool *m_cards;
    KeyListGeometry m_geometry;
    TypeAhead m_typeAhead;
    KeyFilter m_search; ///< that has found the rows
    bool m_rebinding = false; ///< the focus that moves then says nothing about the person
};
