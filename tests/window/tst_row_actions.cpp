// SPDX-License-Identifier: GPL-3.0-or-later
// What a row does besides being selected: its details, its menu, and keys and fingers.

#include "tests/support/Contrast.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/RowsFixture.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/details/KeyDetailsPage.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPointingDevice>
#include <QSignalSpy>
#include <QStyleHints>
#include <QTimer>
#include <QWindow>

using namespace Qt::StringLiterals;

class RowActionsTest : public RowsFixture
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }
    void accessibleRow_ignoresActionsWithoutKey();
    void doubleClick_opensDetailsOnce_data();
    void doubleClick_opensDetailsOnce();
    void doubleClick_opensDetailsAnywhere_data();
    void doubleClick_opensDetailsAnywhere();
    void enter_opensDetails();
    void rowMenu_opens_data();
    void rowMenu_opens();
    void rowMenu_showsCurrentItem();
    void rowMenu_acts();
    void rowMenu_isReadOnlyOffline();
    void menuOfSelection_acts();
    void deleteKey_deletesSelection();
    void longPress_opensMenu();
    void longPress_ignoresAnotherKey();
};

/// Assistive technology may hold a row that was removed, or scrolled away.
void RowActionsTest::accessibleRow_ignoresActionsWithoutKey()
{
    const int last = model().rowCount() - 1;
    KeyCard *removed = card(last);
    QVERIFY(removed);
    QAccessibleInterface *row = QAccessible::queryAccessibleInterface(removed);
    model().remove(removed->keyId());
    QTRY_VERIFY(!removed->isVisible());
    QSignalSpy details(page(), &ApiCredentialsPage::detailsRequested);
    for (const QString &action :
        { QAccessibleActionInterface::toggleAction(), QAccessibleActionInterface::showMenuAction(),
            QAccessibleActionInterface::pressAction() })
        row->actionInterface()->doAction(action);
    QCOMPARE(model().selectedCount(), 0);
    QVERIFY(details.isEmpty());
    QVERIFY(!menu());
}

// --- Details -------------------------------------------------------------------------------

void RowActionsTest::doubleClick_opensDetailsOnce_data()
{
    QTest::addColumn<QByteArray>("on");
    QTest::addColumn<int>("times");
    QTest::newRow("row") << QByteArray() << 1;
    QTest::newRow("its rename button") << QByteArray("renameKey") << 0;
    QTest::newRow("its delete button") << QByteArray("deleteKey") << 0;
}

void RowActionsTest::doubleClick_opensDetailsOnce()
{
    QFETCH(QByteArray, on);
    QFETCH(int, times);
    QSignalSpy details(page(), &ApiCredentialsPage::detailsRequested);
    page()->setReadOnly(on.isEmpty() ? QString() : u"a reason"_s); // lets clicks through
    QWidget *target = on.isEmpty() ? card(1) : card(1)->findChild<QWidget *>(QLatin1StringView(on));
    const QPoint place = target->rect().center();
    QTest::mouseClick(target, Qt::LeftButton, {}, place);
    QTest::mouseDClick(target, Qt::LeftButton, {}, place);
    QCOMPARE(details.size(), times);
    QVERIFY(!m_test->find("nameField"));
    QVERIFY(!m_test->find("confirmButton"));
    QCOMPARE(selectedRows(), u""_s);
    if (times > 0)
        QCOMPARE(details.constFirst().constFirst(), model().index(1).data(ApiKeyModel::IdRole));
}

void RowActionsTest::doubleClick_opensDetailsAnywhere_data()
{
    QTest::addColumn<int>("width");
    for (const int width : { 360, 1000, 1440 })
        QTest::addRow("%d", width) << width;
}

/// In both presses, as the window system delivers them.
void RowActionsTest::doubleClick_opensDetailsAnywhere()
{
    QFETCH(int, width);
    QWidget *window = m_test->window.get();
    window->resize(width, 800);
    UiStates::settle(*window);
    const int row = width < 1000 ? 1 : 4;
    const int left = card(row)->checkBoxArea().right() + 1;
    const QRect text(left, 0, card(row)->width() - left, card(row)->height());
    const QRect content = text.adjusted(2, 2, -2, -2);
    int tried = 0;
    for (const QPoint &place :
        { text.center(), content.topLeft(), content.topRight(), content.bottomLeft(),
            content.bottomRight(), QPoint(content.center().x(), content.top()),
            QPoint(content.left() + content.width() / 4, content.center().y()),
            QPoint(content.left() + content.width() / 2, content.bottom()) }) {
        const QPoint inWindow = card(row)->mapTo(window, place);
        if (window->childAt(inWindow) != card(row))
            continue; // a button, or the scroll bar
        QTest::mouseDClick(window->windowHandle(), Qt::LeftButton, {}, inWindow);
        auto *details = window->findChild<KeyDetailsPage *>();
        QVERIFY2(
            details && details->isVisible(), qPrintable(u"%1,%2"_s.arg(place.x()).arg(place.y())));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!details->isVisible());
        UiStates::settle(*window);
        QVERIFY(card(row));
        ++tried;
    }
    QVERIFY(tried >= 6);
}

void RowActionsTest::enter_opensDetails()
{
    QSignalSpy details(page(), &ApiCredentialsPage::detailsRequested);
    click(2);
    key(Qt::Key_F2);
    key(Qt::Key_Return); // saves the name
    QVERIFY(details.isEmpty());
    QTRY_VERIFY(!m_test->find("nameField"));
    key(Qt::Key_Return);
    QCOMPARE(details.size(), 1);
    QCOMPARE(details.constFirst().constFirst(), model().index(2).data(ApiKeyModel::IdRole));
    QVERIFY(!m_test->find("nameField"));
}

// --- The menu ------------------------------------------------------------------------------

void RowActionsTest::rowMenu_opens_data()
{
    using Open = std::function<void(KeyCard *)>;
    QTest::addColumn<Open>("open");
    QTest::newRow("Shift+F10") << Open(
        [](KeyCard *card) { QTest::keyClick(card, Qt::Key_F10, Qt::ShiftModifier); });
    QTest::newRow("Menu key") << Open([](KeyCard *card) { QTest::keyClick(card, Qt::Key_Menu); });
    QTest::newRow("context menu by the keyboard") << Open([](KeyCard *card) {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {}, Qt::NoModifier);
        QApplication::sendEvent(card, &event);
    });
    QTest::newRow("right click on a button") << Open([](KeyCard *card) {
        QContextMenuEvent event(QContextMenuEvent::Mouse, { 3, 3 },
            card->findChild<QWidget *>(u"deleteKey"_s)->mapToGlobal(QPoint(3, 3)), Qt::NoModifier);
        QApplication::sendEvent(card->findChild<QWidget *>(u"deleteKey"_s), &event);
    });
}

void RowActionsTest::rowMenu_opens()
{
    using Open = std::function<void(KeyCard *)>;
    QFETCH(Open, open);
    click(1);
    open(card(1));
    QVERIFY(menu());
    QCOMPARE(TestWindow::effectiveName(menu()), u"Menu for "_s + card(1)->keyName());
    const QRect row(card(1)->mapToGlobal(QPoint()), card(1)->size());
    QVERIFY(row.contains(menu()->pos()));
    QTest::keyClick(menu(), Qt::Key_Escape);
    QVERIFY(!menu());
    QCOMPARE(QApplication::focusWidget(), card(1));
}

void RowActionsTest::rowMenu_showsCurrentItem()
{
    openMenu(1);
    const auto rename = menu()->findChild<QAction *>(u"renameKeyAction"_s);
    const QRect item = menu()->actionGeometry(rename);
    const QPoint corner = item.topLeft() + QPoint(3, 3);
    const QColor usual = menu()->grab().toImage().pixelColor(corner);
    menu()->setActiveAction(rename);
    const QImage current = menu()->grab().toImage();
    const QColor background = current.pixelColor(corner);
    QVERIFY(contrast(background, usual) >= 3);
    double text = 1;
    for (int x = item.left(); x <= item.right(); ++x) {
        for (int y = item.top(); y <= item.bottom(); ++y)
            text = std::max(text, contrast(current.pixelColor(x, y), background));
    }
    QVERIFY(text >= 4.5);
}

void RowActionsTest::rowMenu_acts()
{
    const ApiKey key = *model().find(model().index(1).data(ApiKeyModel::IdRole).toString());
    choose(openMenu(1), "selectKey");
    QCOMPARE(selectedRows(), u"1"_s);
    choose(openMenu(1), "selectKey");
    QCOMPARE(selectedRows(), u""_s);
    choose(openMenu(1), "copyKeyId");
    QCOMPARE(QApplication::clipboard()->text(), key.id);
    choose(openMenu(1), "copyKeyName");
    QCOMPARE(QApplication::clipboard()->text(), key.name);
    if (!key.lastIp.isEmpty()) {
        choose(openMenu(1), "copyKeyIp");
        QCOMPARE(QApplication::clipboard()->text(), key.lastIp);
    }
    choose(openMenu(1), "renameKeyAction");
    QTRY_VERIFY(m_test->find("nameField"));
    QCOMPARE(m_test->find<QLineEdit>("nameField")->text(), key.name);
    QTest::keyClick(m_test->find("nameField"), Qt::Key_Escape);
    choose(openMenu(1), "deleteKeyAction");
    QTRY_VERIFY(m_test->find("confirmButton"));
    m_test->answer("cancelButton");
    QSignalSpy details(page(), &ApiCredentialsPage::detailsRequested);
    choose(openMenu(1), "keyDetails");
    QCOMPARE(details.size(), 1);
}

void RowActionsTest::rowMenu_isReadOnlyOffline()
{
    page()->setReadOnly(u"a reason"_s);
    const QMenu *opened = openMenu(1);
    for (const char *name : { "renameKeyAction", "deleteKeyAction" }) {
        const auto *action = opened->findChild<QAction *>(QLatin1StringView(name));
        QVERIFY(!action->isEnabled());
        QVERIFY(action->toolTip().contains(u"a reason"));
    }
    QVERIFY(opened->findChild<QAction *>(u"copyKeyName"_s)->isEnabled());
    menu()->close();
}

void RowActionsTest::menuOfSelection_acts()
{
    click(1, Qt::ControlModifier);
    click(2, Qt::ControlModifier);
    auto *list = m_test->window->findChild<KeyListView *>();
    QSignalSpy deleted(list, &KeyListView::deleteSelectedRequested);
    QSignalSpy exported(list, &KeyListView::exportSelectedRequested);
    QVERIFY(openMenu(0)->findChild<QAction *>(u"keyDetails"_s)); // not selected itself
    menu()->close();
    choose(openMenu(1), "deleteSelectedAction");
    QCOMPARE(deleted.size(), 1);
    m_test->window->activateWindow();
    choose(openMenu(1), "exportSelectedAction");
    QCOMPARE(exported.size(), 1);
    choose(openMenu(2), "clearSelectionAction");
    QCOMPARE(selectedRows(), u""_s);
}

void RowActionsTest::deleteKey_deletesSelection()
{
    auto *list = m_test->window->findChild<KeyListView *>();
    QSignalSpy deleted(list, &KeyListView::deleteSelectedRequested);
    click(1, Qt::ControlModifier);
    click(2, Qt::ControlModifier);
    key(Qt::Key_Delete);
    QCOMPARE(deleted.size(), 1);
}

void RowActionsTest::longPress_opensMenu()
{
    static QPointingDevice *screen = QTest::createTouchDevice();
    QWidget *window = m_test->window.get();
    const QPoint place = card(1)->mapTo(window, card(1)->rect().center());
    QTest::touchEvent(window, screen).press(0, place, window);
    QTRY_VERIFY_WITH_TIMEOUT(
        menu(), QGuiApplication::styleHints()->mousePressAndHoldInterval() + 5000);
    menu()->close();
    QTest::touchEvent(window, screen).release(0, place, window);
    QCOMPARE(selectedRows(), u""_s);
    // A tap shows the check box, and a tap on that selects.
    const auto tap = [&](QPoint at) {
        QTest::touchEvent(window, screen).press(0, at, window);
        QTest::touchEvent(window, screen).release(0, at, window);
    };
    tap(card(3)->mapTo(window, card(3)->rect().center()));
    QVERIFY(card(3)->isCheckBoxShown());
    tap(card(3)->mapTo(window, card(3)->checkBoxArea().center()));
    QCOMPARE(selectedRows(), u"3"_s);
    QVERIFY(!menu());
}

/// The row under the finger may become that of another key.
void RowActionsTest::longPress_ignoresAnotherKey()
{
    static QPointingDevice *screen = QTest::createTouchDevice();
    QWidget *window = m_test->window.get();
    const QPoint place = card(1)->mapTo(window, card(1)->rect().center());
    QTest::touchEvent(window, screen).press(0, place, window);
    card(1)->showKey(KeyRowData::from(model().index(2), QDateTime::currentDateTimeUtc()));
    bool hasPassed = false;
    QTimer::singleShot(2 * QGuiApplication::styleHints()->mousePressAndHoldInterval(), this,
        [&hasPassed] { hasPassed = true; });
    QTRY_VERIFY(hasPassed);
    QVERIFY(!menu());
    QTest::touchEvent(window, screen).release(0, place, window);
    QCOMPARE(selectedRows(), u""_s);
}

LLAVERO_TEST(RowActionsTest, QApplication)
#include "tst_row_actions.moc"
