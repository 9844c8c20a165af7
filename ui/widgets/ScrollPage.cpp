// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ScrollPage.h"

ScrollPage::ScrollPage(QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
}
