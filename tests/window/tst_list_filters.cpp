// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Announcements.h"
#include "tests/support/KeyLists.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/UiStates.h"

#include "app/signin/Session.h"
#include "app/storage/KeyNotes.h"
#include "ui/credentials/KeyCard.h"
#include "ui/credentials/KeyFigures.h"
#include "ui/credentials/ListPlaceholder.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTimer>

using namespace Qt::StringLiterals;

/// The figures above the list, which limit it.
class ListFiltersTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void figure_limitsList_data();
    void figure_limitsList();
    void figure_combinesWithSearch();
    void results_areCounted();
    void line_isOneTabStop();
    void arrowKeys_pressNext();
    void figures_areReadAsOneChoice();
    void nothingMatches_offersAllKeys();
    void escape_clearsSearchThenFilter();
    void notes_haveGroups();
    void emptyGroup_staysPressed();
    void search_findsNotes();
    void generatedKey_showsAllKeys();
    void time_movesKeyToOtherGroup();

private:
    QPushButton *figure(const char *name) { return m_test->find<QPushButton>(name); }
    QLineEdit *search() { return m_test->find<QLineEdit>("searchField"); }
    ApiKeyModel &model() { return m_test->sessions.session()->keys().model(); }
    KeyNotes &notes() { return m_test->sessions.session()->notes(); }
    static int number(const QPushButton *figure)
    {
        return figure->text().section(u' ', -1).toInt();
    }
    QString results();

    std::unique_ptr<TestWindow> m_test;
};

void ListFiltersTest::initTestCase()
{
    m_test = std::make_unique<TestWindow>(TestWindow::inMemory(200));
    m_test->tryTheSandbox();
}

void ListFiltersTest::init()
{
    m_test->window->resize(1080, 720);
    search()->clear();
    figure("allFigure")->setChecked(true);
    for (const QString &id : notes().all().keys())
        notes().setNote(id, {});
    search()->setFocus();
    UiStates::settle(*m_test->window);
}

QString ListFiltersTest::results()
{
    const auto *label = m_test->find<QLabel>("searchResults");
    return label ? label->text() : QString();
}

void ListFiltersTest::figure_limitsList_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : { "recentFigure", "earlierFigure", "staleFigure", "neverFigure" })
        QTest::newRow(name) << QByteArray(name);
}

void ListFiltersTest::figure_limitsList()
{
    QFETCH(QByteArray, name);
    QVERIFY(figure("allFigure")->isChecked());
    QTest::mouseClick(figure(name), Qt::LeftButton);
    QVERIFY(figure(name)->isChecked());
    QVERIFY(!figure("allFigure")->isChecked());
    QCOMPARE(model().rowCount(), number(figure(name)));
    QVERIFY(model().rowCount() > 0 && model().rowCount() < 201);
    QCOMPARE(results(), u"%1 of 201 shown"_s.arg(model().rowCount()));
    QTest::mouseClick(figure(name), Qt::LeftButton); // one is always pressed
    QVERIFY(figure(name)->isChecked());
    QTest::mouseClick(figure("allFigure"), Qt::LeftButton);
    QCOMPARE(model().rowCount(), 201);
    QCOMPARE(results(), QString());
}

void ListFiltersTest::figure_combinesWithSearch()
{
    figure("staleFigure")->click();
    const int stale = model().rowCount();
    search()->setText(u"terraform"_s);
    const int both = model().rowCount();
    QVERIFY(both > 0 && both < stale);
    QCOMPARE(number(figure("staleFigure")), stale); // counts regardless of the search
    figure("allFigure")->click();
    QVERIFY(model().rowCount() > both);
}

void ListFiltersTest::results_areCounted()
{
    figure("neverFigure")->click();
    const QString sentence = results();
    QTRY_VERIFY(announcements(*m_test->window).contains(sentence));
    QCOMPARE(search()->accessibleDescription(), sentence);
    search()->setText(u"a"_s); // whose button takes some of the little room
    QStringList sentences;
    for (int width = 340; width <= 440; width += 10) { // beside the sort order, or above it
        m_test->window->resize(width, 720);
        UiStates::settle(*m_test->window);
        sentences << results();
    }
    QVERIFY(sentences.contains(u"%1 of 201"_s.arg(model().rowCount())));
    QVERIFY(sentences.contains(u"%1 of 201 shown"_s.arg(model().rowCount())));
}

void ListFiltersTest::line_isOneTabStop()
{
    figure("staleFigure")->click();
    m_test->find("copyEndpoint")->setFocus();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), figure("staleFigure"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), search());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), figure("staleFigure"));
}

/// Also from the end of a line to the next one.
void ListFiltersTest::arrowKeys_pressNext()
{
    m_test->window->resize(360, 720);
    UiStates::settle(*m_test->window);
    figure("allFigure")->setFocus();
    const QList<const char *> names { "recentFigure", "earlierFigure", "staleFigure",
        "neverFigure" };
    for (const char *name : names) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), figure(name));
        QVERIFY(figure(name)->isChecked());
        QCOMPARE(model().rowCount(), number(figure(name)));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // the last one
    QCOMPARE(QApplication::focusWidget(), figure("neverFigure"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
    QCOMPARE(QApplication::focusWidget(), figure("staleFigure"));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Left);
    QVERIFY(figure("earlierFigure")->isChecked());
}

void ListFiltersTest::figures_areReadAsOneChoice()
{
    auto *read = QAccessible::queryAccessibleInterface(figure("staleFigure"));
    QCOMPARE(read->role(), QAccessible::RadioButton);
    QCOMPARE(read->text(QAccessible::Name), figure("staleFigure")->text());
    QVERIFY(!read->state().checked);
    read->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QTRY_VERIFY(read->state().checked);
    QCOMPARE(read->parent()->text(QAccessible::Name), u"Filter keys"_s);
}

void ListFiltersTest::nothingMatches_offersAllKeys()
{
    search()->setText(u"no such key"_s);
    QTRY_VERIFY(m_test->named<QLabel>(u"No key matches the search"_s));
    figure("staleFigure")->click();
    QTRY_VERIFY(m_test->named<QLabel>(u"No key matches both the search and the filter"_s));
    m_test->press(u"Clear Search and Filter"_s);
    QCOMPARE(model().rowCount(), 201);
    QVERIFY(figure("allFigure")->isChecked());
    QVERIFY(search()->text().isEmpty());
}

void ListFiltersTest::escape_clearsSearchThenFilter()
{
    figure("staleFigure")->click();
    search()->setText(u"terraform"_s);
    QTest::keyClick(search(), Qt::Key_Escape);
    QCOMPARE(search()->text(), QString());
    QVERIFY(figure("staleFigure")->isChecked());
    QTest::keyClick(search(), Qt::Key_Escape);
    QVERIFY(figure("allFigure")->isChecked());
    QCOMPARE(model().rowCount(), 201);
}

void ListFiltersTest::notes_haveGroups()
{
    QVERIFY(!figure("notedFigure") && !figure("reviewDueFigure"));
    const QDate today = QDate::currentDate();
    notes().setNote(toList(model().keys()).at(3).id, { .text = u"of the build server"_s });
    notes().setNote(toList(model().keys()).at(9).id, { .text = {}, .reviewBy = today });
    notes().setNote(u"no such key"_s, { .text = u"left the list"_s, .reviewBy = today });
    QTRY_VERIFY(figure("notedFigure"));
    QCOMPARE(figure("notedFigure")->text(), u"Noted 1"_s); // a date is no note
    QCOMPARE(figure("reviewDueFigure")->text(), u"Review due 1"_s);
    figure("notedFigure")->click();
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0).data(ApiKeyModel::IdRole), toList(model().keys()).at(3).id);
    figure("reviewDueFigure")->click();
    QCOMPARE(model().rowCount(), 1);
    QCOMPARE(model().index(0).data(ApiKeyModel::IdRole), toList(model().keys()).at(9).id);
}

void ListFiltersTest::emptyGroup_staysPressed()
{
    const QString id = toList(model().keys()).at(3).id;
    notes().setNote(id, { .text = u"of the build server"_s });
    QTRY_VERIFY(figure("notedFigure"));
    figure("notedFigure")->click();
    notes().setNote(id, {});
    QTRY_COMPARE(model().rowCount(), 0);
    QCOMPARE(figure("notedFigure")->text(), u"Noted 0"_s);
    QTRY_VERIFY(m_test->named<QLabel>(u"No key matches the filter"_s));
    m_test->press(u"Show All Keys"_s);
    QCOMPARE(model().rowCount(), 201);
    QVERIFY(!figure("notedFigure"));
}

void ListFiltersTest::search_findsNotes()
{
    const QString id = toList(model().keys()).at(3).id;
    search()->setText(u"BUILD sérver"_s);
    QCOMPARE(model().rowCount(), 0);
    notes().setNote(id, { .text = u"of the build server"_s });
    QTRY_COMPARE(model().rowCount(), 1); // without another keystroke
    QCOMPARE(model().index(0).data(ApiKeyModel::IdRole), id);
    notes().setNote(id, { .text = u"of the test bench"_s });
    QTRY_COMPARE(model().rowCount(), 0);
}

void ListFiltersTest::generatedKey_showsAllKeys()
{
    figure("staleFigure")->click();
    m_test->press(u"Generate API Key"_s);
    QTRY_VERIFY(m_test->find("doneButton"));
    QVERIFY(figure("allFigure")->isChecked());
    const QString id = toList(model().keys()).constLast().id;
    m_test->named<QAbstractButton>(u"Copy API key"_s)->click();
    m_test->find<QAbstractButton>("doneButton")->click();
    m_test->sessions.session()->keys().remove(*model().find(id));
    QTRY_COMPARE(model().rowCount(), 201);
}

void ListFiltersTest::time_movesKeyToOtherGroup()
{
    QDateTime now = QDateTime::currentDateTimeUtc();
    AppContext services { m_test->sessions, m_test->clipboard, m_test->languages, m_test->settings,
        m_test->paths };
    services.now = [&now] { return now; };
    const auto window = TestWindow::openWindow(services);
    window->show();
    auto *figures = window->findChild<KeyFigures *>();
    auto *stale = window->findChild<QPushButton *>(u"staleFigure"_s);
    const ApiKey key { .id = u"aging"_s,
        .name = u"aging"_s,
        .lastIp = {},
        .lastActivity = now.addDays(-staleDays).addSecs(30) };
    model().insertOrUpdate(key);
    stale->click();
    const int before = number(stale);
    QCOMPARE(model().rowOf(key.id), -1);
    now = now.addSecs(60);
    QMetaObject::invokeMethod(figures->findChild<QTimer *>(u"minute"_s), "timeout");
    QCOMPARE(number(stale), before + 1);
    QVERIFY(model().rowOf(key.id) >= 0);
    QCOMPARE(model().rowCount(), number(stale));
    model().remove(key.id);
}

LLAVERO_TEST(ListFiltersTest, QApplication)
#include "tst_list_filters.moc"
