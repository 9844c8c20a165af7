// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

/// A button that Enter presses, too, also outside of dialogs. A long text takes several lines.
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
    /// Aligns a text on several lines. The style sheet aligns one line.
    void setTextAlignment(Qt::Alignment alignment) { m_alignment = alignment; }
    /// Returns the width that a subclass needs after the text.
    virtual int trailingSpace() const { return 0; }
    void initStyleOption(QStyleOptionButton *option) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    Qt::Alignment m_alignment = Qt::AlignCenter;
};
