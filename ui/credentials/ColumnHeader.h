// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/keys/SortOrder.h"

#include <QFrame>
#include <QList>

/// The heads above the columns of the list, which sort it; a line above cards.
class ColumnHeader : public QFrame
{
    Q_OBJECT

public:
    explicit ColumnHeader(QWidget *parent = nullptr);

    void setWide(bool wide);
    /// Marks the column that the list is sorted by.
    void setOrder(const SortOrder &order);
    QSize sizeHint() const override;

    static QString columnName(SortOrder::Column column);
    /// Returns the order in words, such as "Name, sorted ascending".
    static QString orderText(const SortOrder &order);

signals:
    /// The list is to be sorted by the column, and in the other direction if it is already.
    void sortRequested(SortOrder::Column column);
    /// The heads have all columns or not.
    void completenessChanged(bool isComplete);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Head;

    void layOutHeads();
    void updateNames();

    QList<Head *> m_heads; ///< by `SortOrder::Column`
    SortOrder m_order;
    bool m_wide = false;
    bool m_isComplete = false;
};
