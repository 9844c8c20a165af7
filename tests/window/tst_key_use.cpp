// SPDX-License-Identifier: GPL-3.0-or-later
// The details of a key say how it is used, as far as the service’s log tells.

#include "tests/support/Announcements.h"
#include "tests/support/TestProgram.h"
#include "tests/support/UiStates.h"
#include "tests/support/WallClock.h"
#include "tests/window/UseFixture.h"
#include "ui/credentials/KeyListView.h"
#include "ui/details/KeyUseChart.h"
#include "ui/drawer/Drawer.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class KeyUseTest : public QObject, private UseFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { stop(); }
    void use_isShown();
    void logIsLoaded_onlyForDetails();
    void noUse_isSaid();
    void youngKey_hasNoEarlierUse();
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
    void offline_keepsWhatIsLoaded();
    void offline_leavesFieldInItsPlace();
    void refusedKey_keepsWhatIsLoaded();
    void refusedKey_leavesFieldInUse_data();
    void refusedKey_leavesFieldInUse();
    void failedRefresh_keepsWhatIsLoaded_data();
    void failedRefresh_keepsWhatIsLoaded();
    void unreachableLog_isNotLoadedWithEachList();
    void lastingFailure_isNotLoadedEachMinute();
    void otherKey_hasItsOwnUse();
    void nextRow_requestsNothing();
    void reopenedKey_hasNewUse();
    void openDetails_stayUpToDate();
    void otherSessionKey_loadsAgain_data();
    void otherSessionKey_loadsAgain();
    void retryByKeyboard_focusesChart();
    void largeText_fitsLegend();
    void sandboxKey_hasUse();
};

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
    awaitLog();
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
    QApplication::processEvents();
    const auto top = [this](const char *name) {
        return m_test->find(name)->mapTo(m_test->window.get(), QPoint()).y();
    };
    const QWidget *summary = m_test->find("useSummary");
    QVERIFY(top("showEarlier") >= top("useSummary") + summary->height()); // directly below it
    QVERIFY(top("showEarlier") < top("noteField"));
}

void KeyUseTest::youngKey_hasNoEarlierUse()
{
    const QDateTime created = m_now.addDays(-20);
    scripted::serveLog(
        *m_server, { { .time = m_now.addDays(-3) }, { .time = m_now.addDays(-400), .key = "2" } });
    open(created.toString(Qt::ISODateWithMs).toLatin1());
    QTRY_VERIFY(m_test->find("useChart"));
    awaitLog();
    QTRY_COMPARE(status(), QString());
    QVERIFY(!m_test->find("showEarlier"));
    QCOMPARE(text("usePeriod"), QString()); // not since a day before the key
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
    awaitLog();
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
    failLog(status);
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
    failLog(501);
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

void KeyUseTest::offline_leavesFieldInItsPlace()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 60));
    open();
    QTRY_VERIFY(operations());
    awaitLog();
    UiStates::layOut();
    auto *field = m_test->find<QPlainTextEdit>("noteField");
    field->setFocus();
    UiStates::layOut();
    const auto place = [&] { return field->mapTo(m_test->window.get(), QPoint()); };
    const QPoint before = place();
    m_server->on("GET /api_keys", { Server::hangUp() });
    m_test->sessions.session()->refresh();
    QTRY_VERIFY_WITH_TIMEOUT(status().startsWith(u"Offline."), 30'000);
    UiStates::layOut();
    QVERIFY(field->hasFocus());
    QCOMPARE(place(), before);
}

void KeyUseTest::offline_keepsWhatIsLoaded()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    awaitLog();
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
    awaitLog();
    m_server->on("GET /api_keys",
        { Server::http(401, R"({"errors":[{"code":4010,"message":"Invalid key"}]})") });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(m_test->sessions.session()->access(), Session::Access::KeyRejected);
    QTRY_VERIFY(status().startsWith(u"The use of this key was loaded just now"_s));
    QVERIFY(status().endsWith(u"Sign in to see newer use."_s));
    QVERIFY(m_test->find("useChart"));
}

void KeyUseTest::refusedKey_leavesFieldInUse_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<QByteArray>("field");
    for (const char *field : { "noteField", "reviewField", "nameField" }) {
        QTest::addRow("%s of a panel", field) << 1366 << QByteArray(field);
        QTest::addRow("%s of a page", field) << 900 << QByteArray(field);
    }
    QTest::newRow("search") << 1366 << QByteArray("searchField");
}

/// What the user is typing does not go elsewhere.
void KeyUseTest::refusedKey_leavesFieldInUse()
{
    QFETCH(int, width);
    QFETCH(QByteArray, field);
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    openList();
    m_test->window->resize(width, 900);
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_VERIFY(m_test->find("useChart"));
    awaitLog();
    if (field == "nameField")
        QTest::mouseClick(m_test->find("renameInDetails"), Qt::LeftButton);
    QPointer<QWidget> inUse = m_test->find(field.constData());
    QVERIFY(inUse);
    inUse->setFocus();
    QTest::keyClicks(inUse, u"12"_s);
    m_server->on("GET /api_keys",
        { Server::http(401, R"({"errors":[{"code":4010,"message":"Invalid key"}]})") });
    m_test->sessions.session()->refresh();
    QTRY_COMPARE(m_test->sessions.session()->access(), Session::Access::KeyRejected);
    QTRY_VERIFY(width < 1000 || m_test->find("promptReason"));
    QApplication::processEvents();
    QVERIFY(inUse && inUse->isVisible());
    QCOMPARE(QApplication::focusWidget(), inUse);
    QTest::keyClicks(QApplication::focusWidget(), u"34"_s);
    QVERIFY(m_test->window->findChild<QLineEdit *>(u"keyField"_s)->text().isEmpty());
    if (QWidget *close = m_test->find(width < 1000 ? "detailsBack" : "detailsClose"))
        QTest::mouseClick(close, Qt::LeftButton);
    else
        m_test->press(u"Back"_s); // of the drawer
    QTRY_VERIFY(m_test->find("promptReason"));
}

void KeyUseTest::failedRefresh_keepsWhatIsLoaded_data()
{
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<QString>("reason");
    QTest::newRow("501") << 501 << u" The service reported an error (HTTP 501)."_s;
    QTest::newRow("404") << 404 << QString(); // the key itself is there
}

void KeyUseTest::failedRefresh_keepsWhatIsLoaded()
{
    QFETCH(int, httpStatus);
    QFETCH(QString, reason);
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    awaitLog();
    failLog(httpStatus);
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(status().startsWith(u"The use of this key was loaded just now"_s));
    const QString failure = u" Newer entries of the activity log couldn’t be loaded."_s + reason;
    QVERIFY2(reason.isEmpty() ? status().endsWith(failure) : status().contains(failure),
        qPrintable(status()));
    QVERIFY(m_test->find("useChart"));
}

/// The list is loaded again when the log cannot be reached, to find out whether the service can be.
void KeyUseTest::unreachableLog_isNotLoadedWithEachList()
{
    m_server->on("GET /activity_log", { Server::hangUp() });
    openList();
    Session &session = *m_test->sessions.session();
    QTRY_VERIFY(!session.keys().isLoading());
    QSignalSpy failed(&session.activityLog(), &ActivityLog::failed);
    QSignalSpy listLoaded(&session.keys(), &KeysController::loaded);
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 30'000);
    QTRY_COMPARE(listLoaded.size(), 1);
    QCOMPARE(session.activityLog().state(), ActivityLog::State::Failed);
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    m_test->press(u"Retry"_s);
    QTRY_VERIFY(m_test->find("useChart"));
}

void KeyUseTest::lastingFailure_isNotLoadedEachMinute()
{
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    open();
    QTRY_VERIFY(m_test->find("useChart"));
    awaitLog();
    failLog(501);
    m_test->sessions.session()->refresh();
    QTRY_VERIFY(m_test->find("loadAction"));
    m_test->find("loadAction")->setFocus(Qt::TabFocusReason);
    m_server->forget();
    const WallClock::Shift shift(6min);
    auto *minute = m_test->window->findChild<QTimer *>(u"useMinute"_s);
    QSignalSpy ticks(minute, &QTimer::timeout);
    while (ticks.size() < 2)
        QMetaObject::invokeMethod(minute, "timeout");
    QCOMPARE(m_test->sessions.session()->activityLog().state(), ActivityLog::State::Failed);
    QCOMPARE(m_server->requests("GET"), QByteArrayList());
    QCOMPARE(QApplication::focusWidget(), m_test->find("loadAction"));
    QVERIFY(status().contains(u"6 minutes ago"_s));
    scripted::serveLog(*m_server, { { .time = m_now } });
    QTest::keyClick(m_test->find("detailsName"), Qt::Key_Escape);
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_COMPARE(status(), QString());
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

/// The log has the use of all keys.
void KeyUseTest::nextRow_requestsNothing()
{
    scripted::serveLog(*m_server, { { .time = m_now.addSecs(-60) } });
    open();
    m_test->window->resize(1366, 900); // the details stay beside the list
    QTRY_VERIFY(m_test->find("useChart"));
    awaitLog();
    QTRY_VERIFY(!m_test->sessions.session()->keys().isLoading());
    m_server->forget();
    const ApiKeyModel &model = m_test->sessions.session()->keys().model();
    const bool isBelow = model.rowOf(u"2"_s) > model.rowOf(u"1"_s);
    m_test->window->findChild<KeyListView *>()->focusKey(u"1"_s);
    QTest::keyClick(QApplication::focusWidget(), isBelow ? Qt::Key_Down : Qt::Key_Up);
    QTRY_VERIFY(text("useSummary").startsWith(u"The activity log has no use of this key"_s));
    QTest::keyClick(QApplication::focusWidget(), isBelow ? Qt::Key_Up : Qt::Key_Down);
    QTRY_VERIFY(m_test->find("useChart"));
    QCOMPARE(m_server->requests("GET"), QByteArrayList());
}

void KeyUseTest::reopenedKey_hasNewUse()
{
    scripted::serveLog(*m_server, { { .time = m_now.addDays(-1) } });
    open();
    QTRY_VERIFY(operations());
    awaitLog();
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
    awaitLog();
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
    failLog(501);
    open();
    QTRY_VERIFY(m_test->find("loadAction"));
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    m_test->find("loadAction")->setFocus(Qt::TabFocusReason);
    QTest::keyClick(m_test->find("loadAction"), Qt::Key_Space);
    QTRY_COMPARE(status(), QString());
    QCOMPARE(QApplication::focusWidget(), m_test->find("useChart"));
}

void KeyUseTest::largeText_fitsLegend()
{
    const QFont usual = QApplication::font();
    const auto restore = qScopeGuard([&usual] { QApplication::setFont(usual); });
    QFont large = usual;
    large.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(large);
    scripted::serveLog(*m_server, scripted::usualLog(m_now, 5));
    openList();
    m_test->languages.use(u"es"_s); // with longer words
    m_test->window->resize(360, 900);
    m_test->window->findChild<Drawer *>()->showDetails(u"1"_s);
    QTRY_VERIFY(m_test->find("useChart"));
    auto *chart = m_test->find("useChart");
    const QImage image = chart->grab().toImage();
    const int top = image.height() - chart->fontMetrics().height();
    for (int x = image.width() - 4; x < image.width(); ++x) { // none is cut there
        for (int y = top; y < image.height(); ++y)
            QCOMPARE(image.pixelColor(x, y), image.pixelColor(0, image.height() - 1));
    }
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
    QTRY_VERIFY(operations() && operations()->model()->rowCount() > 0);
    QTRY_COMPARE(status(), QString());
}

LLAVERO_TEST(KeyUseTest, QApplication)
#include "tst_key_use.moc"
