// SPDX-License-Identifier: GPL-3.0-or-later
// A window that becomes wider or narrower, with User Settings as a panel, as a drawer and closed:
// nothing is lost.

#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/window/UserSettingsFixture.h"

#include "ui/credentials/ColumnHeader.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/widgets/SecretField.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

class ResizingTest : public QObject, private UserSettingsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void resizing_keepsTheEditedName_data() { addRowsToResize(); }
    void resizing_keepsTheEditedName();
    void resizing_keepsTheFocusedRow_data() { addRowsToResize(); }
    void resizing_keepsTheFocusedRow();
    void resizing_atTheEnd_leavesNoBlank();
    void resizing_keepsTheShownKey();
    void resizing_keepsTheSearch();
    void resizing_keepsTheFocusOfAPage();
    void resizing_keepsTheFocusOfTheTitleBar();
    void resizing_keepsTheRowsInSight_data();
    void resizing_keepsTheRowsInSight();

private:
    static void addRowsToResize();
    void focusRowToResize();
};

static const QList<int> otherWidths { narrow, 400, wide };

void ResizingTest::addRowsToResize()
{
    QTest::addColumn<bool>("isAtBottom");
    QTest::addColumn<bool>("isPointed");
    QTest::newRow("first row") << false << false;
    QTest::newRow("bottom row") << true << false;
    QTest::newRow("bottom row, pointer on the list") << true << true;
}

void ResizingTest::focusRowToResize()
{
    QFETCH(bool, isAtBottom);
    QFETCH(bool, isPointed);
    auto *list = m_test->window->findChild<KeyListView *>();
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    list->focusKey(model.index(isAtBottom ? 15 : 0, 0).data(ApiKeyModel::IdRole).toString());
    QTest::mouseMove(m_test->window.get(), isPointed ? QPoint(600, 500) : QPoint(1, 1));
    QTRY_COMPARE(list->viewport()->underMouse(), isPointed);
}

static bool isWhollyInSight(const QWidget *widget)
{
    return widget->isVisible()
        && widget->visibleRegion().boundingRect().height() >= widget->height() - 1;
}

void ResizingTest::resizing_keepsTheEditedName()
{
    focusRowToResize();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F2);
    auto *field = m_test->find<QLineEdit>("nameField");
    QVERIFY(field->hasFocus());
    QTest::keyClicks(field, u"half a na"_s);
    const QString text = field->text();
    for (const int width : otherWidths) {
        resize(width);
        auto *now = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(now);
        QCOMPARE(now->text(), text);
        QVERIFY2(isWhollyInSight(now), qPrintable(QString::number(width)));
    }
}

void ResizingTest::resizing_keepsTheFocusedRow()
{
    focusRowToResize();
    const QWidget *row = QApplication::focusWidget();
    for (const int width : otherWidths) {
        resize(width);
        QCOMPARE(QApplication::focusWidget(), row);
        QVERIFY2(isWhollyInSight(row), qPrintable(QString::number(width)));
    }
}

/// Rows of the table are lower than cards. The pointer is on the list.
void ResizingTest::resizing_atTheEnd_leavesNoBlank()
{
    resize(400);
    auto *list = m_test->window->findChild<KeyListView *>();
    QScrollBar *bar = list->verticalScrollBar();
    m_test->find("searchField")->setFocus();
    const auto point = [&](QPoint position) {
        QTest::mouseMove(m_test->window.get(), position);
        return QTest::qWaitFor(
            [&] { return list->viewport()->underMouse() == (position.x() > 2); });
    };
    QVERIFY(point({ 300, 500 }));
    const auto blank = [&] {
        return list->viewport()->height() - list->footer().parentWidget()->geometry().bottom() - 1;
    };
    bar->setValue(bar->maximum());
    resize(780);
    QVERIFY(list->viewport()->underMouse());
    QVERIFY2(qAbs(blank()) <= 1, qPrintable(QString::number(blank())));
    m_test->window->resize(780, 550);
    UiStates::settle(*m_test->window);
    bar->setValue(bar->maximum());
    m_test->window->resize(780, 640); // as when a message below is hidden
    UiStates::settle(*m_test->window);
    QVERIFY(list->viewport()->underMouse());
    QVERIFY(blank() > 50);
    QVERIFY(point({ 1, 1 }));
    QVERIFY2(qAbs(blank()) <= 1, qPrintable(QString::number(blank())));
}

void ResizingTest::resizing_keepsTheShownKey()
{
    press("generateButton");
    QTRY_VERIFY(m_test->find("secretField"));
    press("revealSecret");
    const QString shown = m_test->find<SecretField>("secretField")->toPlainText();
    QVERIFY(shown.startsWith(u"llv_"));
    for (const int width : { narrow, wide }) {
        resize(width);
        QCOMPARE(m_test->find<SecretField>("secretField")->toPlainText(), shown);
        QVERIFY(!m_test->find("confirmButton"));
    }
}

void ResizingTest::resizing_keepsTheSearch()
{
    auto *search = m_test->find<QLineEdit>("searchField");
    search->setFocus();
    QTest::keyClicks(search, u"terraform"_s);
    for (const int width : { narrow, wide }) {
        resize(width);
        QCOMPARE(m_test->find<QLineEdit>("searchField")->text(), u"terraform"_s);
        QCOMPARE(focus(), u"searchField"_s);
    }
}

void ResizingTest::resizing_keepsTheFocusOfAPage()
{
    press("languageRow");
    m_test->find("language_system")->setFocus();
    for (const int width : { narrow, wide }) {
        resize(width);
        QCOMPARE(focus(), u"language_system"_s);
    }
    m_test->find("accountRow")->setFocus();
    resize(narrow); // which hides the navigation
    QCOMPARE(focus(), u"language_system"_s);
    press("backButton");
    resize(wide); // which hides the menu
    QVERIFY(qobject_cast<KeyCard *>(QApplication::focusWidget()));
}

void ResizingTest::resizing_keepsTheFocusOfTheTitleBar()
{
    resize(narrow);
    m_test->find("backButton")->setFocus();
    resize(narrow - 100);
    QCOMPARE(focus(), u"backButton"_s);
}

/// Returns the key of the topmost row that is wholly in sight.
static QString topKey(const TestWindow &test)
{
    const int rowsTop = std::max(placeOf(test.window->findChild<KeyListView *>()).top(),
        placeOf(test.window->findChild<ColumnHeader *>()).bottom());
    const KeyCard *top = nullptr;
    for (const auto *card : test.window->findChildren<KeyCard *>()) {
        if (card->isVisible() && placeOf(card).top() >= rowsTop
            && (!top || placeOf(card).top() < placeOf(top).top()))
            top = card;
    }
    return top ? top->keyId() : QString();
}

static QString keyAt(const TestWindow &test, QPoint place)
{
    for (const auto *card : test.window->findChildren<KeyCard *>()) {
        if (card->isVisible() && placeOf(card).contains(place))
            return card->keyId();
    }
    return {};
}

void ResizingTest::resizing_keepsTheRowsInSight_data()
{
    QTest::addColumn<bool>("isPointed");
    QTest::newRow("pointer elsewhere") << false;
    QTest::newRow("pointer on the list") << true;
}

/// Cards are taller than the rows of the table.
void ResizingTest::resizing_keepsTheRowsInSight()
{
    QFETCH(bool, isPointed);
    auto *list = m_test->window->findChild<KeyListView *>();
    const QPoint pointer = isPointed ? QPoint(300, 500) : QPoint(1, 1);
    QTest::mouseMove(m_test->window.get(), pointer);
    QTRY_COMPARE(list->viewport()->underMouse(), isPointed);
    m_test->find("searchField")->setFocus();
    QScrollBar *bar = list->verticalScrollBar();
    bar->setValue(bar->maximum() / 2);
    UiStates::settle(*m_test->window);
    const auto key = [&] { return isPointed ? keyAt(*m_test, pointer) : topKey(*m_test); };
    const QString before = key();
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    for (const int width : { 400, wide }) {
        resize(width);
        const int moved = model.rowOf(key()) - model.rowOf(before);
        QVERIFY2(qAbs(moved) <= (isPointed ? 0 : 1), qPrintable(QString::number(moved)));
    }
}

LLAVERO_TEST(ResizingTest, QApplication)
#include "tst_resizing.moc"
