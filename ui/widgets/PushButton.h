// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

/// A button that Enter presses too, as people who do not use the mouse expect: Qt's own takes only
/// the space bar outside of dialogs. Where its text does not fit on one line, it takes several.
class PushButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PushButton(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    /// Of a text on several lines; on one it is the style sheet's.
    void setTextAlignment(Qt::Alignment alignment) { m_alignment = alignment; }
    /// What a subclass paints at the text's end needs so much.
    virtual int trailingSpace() const { return 0; }
    void paintEvent(QPaintEvent *event) override;

private:
    /// What the button needs beside and above its text.
    QSize frame() const;

    Qt::Alignment m_alignment = Qt::AlignCenter;
};
