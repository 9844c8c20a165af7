// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/window/ManyKeysFixture.h"

class ApiCredentialsPage;
class QMenu;
class SelectionBar;

/// Rows of a sandbox in a window that shows them as a table, to act on them as a user does.
class RowsFixture : public ManyKeysFixture
{
    Q_OBJECT

protected:
    void open();

    ApiCredentialsPage *page();
    SelectionBar *bar();
    using ManyKeysFixture::card;
    KeyCard *card(int row);
    /// The selected ones of the rows, for example "0 2".
    QString selectedRows();
    /// Clicks on the name.
    void click(int row, Qt::KeyboardModifiers modifiers = {});
    /// Presses a key where the focus is.
    void key(int key, Qt::KeyboardModifiers modifiers = {});
    static QMenu *menu();
    QMenu *openMenu(int row);
    static void choose(QMenu *menu, const char *action);
};
