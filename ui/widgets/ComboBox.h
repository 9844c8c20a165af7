// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

/// A combo box whose arrow is one of the project's icons: the arrow of a styled QComboBox does not
/// follow the theme. The mouse wheel scrolls the page. Assistive technology reads the name and the
/// value, and a new value is announced.
class ComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ComboBox(QWidget *parent = nullptr);

    /// Returns what assistive technology reads of the current item: its AccessibleTextRole, or else
    /// its text.
    QString spokenText() const;

    void showPopup() override;
    void hidePopup() override;

protected:
    void initStyleOption(QStyleOptionComboBox *option) const override;
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    bool m_isChoosing = false; ///< in the list, where a move of the focus reads the value
};
