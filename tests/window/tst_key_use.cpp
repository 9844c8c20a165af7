// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a key say how it is used, as far as the service's log tells.

#include "tests/support/Announcements.h"
#include "tests/support/EventLoopLatency.h"
#include "tests/support/ScriptedLog.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"
#include "tests/support/WallClock.h"
#include "ui/details/KeyDetailsPage.h"
#include "ui/details/KeyUseChart.h"
#include "ui/details/KeyUseList.h"
#include "ui/details/KeyUseModels.h"
#include "ui/drawer/Drawer.h"
#include "ui/widgets/MessageBar.h"

#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Server = FakeHttpServer;
using scripted::LogRow;

class KeyUseTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void use_isShown();
    void logIsLoaded_onlyForDetails();
    void noUse_isSaid();
    void emptyLog_knowsNothing();
    void logYoungerThanKey_isSaid_data();
    void logYoungerThanKey_isSaid();
    void missingLog_isSaid_data();
    void missingLog_isSaid();
    void failure_canBeRetried();
    void slowLog_canBeCancelled();
    void slowLog_movesNothingBelow_data();
    void slowLog_movesNothingBelow();
    void partOfLog_isShownAsSuch();
    void earlierUse_canBeLoaded_data();
    void earlierUse_canBeLoaded();
    void newOperations_keepCurrentOne();
    void offline_keepsWhatIsLoaded();
    void refusedKey_keepsWhatIsLoaded();
    void failedRefresh_keepsWhatIsLoaded();
    void otherKey_hasItsOwnUse();
    void reopenedKey_hasNewUse();
    void openDetails_stayUpToDate();
    void otherSessionKey_loadsAgain_data();
    void otherSessionKey_loadsAgain();
    void retryByKeyboard_focusesChart();
    void texts_areShownAsText();
    void manyAddresses_areShownOnRequest();
    void longLog_neverFreezes();
    void listKeys_scrollPage();
    void sandboxKey_hasUse();
    void operations_areExported();
    void failedExport_saysWhy();

    void deleteQuestion_tellsUse();
    void deleteQuestion_withoutLog();
    void deleteQuestion_withoutNewEntries_data();
    void deleteQuestion_withoutNewEntries();
    void deleteQuestion_neverWaits();

private:
    /// Shows the list with the keys "1" and "2".
    void openList(const QByteArray &created = "2026-01-05T10:00:00Z");
    /// Opens the details of the key "1".
    void open(const QByteArray &created = "2026-01-05T10:00:00Z");
    QString text(const char *name);
    /// The sentence about how loading goes; empty if none is shown.
    QString status();
    /// Chooses that file in the dialog.
    void exportTo(const QString &path);
    QString exportMessage();
    KeyUseList *operations() { return m_test->find<KeyUseList>("operationList"); }

    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<Server> m_server;
    std::unique_ptr<TestWindow> m_test;
};

void KeyUseTest::init()
{
    m_server = std::make_unique<Server>();
    scripted::serveNoUser(*m_server);
}

void KeyUseTest::cleanup()
{
    m_test.reset();
    m_server.reset();
}

void KeyUseTest::openList(const QByteArray &created)
{
    m_server->on("GET /api_keys",
        { Server::json(
            R"({"data":[{"id":"1","name":"deploy","lastIp":"203.0.113.9","lastActivity":"2026-11-20T10:00:00Z","creationDate":")"
            + created + R"("},{"id":"2","name":"other"}]})") });
    m_test = std::make_unique<TestWindow>();
    m_test->window->resize(1366, 900);
    m_test->window->show();
    m_test->window->activateWindow();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    QTRY_VERIFY(m_test->find("deleteKey"));
}

void KeyUseTest::open(const QByteArray &created)
{
    openList(created);
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
}

QString KeyUseTest::text(const char *name)
{
    auto *label = m_test->find<QLabel>(name);
    return label ? label->text() : QString();
}

QString KeyUseTest::status()
{
    for (const char *name : { "useStatus", "earlierStatus" }) {
        if (QWidget *status = m_test->find(name))
            return status->findChild<QLabel *>(u"loadSentence"_s)->text();
    }
    return {};
}

QString KeyUseTest::exportMessage()
{
    const auto *message = m_test->find<MessageBar>("exportMessage");
    return message ? message->sentence() : QString();
}

void KeyUseTest::exportTo(const QString &path)
{
    m_test->press(u"Export the operations"_s);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY(dialog = m_test->window->findChild<QFileDialog *>(u"exportDialog"_s));
    QVERIFY(dialog->selectedFiles().value(0).contains(u"operations-deploy-"_s));
    emit dialog->fileSelected(path);
    dialog->close();
    QTRY_VERIFY(!m_test->window->findChild<QFileDialog *>(u"exportDialog"_s));
}

void KeyUseTest::use_isShown()
{
    const QDateTime first = m_now.addDays(-200);
    scripted::serveLog(*m_server,
        { { .time = m_now.addSecs(-180), .status = "FAILED", .event = "API_KEY_DELETE" },
            { .time = m_now.addDays(-2), .status = "PENDING" },
            { .time = m_now.addDays(-40), .ip = "198.51.100.24", .status = "ODD" },
            { .time = m_now.addDays(-41), .key = "2" }, { .time = first, .key = "2" } });
    open();
    QTRY_COMPARE(text("useSummary"),
        u"Used 2 times in the last 30 days, from 1 address, last 3 minutes ago."_s);
    QTRY_COMPARE(status(), QString());
    auto *chart = m_test->find<KeyUseChart>("useChart");
    QVERIFY(chart);
    QTRY_VERIFY(chart->isKnown(0));
    int total = 0;
    int failures = 0;
    for (int day = 0; day < KeyUseChart::days; ++day) {
        QVERIFY(chart->isKnown(day));
        total += chart->operations(day);
        failures += chart->failures(day);
    }
    QCOMPARE(total, 3);
    QCOMPARE(failures, 1);
    const auto *addresses = m_test->find<KeyUseList>("addressList")->model();
    QCOMPARE(addresses->rowCount(), 2);
    QVERIFY(addresses->index(0, 0).data().toString().startsWith(
        u"203.0.113.9: 2 operations, last 3 minutes ago"_s));
    const auto words
        = [this](int row) { return operations()->model()->index(row, 0).data().toString(); };
    QCOMPARE(operations()->model()->rowCount(), 3);
    QVERIFY(words(0).startsWith(u"API_KEY_DELETE, Failed, "_s));
    QVERIFY(words(1).contains(u", Pending, "_s));
    QVERIFY(words(2).contains(u", ODD, "_s));
    QVERIFY(words(2).endsWith(u", 198.51.100.24"_s));
    QVERIFY(text("usePeriod").startsWith(u"Since "_s)); // not all
    QCOMPARE(text("useCoverage"), QString());
}

void KeyUseTest::logIsLoaded_onlyForDetails()
{
    const auto logRequests = [this] {
        QByteArrayList requests = m_server->requests("GET");
        requests.removeIf([](const QByteArray &sent) { return !sent.contains("/activity_log"); });
        return requests;
    };
    const auto refresh = [this] {
        Session &session = *m_test->sessions.session();
        QTRY_VERIFY(!session.keys().isLoading());
        QSignalSpy loaded(&session.keys(), &KeysController::loaded);
        session.refresh();
        QVERIFY(loaded.wait());
    };
    scripted::serveLog(*m_server, {});
    openList();
    refresh();
    QCOMPARE(logRequests(), QByteArrayList());
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_VERIFY(m_test->find("useSummary"));
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    QVERIFY(!logRequests().isEmpty());
    for (const QByteArray &request : logRequests())
        QVERIFY(request.contains("only_mine=true"));
    QTest::keyClick(m_test->find("detailsClose"), Qt::Key_Escape);
    QVERIFY(!m_test->find("useSummary"));
    m_server->forget();
    refresh();
    QCOMPARE(logRequests(), QByteArrayList());
}

void KeyUseTest::noUse_isSaid()
{
    scripted::serveLog(*m_server, { { .time = m_now.addDays(-400), .key = "2" } });
    open();
    QTRY_COMPARE(
        text("useSummary"), u"The activity log has no use of this key in the last 90 days."_s);
    QVERIFY(!m_test->find("useChart"));
    QVERIFY(!operations());
    QVERIFY(!m_test->find("exportOperations"));
    QTRY_VERIFY(m_test->find("showEarlier"));
}

void KeyUseTest::emptyLog_knowsNothing()
{
    scripted::serveLog(*m_server, {});
    open();
    QTRY_COMPARE(
        text("useSummary"), u"The activity log is empty, so the use of this key isn’t known."_s);
    QVERIFY(!m_test->find("showEarlier"));
}

void KeyUseTest::logYoungerThanKey_isSaid_data()
{
    QTest::addColumn<QByteArray>("created");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("older key") << QByteArray("2026-01-05T10:00:00Z") << true;
    QTest::newRow("unknown age") << QByteArray() << true;
    QTest::newRow("younger key") << m_now.addDays(-10).toString(Qt::ISODateWithMs).toLatin1()
                                 << false;
}

void KeyUseTest::logYoungerThanKey_isSaid()
{
    QFETCH(QByteArray, created);
    QFETCH(bool, isSaid);
    scripted::serveLog(
        *m_server, { { .time = m_now.addDays(-3) }, { .time = m_now.addDays(-20), .key = "2" } });
    open(created);
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    const auto *chart = m_test->find<KeyUseChart>("useChart");
    QTRY_COMPARE(chart->isKnown(0), !isSaid);
    QVERIFY(chart->isKnown(KeyUseChart::days - 1));
    QCOMPARE(
        text("useCoverage").startsWith(u"The oldest entry of the activity log is of"_s), isSaid);
    QCOMPARE(text("useSummary").contains(u" since "_s), isSaid);
}

void KeyUseTest::missingLog_isSaid_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("403") << 403
                         << u"Your role doesn’t allow you to read the activity log, so the use of "
                            "this key isn’t known."_s;
    for (const int status : { 404, 400 })
        QTest::addRow("%d", status)
            << status << u"This portal has no activity log, so the use of this key isn’t known."_s;
}

void KeyUseTest::missingLog_isSaid()
{
    QFETCH(int, status);
    QFETCH(QString, sentence);
    m_server->on("GET /activity_log", [status](const QUrlQuery &) {
        return Server::http(status, R"({"errors":[{"code":1,"message":"no"}]})");
    });
    open();
    QTRY_COMPARE(this->status(), sentence);
    QVERIFY(!m_test->find("useSummary"));
    QVERIFY(!m_test->find("useChart"));
    QVERIFY(!m_test->find("loadAction"));
    QCOMPARE(m_test->sessions.session()->access(), Session::Access::Granted); // still signed in
    QTRY_VERIFY(announcements(*m_test->window).contains(sentence));
}

void KeyUseTest::failure_canBeRetried()
{
    m_server->on("GET /activity_log",
        [](const QUrlQuery &) { return Server::http(501, R"({"errors":[{"message":"down"}]})"); });
    open();
    QTRY_VERIFY(status().startsWith(u"The activity log couldn’t be loaded. "_s));
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    m_test->press(u"Retry"_s);
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(status(), QString());
}

void KeyUseTest::slowLog_canBeCancelled()
{
    m_server->on("GET /activity_log", [](const QUrlQuery &) { return Server::silence(); });
    open();
    QTRY_COMPARE(status(), u"Loading the activity log…"_s);
    m_test->press(u"Cancel"_s);
    QTRY_COMPARE(status(), u"The activity log wasn’t loaded."_s);
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    m_test->press(u"Load"_s);
    QTRY_VERIFY(m_test->find("useChart"));
}

void KeyUseTest::slowLog_movesNothingBelow_data()
{
    QTest::addColumn<int>("width");
    QTest::newRow("panel") << 1366;
    QTest::newRow("page") << 1100;
    QTest::newRow("drawer") << 400;
}

void KeyUseTest::slowLog_movesNothingBelow()
{
    QFETCH(int, width);
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 200));
    const auto all = m_server->handler("GET /activity_log");
    bool isSlow = true;
    m_server->on("GET /activity_log", [&isSlow, all](const QUrlQuery &query) {
        return isSlow ? Server::heldBack(all(query)) : all(query);
    });
    openList();
    m_test->window->resize(width, 900);
    QApplication::processEvents();
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_COMPARE(status(), u"Loading the activity log…"_s);
    const auto place = [this] {
        QApplication::processEvents();
        return m_test->find("noteField")->mapTo(m_test->window.get(), QPoint()).y();
    };
    const int before = place();
    isSlow = false;
    m_server->release();
    QTRY_VERIFY(m_test->find("useChart"));
    QCOMPARE(place(), before);
}

void KeyUseTest::partOfLog_isShownAsSuch()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 200));
    const QDateTime middle = m_now.addDays(-45);
    const auto all = m_server->handler("GET /activity_log");
    m_server->on("GET /activity_log", [all, middle](const QUrlQuery &query) {
        const QDateTime end
            = QDateTime::fromString(query.queryItemValue(u"end"_s), Qt::ISODateWithMs);
        return end < middle ? Server::silence() : all(query);
    });
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    const auto *chart = m_test->find<KeyUseChart>("useChart");
    QTRY_VERIFY(chart->isKnown(KeyUseChart::days - 50));
    QVERIFY(!chart->isKnown(0));
    QTRY_VERIFY(status().startsWith(u"Loading the activity log"_s));
    m_test->press(u"Cancel"_s);
    QTRY_COMPARE(status(), u"Earlier entries of the activity log weren’t loaded."_s);
    QVERIFY(!chart->isKnown(0));
    m_server->on("GET /activity_log", all);
    m_test->press(u"Load"_s);
    QTRY_VERIFY(chart->isKnown(0));
    QTRY_COMPARE(status(), QString());
}

void KeyUseTest::earlierUse_canBeLoaded_data()
{
    QTest::addColumn<bool>("isByKeyboard");
    QTest::addColumn<bool>("hasMore");
    QTest::newRow("keyboard") << true << true;
    QTest::newRow("keyboard, to the beginning") << true << false;
    QTest::newRow("mouse") << false << true;
    QTest::newRow("mouse, to the beginning") << false << false;
}

void KeyUseTest::earlierUse_canBeLoaded()
{
    QFETCH(bool, isByKeyboard);
    QFETCH(bool, hasMore);
    QList<LogRow> rows = scripted::usualLog(m_now, 60);
    for (int i = 0; i < 20; ++i)
        rows.append({ .time = m_now.addDays(-100 - i), .event = "OLD" });
    if (hasMore)
        rows.append({ .time = m_now.addDays(-300), .key = "2" });
    scripted::serveLog(*m_server, rows);
    open();
    QTRY_VERIFY(m_test->find("showEarlier"));
    auto *button = m_test->find("showEarlier");
    QScrollBar *bar = m_test->window->findChild<KeyDetailsPage *>()
                          ->findChild<QScrollArea *>()
                          ->verticalScrollBar();
    const int before = operations()->model()->rowCount();
    QApplication::processEvents();
    bar->setValue(bar->maximum());
    QApplication::processEvents();
    const int place = bar->value();
    QVERIFY(place > 500);
    if (isByKeyboard) {
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
    } else {
        QTest::mouseClick(button, Qt::LeftButton);
    }
    QTRY_COMPARE(operations()->model()->rowCount(), before + 20);
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    QTRY_COMPARE(status(), QString());
    QTRY_COMPARE(m_test->find("showEarlier") != nullptr, hasMore);
    QApplication::processEvents();
    QCOMPARE(QApplication::focusWidget(), operations());
    if (!isByKeyboard) {
        QCOMPARE(bar->value(), place);
        return;
    }
    QCOMPARE(operations()->currentIndex().row(), before); // the first new one
    const QRect row = operations()->visualRect(operations()->currentIndex());
    QTRY_VERIFY(operations()->viewport()->visibleRegion().contains(row.center()));
}

void KeyUseTest::newOperations_keepCurrentOne()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now.addDays(-1), 60));
    open();
    QTRY_VERIFY(operations());
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    operations()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(operations(), Qt::Key_PageDown);
    const auto current = [this] { return operations()->currentIndex().data().toString(); };
    const QString before = current();
    const int rows = operations()->model()->rowCount();
    scripted::serveLog(*m_server, { { .time = m_now, .event = "NEW" } });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(operations()->model()->rowCount(), rows + 1);
    QCOMPARE(current(), before);
}

void KeyUseTest::offline_keepsWhatIsLoaded()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    m_server->on("GET /api_keys", { Server::hangUp() });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(m_test->sessions.session()->isOffline(), 30'000);
    QTRY_VERIFY(status().startsWith(u"Offline. The use of this key was loaded just now"_s));
    QVERIFY(m_test->find("useChart"));
    QVERIFY(operations());
}

void KeyUseTest::refusedKey_keepsWhatIsLoaded()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    open();
    m_test->window->resize(1366, 900); // the details stay beside the list
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    m_server->on("GET /api_keys",
        { Server::http(401, R"({"errors":[{"code":4010,"message":"Invalid key"}]})") });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(m_test->sessions.session()->access(), Session::Access::KeyRejected);
    QTRY_VERIFY(status().startsWith(u"The use of this key was loaded just now"_s));
    QVERIFY(status().endsWith(u"Sign in to see newer use."_s));
    QVERIFY(m_test->find("useChart"));
}

void KeyUseTest::failedRefresh_keepsWhatIsLoaded()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    m_server->on("GET /activity_log",
        [](const QUrlQuery &) { return Server::http(501, R"({"errors":[{"message":"down"}]})"); });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(status().startsWith(u"The use of this key was loaded just now"_s));
    QVERIFY(status().contains(u"Newer entries of the activity log couldn’t be loaded."_s));
    QVERIFY(m_test->find("useChart"));
}

void KeyUseTest::otherKey_hasItsOwnUse()
{
    scripted::serveLog(
        *m_server, { { .time = m_now.addSecs(-60) }, { .time = m_now.addDays(-200), .key = "2" } });
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    m_test->window->findChild<Drawer *>()->showDetails(u"2"_s);
    QVERIFY(!m_test->find("useChart")); // immediately
    QTRY_COMPARE(
        text("useSummary"), u"The activity log has no use of this key in the last 90 days."_s);
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_VERIFY(m_test->find("useChart"));
}

void KeyUseTest::reopenedKey_hasNewUse()
{
    scripted::serveLog(*m_server, { { .time = m_now.addDays(-1) } });
    open();
    QTRY_VERIFY(operations());
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    QTest::keyClick(m_test->find("detailsName"), Qt::Key_Escape);
    QVERIFY(!operations());
    scripted::serveLog(*m_server, { { .time = m_now } });
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_COMPARE(operations()->model()->rowCount(), 2);
}

void KeyUseTest::openDetails_stayUpToDate()
{
    scripted::serveLog(*m_server, { { .time = m_now.addDays(-1) } });
    open();
    QTRY_VERIFY(operations());
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    scripted::serveLog(*m_server, { { .time = m_now } });
    const WallClock::Shift shift(6min);
    m_test->window->findChild<QTimer *>(u"useMinute"_s)->setInterval(0);
    QTRY_COMPARE(operations()->model()->rowCount(), 2);
}

void KeyUseTest::otherSessionKey_loadsAgain_data()
{
    QTest::addColumn<bool>("isLoading");
    QTest::newRow("loaded") << false;
    QTest::newRow("loading") << true;
}

void KeyUseTest::otherSessionKey_loadsAgain()
{
    QFETCH(bool, isLoading);
    scripted::serveLog(*m_server, { { .time = m_now.addDays(-1) } });
    const auto all = m_server->handler("GET /activity_log");
    if (isLoading)
        m_server->on("GET /activity_log", [](const QUrlQuery &) { return Server::silence(); });
    open();
    ActivityLog &log = m_test->sessions.session()->activityLog();
    if (isLoading)
        QTRY_VERIFY(m_server->requests("GET").last().contains("/activity_log"));
    else
        QTRY_VERIFY(operations() && log.state() == ActivityLog::State::Idle);
    m_server->on("GET /activity_log", all);
    m_server->forget();
    m_test->sessions.session()->setKey(Secret("other"));
    QVERIFY(!operations());
    QTRY_VERIFY(operations());
    for (const QByteArray &request : m_server->requests("GET")) {
        if (request.contains("/activity_log"))
            QVERIFY2(request.toLower().contains("mc-api-key: other"), request);
    }
}

void KeyUseTest::retryByKeyboard_focusesChart()
{
    m_server->on("GET /activity_log",
        [](const QUrlQuery &) { return Server::http(501, R"({"errors":[{"message":"down"}]})"); });
    open();
    QTRY_VERIFY(m_test->find("loadAction"));
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    m_test->find("loadAction")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_test->find("loadAction"), Qt::Key_Space);
    QTRY_COMPARE(status(), QString());
    QCOMPARE(QApplication::focusWidget(), m_test->find("useChart"));
}

void KeyUseTest::texts_areShownAsText()
{
    scripted::serveLog(*m_server,
        { { .time = m_now,
            .ip = "<b>10.0.0.1</b>",
            .status = "<i>SUCCESS</i>",
            .event = "<u>A</u>\\u202e\\n&amp; B" } });
    open();
    QTRY_VERIFY(operations());
    const QString words = operations()->model()->index(0, 0).data().toString();
    QVERIFY2(words.startsWith(u"<u>A</u>\\u202E &amp; B, <i>SUCCESS</i>, "_s), qPrintable(words));
    QVERIFY(words.endsWith(u", <b>10.0.0.1</b>"_s));
}

void KeyUseTest::manyAddresses_areShownOnRequest()
{
    QList<LogRow> rows;
    for (int i = 0; i < 12; ++i)
        rows.append({ .time = m_now.addSecs(-60 * i), .ip = "10.0.0." + QByteArray::number(i) });
    scripted::serveLog(*m_server, rows);
    open();
    QTRY_VERIFY(m_test->find("addressList"));
    const auto *model = m_test->find<KeyUseList>("addressList")->model();
    QCOMPARE(model->rowCount(), AddressModel::fewRows);
    m_test->press(u"Show all addresses"_s);
    QCOMPARE(model->rowCount(), 12);
    const KeyUseList &list = *m_test->find<KeyUseList>("addressList");
    QTRY_COMPARE(list.height(), 12 * list.rowHeight());
    m_test->press(u"Show all addresses"_s);
    QCOMPARE(model->rowCount(), AddressModel::fewRows);
}

void KeyUseTest::longLog_neverFreezes()
{
    constexpr int count = 100'000;
    QByteArrayList texts;
    for (int i = 0; i < count; ++i)
        texts << scripted::logRow({ .time = m_now.addSecs(-20 * (i + 1)),
            .ip = "10.0.0." + QByteArray::number(i % 200) });
    const auto all = Server::json(R"({"data":[)" + texts.join(',') + "]}");
    const auto none = Server::json(R"({"data":[]})");
    int requests = 0;
    m_server->on("GET /activity_log",
        [&requests, all, none](const QUrlQuery &) { return requests++ == 0 ? all : none; });
    open();
    const EventLoopLatency latency;
    QTRY_VERIFY_WITH_TIMEOUT(operations(), 60'000);
    QTRY_COMPARE(operations()->model()->rowCount(), count);
    QTRY_COMPARE(operations()->height(), count * operations()->rowHeight());
    QScrollBar *bar = nullptr;
    for (QWidget *widget = operations(); widget && !bar; widget = widget->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(widget))
            bar = area->verticalScrollBar();
    }
    QVERIFY(bar);
    for (int step = 0; step <= 50; ++step) {
        bar->setValue(bar->maximum() / 50 * step);
        QApplication::processEvents();
    }
    QVERIFY(latency.worstPause() < maxPause);
}

void KeyUseTest::listKeys_scrollPage()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 60));
    open();
    QTRY_VERIFY(operations());
    operations()->setFocus(Qt::TabFocusReason);
    const auto isShown = [this] {
        const QRect row = operations()->visualRect(operations()->currentIndex());
        return operations()->viewport()->visibleRegion().contains(row.center());
    };
    QTRY_VERIFY(isShown());
    QCOMPARE(operations()->currentIndex().row(), 0);
    QTest::keyClick(operations(), Qt::Key_PageDown);
    const int page = operations()->currentIndex().row();
    QVERIFY(page > 2);
    QVERIFY(page < 60);
    QTRY_VERIFY(isShown());
    QTest::keyClick(operations(), Qt::Key_End);
    QCOMPARE(operations()->currentIndex().row(), operations()->model()->rowCount() - 1);
    QTRY_VERIFY(isShown());
    QTest::keyClick(operations(), Qt::Key_Home);
    QTRY_VERIFY(isShown());
    QTest::keyClick(operations(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(
        QApplication::clipboard()->text(), operations()->model()->index(0, 0).data().toString());
}

void KeyUseTest::sandboxKey_hasUse()
{
    m_test = std::make_unique<TestWindow>();
    m_test->openOwnSandbox();
    ApiKeyModel &keys = m_test->sessions.session()->keys().model();
    QString used;
    for (qsizetype i = 0; i < keys.keys().size() && used.isEmpty(); ++i) {
        const ApiKey key = keys.keys().at(static_cast<quint32>(i));
        if (key.lastActivity && *key.lastActivity > m_now.addDays(-20))
            used = key.id;
    }
    QVERIFY(!used.isEmpty());
    m_test->window->findChild<Drawer *>()->showDetails(used);
    QTRY_VERIFY(text("useSummary").startsWith(u"Used "_s));
    QVERIFY(m_test->find("useChart"));
    QTRY_VERIFY(operations()->model()->rowCount() > 0);
    QTRY_COMPARE(status(), QString());
}

void KeyUseTest::operations_areExported()
{
    scripted::serveLog(*m_server,
        { { .time = m_now.addSecs(-60), .event = "=A" }, { .time = m_now.addDays(-1) } });
    open();
    QTRY_VERIFY(m_test->find("exportOperations"));
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    const QString path = m_test->ownHome.filePath(u"operations.csv"_s);
    exportTo(path);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QCOMPARE(lines.size(), 4); // the last one is empty
    QVERIFY(lines.at(1).endsWith(",'=A,SUCCESS,203.0.113.9\r"));
    const QString sentence = u"2 operations exported to “operations.csv”."_s;
    QTRY_COMPARE(exportMessage(), sentence);
    QTRY_VERIFY(announcements(*m_test->window).contains(sentence));
    m_test->window->findChild<Drawer *>()->showDetails(u"2"_s);
    QTRY_COMPARE(exportMessage(), QString());
}

void KeyUseTest::failedExport_saysWhy()
{
    scripted::serveLog(*m_server, { { .time = m_now.addSecs(-60) } });
    open();
    QTRY_VERIFY(m_test->find("exportOperations"));
    exportTo(m_test->ownHome.filePath(u"missing/operations.csv"_s));
    QTRY_VERIFY(
        exportMessage().startsWith(u"The operations couldn’t be exported to “operations.csv”: "_s));
    exportTo(m_test->ownHome.filePath(u"operations.csv"_s));
    QTRY_VERIFY(exportMessage().startsWith(u"1 operation exported"));
}

// --- The question before a key is deleted ----------------------------------------------------

void KeyUseTest::deleteQuestion_tellsUse()
{
    scripted::serveLog(*m_server,
        { { .time = m_now.addSecs(-180) }, { .time = m_now.addDays(-2), .ip = "10.0.0.2" },
            { .time = m_now.addDays(-80) } });
    const auto all = m_server->handler("GET /activity_log");
    bool isSlow = true;
    m_server->on("GET /activity_log", [&isSlow, all](const QUrlQuery &query) {
        return isSlow ? Server::heldBack(all(query)) : all(query);
    });
    openList();
    m_test->press(u"Delete deploy"_s);
    QTRY_VERIFY(m_test->find("confirmButton"));
    QTRY_COMPARE(text("deleteUse"), u"Checking the activity log…"_s);
    QTRY_COMPARE(m_server->heldReplies(), 1);
    QWidget *dialog = m_test->find("confirmButton")->window();
    const QRect button = m_test->find("confirmButton")->geometry();
    const QSize size = dialog->size();
    isSlow = false;
    m_server->release();
    const QString sentence
        = u"Used 2 times in the last 30 days, from 2 addresses, last 3 minutes ago."_s;
    QTRY_COMPARE(text("deleteUse"), sentence);
    QApplication::sendPostedEvents();
    QCOMPARE(dialog->size(), size);
    QCOMPARE(m_test->find("confirmButton")->geometry(), button);
    QCOMPARE(announcements(*dialog).count(sentence), 1);
    m_test->answer("cancelButton");
}

void KeyUseTest::deleteQuestion_withoutLog()
{
    m_server->on("GET /activity_log", [](const QUrlQuery &) {
        return Server::http(403, R"({"errors":[{"code":1,"message":"no"}]})");
    });
    openList();
    m_test->press(u"Delete deploy"_s);
    QTRY_COMPARE(text("deleteUse"), u"The activity log isn’t available."_s);
    QVERIFY(text("messageExplanation").contains(u"203.0.113.9"_s));
    m_test->answer("cancelButton");
}

void KeyUseTest::deleteQuestion_withoutNewEntries_data()
{
    QTest::addColumn<bool>("isSlow");
    QTest::newRow("slow") << true;
    QTest::newRow("failed") << false;
}

void KeyUseTest::deleteQuestion_withoutNewEntries()
{
    QFETCH(bool, isSlow);
    scripted::serveLog(
        *m_server, { { .time = m_now.addSecs(-180) }, { .time = m_now.addDays(-80) } });
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    QTRY_COMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Idle);
    m_server->on("GET /activity_log", [isSlow](const QUrlQuery &) {
        return isSlow ? Server::silence() : Server::http(501, R"({"errors":[{"message":"down"}]})");
    });
    QTest::mouseClick(m_test->find("deleteInDetails"), Qt::LeftButton);
    QTRY_VERIFY(
        text("deleteUse").startsWith(u"Used 1 time in the last 30 days, from 1 address, "_s));
    QVERIFY(text("deleteUse").contains(u"3 minutes ago. This is as of "_s));
    m_test->answer("cancelButton");
}

void KeyUseTest::deleteQuestion_neverWaits()
{
    m_server->on("GET /activity_log", [](const QUrlQuery &) { return Server::silence(); });
    m_server->on("DELETE /api_keys/1", { Server::http(204, {}) });
    openList();
    m_test->press(u"Delete deploy"_s);
    m_test->answer("confirmButton");
    QTRY_COMPARE(m_server->requests("DELETE").size(), 1);
}

LLAVERO_TEST(KeyUseTest, QApplication)
#include "tst_key_use.moc"
