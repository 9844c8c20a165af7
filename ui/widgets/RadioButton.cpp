// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/RadioButton.h"

#include "ui/widgets/FocusRing.h"
#include "ui/widgets/Repolish.h"

#include <QEvent>
#include <QStyleOptionButton>

/// The style sheet measures the indicator by the text when it is applied.
bool RadioButton::event(QEvent *event)
{
    const bool isHandled = QRadioButton::event(event);
    if (event->type() == QEvent::ApplicationFontChange) {
        repolish(this);
        updateGeometry();
    }
    return isHandled;
}

void RadioButton::initStyleOption(QStyleOptionButton *option) const
{
    QRadioButton::initStyleOption(option);
    FocusRing::update(*option);
}
