// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/window/RowsFixture.h"

#include "tests/support/UiStates.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/SelectionBar.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

void RowsFixture::open()
{
    openSandbox(8);
    m_test->window->resize(1000, 800);
    UiStates::settle(*m_test->window);
}

ApiCredentialsPage *RowsFixture::page()
{
    return m_test->window->findChild<ApiCredentialsPage *>();
}

SelectionBar *RowsFixture::bar()
{
    return m_test->window->findChild<SelectionBar *>();
}

KeyCard *RowsFixture::card(int row)
{
    return card(model().index(row).data(ApiKeyModel::IdRole).toString());
}

QString RowsFixture::selectedRows()
{
    QStringList rows;
    for (int row = 0; row < model().rowCount(); ++row) {
        if (model().index(row).data(ApiKeyModel::SelectedRole).toBool())
            rows << QString::number(row);
    }
    return rows.join(u' ');
}

void RowsFixture::click(int row, Qt::KeyboardModifiers modifiers)
{
    KeyCard *card = this->card(row);
    QVERIFY(card);
    QTest::mouseClick(card, Qt::LeftButton, modifiers, card->elements().constFirst().rect.center());
}

void RowsFixture::key(int key, Qt::KeyboardModifiers modifiers)
{
    QVERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
}

QMenu *RowsFixture::menu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QMenu *RowsFixture::openMenu(int row)
{
    const QPoint place = card(row)->rect().center();
    QContextMenuEvent event(
        QContextMenuEvent::Mouse, place, card(row)->mapToGlobal(place), Qt::NoModifier);
    QApplication::sendEvent(card(row), &event);
    return menu();
}

void RowsFixture::choose(QMenu *menu, const char *name)
{
    auto *action = menu->findChild<QAction *>(QLatin1StringView(name));
    QVERIFY2(action, name);
    QVERIFY2(action->isEnabled(), name);
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
    QVERIFY(!RowsFixture::menu());
}
