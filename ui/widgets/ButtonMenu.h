// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QToolButton;

/// Makes `menu`, a child of `button`, what a click on the button opens. Unlike a tool button's own
/// menu, it does not block while it is open. Assistive technology is told that there is a menu, and
/// whether it is open: so this is to be called before `button` is described, for what assistive
/// technology has asked about once stays as it is.
void setButtonMenu(QToolButton *button, QMenu *menu);
