// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScrollArea.h"

ScrollArea::ScrollArea(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
}
