// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

/// A check box whose mark is one of the project's icons: a styled QCheckBox has none that follows
/// the theme. Where its text does not fit on one line, it takes several.
class CheckBox : public QCheckBox
{
    Q_OBJECT

public:
    explicit CheckBox(QWidget *parent = nullptr);

    /// Where the text begins, for what stands below it.
    int textStart() const;

    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// What is needed beside and above the text.
    QSize frame() const;
};
