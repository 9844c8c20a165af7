// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMenu;
class QToolButton;

/// Lets a click on `button` open `menu`, its child. Unlike a tool button's own menu, it does not
/// block while it is open. Reports to assistive technology that there is a menu, and whether it is
/// open. Call this before `button` gets an accessible name: Qt keeps the first accessible interface
/// that is asked for.
void setButtonMenu(QToolButton *button, QMenu *menu);
