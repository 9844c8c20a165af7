// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/LinkButton.h"

class QAbstractButton;
class QMenu;
class QToolButton;

/// Lets a click on `button` open `menu`, its child. Unlike a tool button's own menu, it does not
/// block while it is open. Reports to assistive technology that there is a menu, and whether it is
/// open. Call this before `button` gets an accessible name: Qt keeps the first accessible interface
/// that is asked for.
void setButtonMenu(QToolButton *button, QMenu *menu);

/// Reports to assistive technology whether the part of the window that `button` opens and closes is
/// open. As above, call this first before `button` gets an accessible name.
void setExpanded(QAbstractButton *button, bool expanded);

/// A link that opens and closes what is below it: connect to `toggled`. Assistive technology reads
/// its state as expanded or collapsed.
class Disclosure : public LinkButton
{
    Q_OBJECT

public:
    explicit Disclosure(QWidget *parent = nullptr);
};
