// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

/// A radio button that shows the focus as FocusRing says.
class RadioButton : public QRadioButton
{
    Q_OBJECT

public:
    using QRadioButton::QRadioButton;

protected:
    bool event(QEvent *event) override;
    void initStyleOption(QStyleOptionButton *option) const override;
};
