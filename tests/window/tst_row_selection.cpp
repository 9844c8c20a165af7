// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the list are selected, and the bar of the selection.

#include "tests/support/Announcements.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/RowsFixture.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/BulkActions.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/SelectionBar.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;

class RowSelectionTest : public RowsFixture
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void click_selectsNothing();
    void controlClick_toggles();
    void shiftClick_selectsRange();
    void clickOnCheckBox_toggles_data();
    void clickOnCheckBox_toggles();
    void clickMovedAway_selectsNothing();
    void checkBox_isShownWhenNeeded();
    void keys_select();
    void shift_extendsFromFocus();
    void space_continuesTypedName();
    void space_keepsRowInSight();
    void selectAll_selectsWhatIsShown();
    void selectAll_worksOutsideTheList();
    void selectAllInAField_selectsText();
    void escape_clearsSelectionBeforeSearch();
    void refresh_keepsSelection();
    void bar_showsCount();
    void bar_selectsAll();
    void bar_fitsNarrowWindow();
    void bar_announcesSelection();
    void bar_doesNotDeleteOffline();
    void bar_coversNeitherRowNorPointer();
    void accessibleRow_selects();
};

// --- Selecting -----------------------------------------------------------------------------

void RowSelectionTest::click_selectsNothing()
{
    click(1);
    QCOMPARE(selectedRows(), u""_s);
    QCOMPARE(QApplication::focusWidget(), card(1));
    QVERIFY(!bar()->isVisible());
}

void RowSelectionTest::controlClick_toggles()
{
    click(1, Qt::ControlModifier);
    click(3, Qt::ControlModifier);
    QCOMPARE(selectedRows(), u"1 3"_s);
    click(1, Qt::ControlModifier);
    QCOMPARE(selectedRows(), u"3"_s);
    click(5); // leaves the selection alone
    QCOMPARE(selectedRows(), u"3"_s);
}

void RowSelectionTest::shiftClick_selectsRange()
{
    click(4);
    click(2, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"2 3 4"_s);
    click(5, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"4 5"_s);
    click(0, Qt::ControlModifier);
    click(1, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"0 1 4 5"_s);
}

void RowSelectionTest::clickOnCheckBox_toggles_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("card") << 360;
    QTest::newRow("table") << 1000;
}

void RowSelectionTest::clickOnCheckBox_toggles()
{
    QFETCH(int, width);
    m_test->window->resize(width, 800);
    UiStates::settle(*m_test->window);
    const auto press = [&](int row, Qt::KeyboardModifiers modifiers = {}) {
        const QRect area = card(row)->checkBoxArea();
        QVERIFY2(area.width() >= 24 && area.height() >= 24, "a finger can hit it");
        QTest::mouseClick(card(row), Qt::LeftButton, modifiers, area.center());
    };
    press(0);
    QCOMPARE(selectedRows(), u"0"_s);
    UiStates::settle(*m_test->window);
    press(0);
    QCOMPARE(selectedRows(), u""_s);
    UiStates::settle(*m_test->window);
    press(0);
    UiStates::settle(*m_test->window);
    press(2, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"0 1 2"_s);
    // A double-click is two clicks.
    QSignalSpy details(page(), &ApiCredentialsPage::detailsRequested);
    const QPoint place = card(1)->checkBoxArea().center();
    QTest::mouseClick(card(1), Qt::LeftButton, {}, place);
    QTest::mouseDClick(card(1), Qt::LeftButton, {}, place);
    QVERIFY(details.isEmpty());
}

void RowSelectionTest::clickMovedAway_selectsNothing()
{
    QTest::mousePress(card(1), Qt::LeftButton, {}, card(1)->checkBoxArea().center());
    QTest::mouseRelease(card(1), Qt::LeftButton, {}, card(1)->rect().center());
    QCOMPARE(selectedRows(), u""_s);
    // A disabled button lets a click through.
    page()->setReadOnly(u"a reason"_s);
    auto *rename = card(1)->findChild<QAbstractButton *>(u"renameKey"_s);
    QTest::mouseClick(rename, Qt::LeftButton, Qt::ControlModifier);
    QCOMPARE(selectedRows(), u""_s);
}

void RowSelectionTest::checkBox_isShownWhenNeeded()
{
    m_test->find("searchField")->setFocus();
    QVERIFY(!card(1)->isCheckBoxShown());
    card(1)->setFocus();
    QVERIFY(card(1)->isCheckBoxShown());
    QVERIFY(!card(2)->isCheckBoxShown());
    model().setSelected(0, true);
    QVERIFY(card(2)->isCheckBoxShown());
    model().clearSelection();
    QVERIFY(!card(2)->isCheckBoxShown());
}

void RowSelectionTest::keys_select()
{
    click(2);
    key(Qt::Key_Space);
    QCOMPARE(selectedRows(), u"2"_s);
    key(Qt::Key_Space);
    QCOMPARE(selectedRows(), u""_s);
    key(Qt::Key_Down, Qt::ShiftModifier);
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"2 3 4"_s);
    QCOMPARE(QApplication::focusWidget(), card(4));
    key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"2 3"_s);
    key(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"0 1 2"_s);
    key(Qt::Key_Down);
    key(Qt::Key_End, Qt::ShiftModifier | Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), model().rowCount());
}

/// From where the focus was, however it came there.
void RowSelectionTest::shift_extendsFromFocus()
{
    auto *list = m_test->window->findChild<KeyListView *>();
    const auto id = [this](int row) { return model().index(row).data(ApiKeyModel::IdRole); };
    click(6);
    QTest::keyClicks(QApplication::focusWidget(), card(2)->keyName());
    QCOMPARE(QApplication::focusWidget(), card(2));
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"2 3"_s);
    m_test->find("searchField")->setFocus();
    card(3)->setFocus(); // as the window does when it becomes active again
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"2 3 4"_s);
    model().clearSelection();

    click(6);
    QVERIFY(list->focusKey(id(1).toString()));
    click(3, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"1 2 3"_s);
    model().clearSelection();

    click(2);
    for (int stop = 0; stop < 3; ++stop) // past the buttons of the row
        key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), card(3));
    key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedRows(), u"3 4"_s);
}

void RowSelectionTest::space_continuesTypedName()
{
    model().insertOrUpdate({ .id = u"spaced"_s, .name = u"zz top"_s, .lastIp = {} });
    model().insertOrUpdate({ .id = u"other"_s, .name = u"zzz"_s, .lastIp = {} });
    UiStates::settle(*m_test->window);
    click(0);
    QTest::keyClicks(QApplication::focusWidget(), u"zz t"_s);
    QCOMPARE(QApplication::focusWidget(), card(model().rowOf(u"spaced"_s)));
    QCOMPARE(selectedRows(), u""_s);
}

/// Even if the pointer rests on the list, where a click would not scroll.
void RowSelectionTest::space_keepsRowInSight()
{
    auto *list = m_test->window->findChild<KeyListView *>();
    click(0);
    key(Qt::Key_End);
    key(Qt::Key_Home);
    const int overlap = 20; // the window ends within the row
    const KeyCard *row = card(4);
    const int bottom = row->mapTo(m_test->window.get(), row->rect().bottomLeft()).y();
    m_test->window->resize(1000, bottom + overlap);
    UiStates::settle(*m_test->window);
    QTest::mouseMove(list->viewport(), list->viewport()->rect().center());
    QTRY_VERIFY(list->viewport()->underMouse());
    for (int i = 0; i < 4; ++i)
        key(Qt::Key_Down);
    QCOMPARE(QApplication::focusWidget(), card(4));
    key(Qt::Key_Space);
    QTRY_VERIFY(bar()->isVisible());
    UiStates::settle(*m_test->window);
    const QWidget *focus = QApplication::focusWidget();
    QCOMPARE(focus->visibleRegion().boundingRect(), focus->rect());
    QTest::mouseMove(m_test->find("helpButton"));
}

void RowSelectionTest::selectAll_selectsWhatIsShown()
{
    m_test->find<QLineEdit>("searchField")->setText(u"terraform-prod"_s);
    QCOMPARE(model().rowCount(), 1);
    UiStates::settle(*m_test->window);
    click(0);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), 1);
    m_test->find<QLineEdit>("searchField")->clear();
    QCOMPARE(model().selectedCount(), 1);
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), model().rowCount());
}

void RowSelectionTest::selectAll_worksOutsideTheList()
{
    m_test->window->resize(500, 800); // which has the order box
    UiStates::settle(*m_test->window);
    for (const char *name : { "allFigure", "orderBox", "refreshButton" }) {
        QVERIFY2(m_test->find(name), name);
        m_test->find(name)->setFocus();
        key(Qt::Key_A, Qt::ControlModifier);
        QVERIFY2(model().selectedCount() == model().rowCount(), name);
        m_test->find("clearSelection")->setFocus();
        model().clearSelection();
        QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
    }
}

void RowSelectionTest::selectAllInAField_selectsText()
{
    click(0);
    key(Qt::Key_F2);
    auto *field = m_test->find<QLineEdit>("nameField");
    QVERIFY(field);
    field->deselect();
    key(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(field->hasSelectedText());
    QCOMPARE(model().selectedCount(), 0);
    m_test->find("searchField")->setFocus();
    key(Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model().selectedCount(), 0);
}

void RowSelectionTest::escape_clearsSelectionBeforeSearch()
{
    auto *search = m_test->find<QLineEdit>("searchField");
    search->setText(u"terraform-prod"_s);
    UiStates::settle(*m_test->window);
    click(0, Qt::ControlModifier);
    key(Qt::Key_Escape);
    QCOMPARE(model().selectedCount(), 0);
    QVERIFY(!search->text().isEmpty());
    key(Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QVERIFY(card(0));
}

void RowSelectionTest::refresh_keepsSelection()
{
    click(1, Qt::ControlModifier);
    click(2, Qt::ControlModifier);
    QSignalSpy loaded(&m_test->sessions.session()->keys(), &KeysController::loaded);
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(selectedRows(), u"1 2"_s);
    QVERIFY(bar()->isVisible());
}

// --- The bar -------------------------------------------------------------------------------

void RowSelectionTest::bar_showsCount()
{
    const QString card0Name = card(0)->keyName();
    click(0, Qt::ControlModifier);
    QTRY_VERIFY(bar()->isVisible());
    QCOMPARE(bar()->sentence(), u"1 selected"_s);
    click(2, Qt::ShiftModifier);
    QCOMPARE(bar()->sentence(), u"3 selected"_s);
    m_test->find<QLineEdit>("searchField")->setText(u"no such key"_s);
    QCOMPARE(bar()->sentence(), u"3 selected, but not shown"_s);
    m_test->find<QLineEdit>("searchField")->setText(card0Name);
    QCOMPARE(bar()->sentence(), u"3 selected, 2 of them not shown"_s);
    m_test->find<QLineEdit>("searchField")->clear();
    QCOMPARE(bar()->sentence(), u"3 selected"_s);
    UiStates::settle(*m_test->window);
    m_test->press(u"Clear the Selection"_s);
    QCOMPARE(model().selectedCount(), 0);
    QTRY_VERIFY(!bar()->isVisible());
}

void RowSelectionTest::bar_selectsAll()
{
    click(0, Qt::ControlModifier);
    UiStates::settle(*m_test->window);
    m_test->press(u"Select All"_s);
    QCOMPARE(model().selectedCount(), model().rowCount());
    QVERIFY(!m_test->find("selectAllShown"));
}

void RowSelectionTest::bar_fitsNarrowWindow()
{
    click(0, Qt::ControlModifier);
    for (const int width : { 1000, 360 }) {
        m_test->window->resize(width, 800);
        UiStates::settle(*m_test->window);
        for (const auto *button : bar()->findChildren<QAbstractButton *>()) {
            const QRect place(button->mapTo(m_test->window.get(), QPoint()), button->size());
            QVERIFY2(m_test->window->rect().contains(place), qPrintable(button->objectName()));
            QVERIFY(button->width() >= button->sizeHint().width());
        }
    }
}

void RowSelectionTest::bar_announcesSelection()
{
    click(0, Qt::ControlModifier);
    QTRY_VERIFY(announcements(*m_test->window).contains(u"1 selected"_s));
    key(Qt::Key_A, Qt::ControlModifier);
    QTRY_VERIFY(announcements(*m_test->window).contains(u"%1 selected"_s.arg(model().rowCount())));
    key(Qt::Key_Escape);
    QTRY_VERIFY(announcements(*m_test->window).contains(u"Nothing is selected"_s));
    // Others report that a key was removed.
    click(0, Qt::ControlModifier);
    QTRY_VERIFY(announcements(*m_test->window).contains(u"1 selected"_s));
    model().remove(model().index(0).data(ApiKeyModel::IdRole).toString());
    QVERIFY(!bar()->isVisible());
    QVERIFY(!bar()->findChild<QTimer *>(u"settled"_s)->isActive());
}

void RowSelectionTest::bar_doesNotDeleteOffline()
{
    const QString why = u"There is no connection."_s;
    click(0, Qt::ControlModifier);
    page()->setReadOnly(why);
    QVERIFY(!m_test->find("deleteSelected")->isEnabled());
    QVERIFY(m_test->find("deleteSelected")->toolTip().contains(why));
    QVERIFY(m_test->find("exportSelected")->isEnabled());
}

/// It appears with the first selected key, just where the user may click again.
void RowSelectionTest::bar_coversNeitherRowNorPointer()
{
    auto *list = m_test->window->findChild<KeyListView *>();
    QWidget *window = m_test->window.get();
    click(0, Qt::ControlModifier); // makes the bar, to learn where its button will be
    QTRY_VERIFY(bar()->isVisible());
    UiStates::settle(*window);
    const QWidget *button = m_test->find("deleteSelected");
    QVERIFY(button);
    const QPoint fromCorner
        = button->mapTo(window, button->rect().center()) - window->rect().bottomRight();
    key(Qt::Key_Escape);
    QTRY_VERIFY(!bar()->isVisible());
    const QRect seen
        = card(4)->geometry().translated(card(4)->parentWidget()->mapTo(window, QPoint()));
    window->resize(1000, seen.bottom() + 1);
    UiStates::settle(*window);
    const QPoint place = window->rect().bottomRight() + fromCorner;
    const auto *row = qobject_cast<KeyCard *>(window->childAt(place)); // at the end of the window
    QVERIFY(row);
    const QString id = row->keyId();

    QTest::mouseMove(window, place);
    QTRY_VERIFY(list->viewport()->underMouse());
    QSignalSpy questions(
        m_test->window->findChild<BulkActions *>(), &BulkActions::deleteOneRequested);
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, Qt::ControlModifier, place);
    QTRY_VERIFY(bar()->isVisible());
    UiStates::settle(*window);
    QCOMPARE(selectedRows(), QString::number(model().rowOf(id)));
    QCOMPARE(row->keyId(), id);
    QCOMPARE(row->visibleRegion().boundingRect(), row->rect());
    QCOMPARE(window->childAt(place), button);
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, place);
    QVERIFY(questions.isEmpty());
    QVERIFY(!m_test->find("confirmButton"));
    // The user sees the button and aims at it.
    const QPoint aimed = place + QPoint(QGuiApplication::styleHints()->startDragDistance(), 0);
    QVERIFY(window->childAt(aimed) == button);
    QTest::mouseMove(window, aimed);
    QTest::mouseClick(window->windowHandle(), Qt::LeftButton, {}, aimed, 1000);
    QCOMPARE(questions.size(), 1);
    QTest::mouseMove(m_test->find("helpButton"));
}

void RowSelectionTest::accessibleRow_selects()
{
    QAccessibleInterface *row = QAccessible::queryAccessibleInterface(card(1));
    QVERIFY(row->state().selectable);
    QVERIFY(!row->state().selected);
    QVERIFY(!row->state().checkable); // no check boxes yet
    QVERIFY(row->parent()->state().multiSelectable);
    row->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    QCOMPARE(selectedRows(), u"1"_s);
    QVERIFY(row->state().selected && row->state().checked);
    QVERIFY(QAccessible::queryAccessibleInterface(card(2))->state().checkable);
    const int children = row->childCount();
    row->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
    QVERIFY(menu());
    QCOMPARE(row->childCount(), children + 1);
    QCOMPARE(row->child(children)->object(), menu());
    QCOMPARE(row->indexOfChild(row->child(children)), children);
    QAccessible::queryAccessibleInterface(menu())->child(1)->actionInterface()->doAction(
        QAccessibleActionInterface::pressAction()); // Select or Deselect
    QCOMPARE(selectedRows(), u""_s);
    QVERIFY(!menu());
    QSignalSpy details(page(), &ApiCredentialsPage::detailsRequested);
    row->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(details.size(), 1);
}

LLAVERO_TEST(RowSelectionTest, QApplication)
#include "tst_row_selection.moc"
