#pragma once

class QMenu;
class QToolButton;

/// Tells assistive technology that `button` opens `menu`, its child, and whether that is open. Qt
/// knows of menus that a split button opens, and of no other. To be called before `button` is
/// described: what assistive technology has asked about once stays as it is.
void tellOfMenu(QToolButton *button, QMenu *menu);
