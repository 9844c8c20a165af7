// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBoxLayout>

/// A line of items, or a column where the widths that they want do not fit into a line. Its height
/// is right before it has its width.
class LineOrColumn : public QBoxLayout
{
public:
    /// `spacing` is that of the line and of the column.
    explicit LineOrColumn(int spacing);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// Returns the size of the line.
    QSize sizeHint() const override;
    /// Returns the width of the column, and the height of the line.
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    bool isLineAt(int width) const { return sizeHint().width() <= width; }
};
