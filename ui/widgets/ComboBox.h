// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

/// A combo box whose arrow is one of the project's icons: a styled QComboBox has none that
/// follows the theme. The mouse wheel scrolls the page that it is on. Assistive technology has its
/// name and its value, and is told of a new one.
class ComboBox : public QComboBox
{
    Q_OBJECT

public:
    explicit ComboBox(QWidget *parent = nullptr);

    void showPopup() override;
    void hidePopup() override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void announceValue();

    bool m_isChoosing = false; ///< in the list, where the focus moves and says the value
};
