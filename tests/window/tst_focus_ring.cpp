// SPDX-License-Identifier: GPL-3.0-or-later
// The focus is shown to a user of the keyboard, and not after each click of the mouse.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "ui/credentials/KeyCard.h"

#include <QLineEdit>
#include <QPushButton>

class FocusRingTest : public QObject
{
    Q_OBJECT

private slots:
    void clickedControl_showsNoRing_data();
    void clickedControl_showsNoRing();
    void clickedField_showsRing();
    void clickedRow_showsRingWithFirstKey();
    void modifierAlone_showsNoRing();
    void dialog_showsRingIfOpenedByKeyboard();
};

/// Returns whether `widget` looks different when the focus is elsewhere.
static bool showsFocus(QWidget &widget, QWidget &elsewhere)
{
    if (!widget.hasFocus())
        return false;
    const QImage focused = widget.grab().toImage();
    elsewhere.setFocus();
    const QImage plain = widget.grab().toImage();
    widget.setFocus();
    return focused != plain;
}

void FocusRingTest::clickedControl_showsNoRing_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : { "stayBox", "revealKey", "optionsButton", "languageBox" })
        QTest::newRow(name) << QByteArray(name);
}

void FocusRingTest::clickedControl_showsNoRing()
{
    QFETCH(QByteArray, name);
    TestWindow test;
    test.window->resize(1080, 1000);
    test.start();
    QWidget *field = test.find("portalField");
    QWidget *control = test.find(name.constData());
    if (name == "languageBox")
        QTest::mousePress(control, Qt::LeftButton, {}, { 5, 5 }); // opens the list of choices
    else
        QTest::mouseClick(control, Qt::LeftButton, {}, { 5, control->height() / 2 });
    if (QWidget *list = QApplication::activePopupWidget())
        list->close();
    control->setFocus();
    QVERIFY(!showsFocus(*control, *field));
    QTest::keyClick(control, Qt::Key_F12);
    QVERIFY(showsFocus(*control, *field));
    QTest::mousePress(control, Qt::RightButton, {}, { 5, control->height() / 2 });
    QVERIFY(!showsFocus(*control, *field));
}

void FocusRingTest::clickedField_showsRing()
{
    TestWindow test;
    test.start();
    QWidget *field = test.find("keyField");
    QTest::mouseClick(field, Qt::LeftButton);
    QVERIFY(showsFocus(*field, *test.find("portalField")));
}

void FocusRingTest::clickedRow_showsRingWithFirstKey()
{
    TestWindow test;
    test.tryTheSandbox();
    QWidget *search = test.find("searchField");
    auto *card = test.window->findChild<KeyCard *>();
    QTRY_VERIFY(card->isVisible());
    QTest::mouseClick(card, Qt::LeftButton, {}, { 3, 3 });
    QVERIFY(card->hasFocus());
    QVERIFY(!showsFocus(*card, *search));
    QTest::keyClick(card, Qt::Key_Down);
    auto *next = qobject_cast<KeyCard *>(QApplication::focusWidget());
    QVERIFY(next && next != card);
    QVERIFY(showsFocus(*next, *search));
}

void FocusRingTest::modifierAlone_showsNoRing()
{
    TestWindow test;
    test.start();
    QWidget *box = test.find("stayBox");
    QTest::mouseClick(box, Qt::LeftButton, {}, { 5, box->height() / 2 });
    QTest::keyClick(box, Qt::Key_Shift);
    QVERIFY(!showsFocus(*box, *test.find("portalField")));
    QTest::keyClick(box, Qt::Key_Tab, Qt::ShiftModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QVERIFY(box->hasFocus());
    QVERIFY(showsFocus(*box, *test.find("portalField")));
}

void FocusRingTest::dialog_showsRingIfOpenedByKeyboard()
{
    TestWindow test;
    test.window->resize(1080, 1000);
    test.start();
    QWidget *link = test.find("getKeyLink");
    for (const bool byKeyboard : { false, true }) {
        if (byKeyboard)
            QTest::keyClick(link, Qt::Key_Return);
        else
            QTest::mouseClick(link, Qt::LeftButton, {}, { 5, link->height() / 2 });
        QTRY_VERIFY(QApplication::activeModalWidget());
        QWidget *dialog = QApplication::activeModalWidget();
        dialog->activateWindow(); // as a window manager does
        auto *close = dialog->findChild<QPushButton *>(QStringLiteral("closeKeyHelp"));
        QTRY_VERIFY(close->hasFocus());
        const QImage shown = close->grab().toImage();
        close->clearFocus();
        QCOMPARE(close->grab().toImage() != shown, byKeyboard);
        dialog->close();
        QTRY_VERIFY(!QApplication::activeModalWidget());
        test.window->activateWindow();
    }
}

LLAVERO_TEST(FocusRingTest, QApplication)
#include "tst_focus_ring.moc"
