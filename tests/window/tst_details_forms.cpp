// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a key are a page of the drawer, a page or a panel beside the list.

#include "tests/support/TestProgram.h"
#include "tests/support/Wheel.h"
#include "tests/window/DetailsFixture.h"

#include "app/signin/Session.h"
#include "ui/credentials/ApiCredentialsPage.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyListView.h"
#include "ui/credentials/PageColumn.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/NoteField.h"
#include "ui/drawer/Drawer.h"
#include "ui/style/Theme.h"

#include <QApplication>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

class DetailsFormsTest : public QObject, private DetailsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void width_choosesForm_data();
    void width_choosesForm();
    void open_takesFocus_close_returnsItToRow_data();
    void open_takesFocus_close_returnsItToRow();
    void titleBarsBack_returnsToList();
    void row_isMarkedWhilePanelShowsIt();
    void panel_keepsItsMargins();
    void resizing_keepsKeyFocusAndText();
    void resizing_keepsTop();
    void resizing_keepsPlace();
    void otherPage_closesPageOnly();
    void page_asksBeforeLosingSecret_panelDoesNot();
    void shrinking_doesNotHideSecret();
    void tabOrder_isVisualOrder_data();
    void tabOrder_isVisualOrder();
    void wheelBeyondPanelsEnd_scrollsNothing();
};

void DetailsFormsTest::width_choosesForm_data()
{
    addForms();
}

void DetailsFormsTest::width_choosesForm()
{
    QFETCH(int, width);
    QFETCH(bool, isPanel);
    QFETCH(QByteArray, closeButton);
    openAt(width);
    QCOMPARE(drawer().apiCredentials().isVisible(), isPanel);
    QCOMPARE(drawer().page() == Drawer::Page::KeyDetails, !isPanel);
    for (const char *name : { "detailsBack", "detailsClose", "backButton" }) {
        if (name != QByteArray("backButton") || width < 1000)
            QCOMPARE(m_test->find(name) != nullptr, closeButton == name);
    }
    if (isPanel)
        QVERIFY(page()->width() >= 380 && page()->width() <= 460);
    QCOMPARE(shownText("detailsName"), u"terraform-prod"_s);
}

void DetailsFormsTest::open_takesFocus_close_returnsItToRow_data()
{
    addForms();
}

void DetailsFormsTest::open_takesFocus_close_returnsItToRow()
{
    QFETCH(int, width);
    QFETCH(QByteArray, closeButton);
    openAt(width);
    QVERIFY(page()->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(!page()->isVisible());
    QVERIFY(drawer().apiCredentials().isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), card(u"terraform-prod"_s));
    open(u"terraform-prod"_s);
    press(closeButton);
    QVERIFY(!page()->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), card(u"terraform-prod"_s));
}

void DetailsFormsTest::titleBarsBack_returnsToList()
{
    openAt(400);
    QTest::keyClick(m_test->find("closeButton"), Qt::Key_Escape); // with the focus above the page
    QCOMPARE(drawer().page(), Drawer::Page::ApiCredentials);
    QVERIFY(drawer().apiCredentials().isVisible());
}

void DetailsFormsTest::row_isMarkedWhilePanelShowsIt()
{
    openAt(1366);
    const auto isMarked = [this](const QString &name) {
        KeyCard *row = card(name);
        const QColor accent = Theme::forDesktop(QApplication::palette()).accent;
        const bool isTold = row->accessibleDescription().contains(u"Its details are shown."_s);
        const QImage image = row->grab().toImage();
        int colored = 0;
        for (int x = 0; x < image.width(); ++x)
            colored += image.pixelColor(x, image.height() / 4) == accent;
        return isTold && colored >= 4;
    };
    QVERIFY(isMarked(u"terraform-prod"_s));
    QVERIFY(!isMarked(u"ci-deploy-eu"_s));
    press("detailsClose");
    QVERIFY(!isMarked(u"terraform-prod"_s));
}

void DetailsFormsTest::panel_keepsItsMargins()
{
    // Its use is short.
    session().keys().model().insertOrUpdate({ .id = u"new"_s, .name = u"new"_s, .lastIp = {} });
    openAt(1366, u"new"_s);
    const auto *bar = page()->findChild<QScrollArea *>()->verticalScrollBar();
    const auto right
        = [this] { return noteField()->mapTo(page(), QPoint(noteField()->width(), 0)).x(); };
    for (const int height : { 2000, 600, 2000 }) { // without and with a scroll bar
        m_test->window->resize(1366, height);
        QTRY_COMPARE(bar->isVisible(), height == 600);
        QTRY_COMPARE(page()->width() - right(), PageColumn::margin);
    }
}

void DetailsFormsTest::resizing_keepsKeyFocusAndText()
{
    openAt(1300);
    noteField()->setFocus();
    QTest::keyClicks(noteField(), u"half a sent"_s);
    auto *scroll = page()->findChild<QScrollArea *>();
    for (const int width : { 1100, 400, 1300 }) {
        m_test->window->resize(width, 400);
        QApplication::processEvents();
        QVERIFY(page()->isVisible());
        QCOMPARE(QApplication::focusWidget(), noteField());
        QCOMPARE(noteField()->toPlainText(), u"half a sent"_s);
        QVERIFY(scroll->viewport()->rect().intersects(
            QRect(noteField()->mapTo(scroll->viewport(), QPoint()), noteField()->size())));
    }
    QTest::keyClicks(noteField(), u"ence"_s);
    QCOMPARE(noteField()->toPlainText(), u"half a sentence"_s);
}

void DetailsFormsTest::resizing_keepsTop()
{
    m_test->window->resize(1300, 400);
    QApplication::processEvents();
    drawer().showDetails(id(u"terraform-prod"_s));
    const auto *bar = page()->findChild<QScrollArea *>()->verticalScrollBar();
    for (const int width : { 1366, 1100, 1300, 1200 }) {
        m_test->window->resize(width, 400);
        QApplication::processEvents();
        QTRY_VERIFY(bar->maximum() > 0);
        QCOMPARE(bar->value(), 0);
    }
}

void DetailsFormsTest::resizing_keepsPlace()
{
    openAt(1300);
    QTRY_VERIFY(m_test->find("operationList"));
    auto *scroll = page()->findChild<QScrollArea *>();
    for (const char *name : { "reviewField", "useChart", "operationList" }) {
        QWidget *part = m_test->find(name);
        const auto top = [&] { return part->mapTo(scroll->viewport(), QPoint()).y(); };
        QScrollBar *bar = scroll->verticalScrollBar();
        bar->setValue(bar->value() + top() - 5);
        const int before = top();
        for (const int width : { 1100, 1300, 400, 1300, 1200, 1190, 1300 }) {
            m_test->window->resize(width, 700);
            QTRY_VERIFY2(std::abs(top() - before) <= 20,
                qPrintable(u"%1 at %2: %3, before %4"_s.arg(QLatin1String(name))
                               .arg(width)
                               .arg(top())
                               .arg(before)));
        }
    }
}

void DetailsFormsTest::otherPage_closesPageOnly()
{
    openAt(1300);
    drawer().goTo(Drawer::Page::Language);
    QVERIFY(!page()->isVisible());
    drawer().goTo(Drawer::Page::ApiCredentials);
    QVERIFY(page()->isVisible());
    m_test->window->resize(1100, 700);
    QApplication::processEvents();
    QCOMPARE(drawer().page(), Drawer::Page::KeyDetails);
    drawer().goTo(Drawer::Page::Language);
    drawer().goTo(Drawer::Page::ApiCredentials);
    QVERIFY(!page()->isVisible());
    m_test->window->resize(1300, 700);
    QApplication::processEvents();
    QVERIFY(!page()->isVisible());
}

void DetailsFormsTest::page_asksBeforeLosingSecret_panelDoesNot()
{
    m_test->window->resize(1300, 700);
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("secretField"));
    open(u"terraform-prod"_s);
    QVERIFY(m_test->find("secretField"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    m_test->window->resize(1100, 700);
    QApplication::processEvents();
    emit drawer().apiCredentials().detailsRequested(id(u"terraform-prod"_s));
    QTRY_VERIFY(QApplication::activeModalWidget());
    QVERIFY(!page()->isVisible());
    m_test->answer("cancelButton");
    QVERIFY(m_test->find("secretField"));
}

void DetailsFormsTest::shrinking_doesNotHideSecret()
{
    openAt(1300);
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("secretField"));
    m_test->window->resize(1100, 700);
    QApplication::processEvents();
    QVERIFY(m_test->find("secretField"));
    QVERIFY(!page()->isVisible());
}

void DetailsFormsTest::tabOrder_isVisualOrder_data()
{
    addForms();
}

void DetailsFormsTest::tabOrder_isVisualOrder()
{
    QFETCH(int, width);
    openAt(width);
    notes().setNote(page()->keyId(), { .text = u"one"_s, .reviewBy = { 2031, 2, 28 } });
    QApplication::processEvents();
    QWidget *first = QApplication::focusWidget();
    QPoint before(-1, -1);
    int stops = 0;
    for (QWidget *focus = first; page()->isAncestorOf(focus);
         QTest::keyClick(focus, Qt::Key_Tab), focus = QApplication::focusWidget(), ++stops) {
        const QPoint at = focus->mapTo(m_test->window.get(), focus->rect().center())
            + QPoint(0, page()->findChild<QScrollArea *>()->verticalScrollBar()->value());
        QVERIFY2(at.y() > before.y() + 10 || at.x() > before.x(), qPrintable(focus->objectName()));
        before = at;
        QVERIFY2(stops < 40, "Tab does not leave the details");
        if (stops > 0 && focus == first)
            break;
    }
    QVERIFY2(stops >= 12, qPrintable(QString::number(stops)));
}

void DetailsFormsTest::wheelBeyondPanelsEnd_scrollsNothing()
{
    openAt(1300);
    m_test->window->resize(1300, 400);
    QApplication::processEvents();
    auto *panel = page()->findChild<QScrollArea *>()->verticalScrollBar();
    const auto *list = m_test->window->findChild<KeyListView *>()->verticalScrollBar();
    QTRY_VERIFY(list->maximum() > 0);
    const int before = list->value();
    panel->setValue(panel->maximum());
    turnWheel(*page(), { 50, page()->height() - 20 });
    QCOMPARE(list->value(), before);
}

LLAVERO_TEST(DetailsFormsTest, QApplication)
#include "tst_details_forms.moc"
