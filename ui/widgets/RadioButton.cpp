// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RadioButton.h"

#include "ui/widgets/FocusRing.h"

#include <QStyleOptionButton>

void RadioButton::initStyleOption(QStyleOptionButton *option) const
{
    QRadioButton::initStyleOption(option);
    FocusRing::update(*option);
}
