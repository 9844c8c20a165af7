// SPDX-License-Identifier: GPL-3.0-or-later
// Rows stay at their places on the screen while the list gets another width or form.

#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/UiStates.h"

#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/drawer/Drawer.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

class RowPlacesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }
    void details_leaveRowUnderPointer_data();
    void details_leaveRowUnderPointer();
    void details_leaveRowOpenedByKeyboard();
    void details_leaveListAsItWas_data();
    void details_leaveListAsItWas();
    void restingPointer_isOnOneRow();
    void resizing_leavesFocusedRow_data();
    void resizing_leavesFocusedRow();
    void resizing_leavesBeginningOfList();

private:
    void resize(int width);
    void scrollTo(double part);
    KeyCard *card(const QString &id);
    /// Opens the details of a row as a user does.
    void openByMouse(KeyCard *row);
    KeyCard *cardAt(int y);
    /// Returns the row in the middle of the visible ones.
    KeyCard *middleCard();
    int top(const QString &id);
    QScrollBar &scrollBar()
    {
        return *m_test->window->findChild<KeyListView *>()->verticalScrollBar();
    }
    Drawer &drawer() { return *m_test->window->findChild<Drawer *>(); }

    std::unique_ptr<TestWindow> m_test;
};

void RowPlacesTest::init()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(200));
    m_test->tryTheSandbox();
    QTRY_VERIFY(m_test->sessions.session()->keys().hasLoaded());
    QTest::mouseMove(m_test->find("helpButton"));
    resize(1300);
}

void RowPlacesTest::resize(int width)
{
    m_test->window->resize(width, 720);
    UiStates::settle(*m_test->window);
}

void RowPlacesTest::scrollTo(double part)
{
    scrollBar().setValue(qRound(part * scrollBar().maximum()));
    UiStates::settle(*m_test->window);
}

KeyCard *RowPlacesTest::card(const QString &id)
{
    for (KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
        if (card->isVisible() && card->keyId() == id)
            return card;
    }
    return nullptr;
}

KeyCard *RowPlacesTest::cardAt(int y)
{
    const auto *list = m_test->window->findChild<KeyListView *>();
    for (QWidget *widget = list->childAt(list->width() / 2, y); widget;
         widget = widget->parentWidget()) {
        if (auto *card = qobject_cast<KeyCard *>(widget))
            return card;
    }
    return nullptr;
}

KeyCard *RowPlacesTest::middleCard()
{
    return cardAt(m_test->window->findChild<KeyListView *>()->height() / 2 + 20);
}

void RowPlacesTest::openByMouse(KeyCard *row)
{
    const QPoint place(row->elements().constFirst().rect.center().x(),
        row->visibleRegion().boundingRect().center().y());
    QTest::mouseMove(row, place);
    QTRY_VERIFY(m_test->window->findChild<KeyListView *>()->viewport()->underMouse());
    QTest::mouseClick(row, Qt::LeftButton, {}, place);
    QTest::mouseDClick(row, Qt::LeftButton, {}, place);
}

/// In the window.
int RowPlacesTest::top(const QString &id)
{
    UiStates::settle(*m_test->window);
    const KeyCard *card = this->card(id);
    return card ? card->mapTo(m_test->window.get(), QPoint()).y() : -1;
}

void RowPlacesTest::details_leaveRowUnderPointer_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<double>("part"); // of the list that is scrolled away
    for (const int width : { 1200, 1240, 1300, 1366, 1600, 1920 }) {
        QTest::addRow("%d header half scrolled", width) << width << 0.004;
        QTest::addRow("%d middle", width) << width << 0.5;
        QTest::addRow("%d end", width) << width << 1.;
    }
}

void RowPlacesTest::details_leaveRowUnderPointer()
{
    QFETCH(int, width);
    QFETCH(double, part);
    resize(width);
    scrollTo(part);
    KeyCard *row = middleCard();
    QVERIFY(row);
    const QString id = row->keyId();
    const int before = top(id);
    openByMouse(row);
    QVERIFY(drawer().isDetailsPanelShown());
    QCOMPARE(top(id), before);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!drawer().isDetailsPanelShown());
    QCOMPARE(top(id), before);
}

/// The pointer is elsewhere.
void RowPlacesTest::details_leaveRowOpenedByKeyboard()
{
    scrollTo(0.5);
    KeyCard *row = middleCard();
    const QString id = row->keyId();
    row->setFocus();
    const int before = top(id);
    QTest::keyClick(row, Qt::Key_Return);
    QVERIFY(drawer().isDetailsPanelShown());
    QCOMPARE(top(id), before);
    QTest::mouseClick(m_test->find("detailsClose"), Qt::LeftButton);
    QVERIFY(!drawer().isDetailsPanelShown());
    QCOMPARE(top(id), before);
}

void RowPlacesTest::details_leaveListAsItWas_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("scroll");
    QTest::addColumn<bool>("isCut"); // the row
    for (const int width : { 360, 800, 1100, 1200, 1240, 1300, 1366, 1920 }) {
        for (const int scroll : { 0, 30, 1000 })
            QTest::addRow("%d, %d", width, scroll) << width << scroll << false;
    }
    QTest::newRow("page, cut row") << 800 << 1000 << true;
    QTest::newRow("panel, cut row") << 1300 << 1000 << true;
}

/// The heading above the rows takes more room in the list beside the details.
void RowPlacesTest::details_leaveListAsItWas()
{
    QFETCH(int, width);
    QFETCH(int, scroll);
    QFETCH(bool, isCut);
    resize(width);
    scrollBar().setValue(scroll);
    UiStates::settle(*m_test->window);
    const auto *list = m_test->window->findChild<KeyListView *>();
    for (int i = 0; i < 3; ++i) {
        KeyCard *row = cardAt(isCut ? list->height() - 3 : list->height() * 3 / 4);
        QVERIFY(row);
        const QString id = row->keyId();
        const int before = top(id);
        if (isCut)
            QVERIFY(before + row->height()
                > list->mapTo(m_test->window.get(), QPoint()).y() + list->height());
        openByMouse(row);
        UiStates::settle(*m_test->window);
        if (scroll == 0)
            QCOMPARE(scrollBar().value(), 0);
        QTest::mouseMove(m_test->find("helpButton"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        UiStates::settle(*m_test->window);
        QCOMPARE(top(id), before);
        QCOMPARE(scrollBar().value(), scroll);
        QCOMPARE(QApplication::focusWidget(), card(id));
    }
}

void RowPlacesTest::restingPointer_isOnOneRow()
{
    // A row with the focus shows its check box, too.
    const auto pointed = [this] {
        UiStates::settle(*m_test->window);
        QStringList ids;
        for (const KeyCard *card : m_test->window->findChildren<KeyCard *>()) {
            if (card->isVisible() && card->isCheckBoxShown() && !card->hasFocus())
                ids << card->keyId();
        }
        return ids;
    };
    scrollTo(0.5);
    KeyCard *row = middleCard();
    QTest::mouseMove(row, row->elements().constFirst().rect.center());
    const QString id = row->keyId();
    QTRY_COMPARE(pointed(), QStringList { id });
    const auto *list = m_test->window->findChild<KeyListView *>();
    const int pointer = row->mapTo(list, row->elements().constFirst().rect.center()).y();
    for (int i = 0; i < 5; ++i) {
        scrollBar().setValue(scrollBar().value() + 200);
        QCOMPARE(pointed(), QStringList { cardAt(pointer)->keyId() });
    }
    drawer().showDetails(cardAt(pointer)->keyId());
    QTest::mouseMove(m_test->find("helpButton"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_COMPARE(pointed(), QStringList());
}

void RowPlacesTest::resizing_leavesFocusedRow_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::newRow("table and cards") << 900 << 400;
    QTest::newRow("cards and stacked") << 500 << 330;
    QTest::newRow("navigation") << 1100 << 900;
    QTest::newRow("Created") << 1400 << 1000;
}

void RowPlacesTest::resizing_leavesFocusedRow()
{
    QFETCH(int, from);
    QFETCH(int, to);
    resize(from);
    scrollTo(0.5);
    KeyCard *row = middleCard();
    const QString id = row->keyId();
    row->setFocus();
    const int before = top(id);
    for (const int width : { to, from, to }) {
        resize(width);
        QCOMPARE(top(id), before);
    }
}

void RowPlacesTest::resizing_leavesBeginningOfList()
{
    resize(900);
    scrollTo(0);
    m_test->window->findChild<KeyListView *>()->focusFirst();
    for (const int width : { 400, 1300, 700 }) {
        resize(width);
        QCOMPARE(scrollBar().value(), 0);
    }
}

LLAVERO_TEST(RowPlacesTest, QApplication)
#include "tst_row_places.moc"
