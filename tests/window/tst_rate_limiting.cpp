// SPDX-License-Identifier: GPL-3.0-or-later
// A service that throttles requests is retried when it allows, and the page shows that time.

#include "tests/support/ScriptedRows.h"
#include "tests/support/TestProgram.h"
#include "tests/support/TestWindow.h"

#include "ui/credentials/ListPlaceholder.h"
#include "ui/text/DateText.h"

#include <QLabel>

#include <memory>

using namespace Qt::StringLiterals;

class RateLimitingTest : public QObject
{
    Q_OBJECT

private slots:
    void throttledService_isRetriedAfterRequestedTime_data();
    void throttledService_isRetriedAfterRequestedTime();
    void failingService_isRetriedWithinMinute();

private:
    void open(const FakeHttpServer::Reply &list);

    std::unique_ptr<FakeHttpServer> m_server;
    std::unique_ptr<TestWindow> m_test;
};

/// Opens the window and waits until the list has failed.
void RateLimitingTest::open(const FakeHttpServer::Reply &list)
{
    m_test.reset();
    m_server = std::make_unique<FakeHttpServer>();
    scripted::serveNoUser(*m_server);
    m_server->on("GET /api_keys", { list });
    m_test = std::make_unique<TestWindow>();
    m_test->window->show();
    m_test->sessions.open(
        *PortalAddress::parse(m_server->endpoint().toString()).address, Secret("k"));
    const auto *state = m_test->window->findChild<ListPlaceholder *>();
    QTRY_COMPARE(state->state(), ListPlaceholder::State::Failed);
    QVERIFY(m_test->sessions.session()->nextRetry());
}

void RateLimitingTest::throttledService_isRetriedAfterRequestedTime_data()
{
    const auto later = [](int seconds) {
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(seconds);
        return QLocale::c().toString(then, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
    };
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("for so long") << "40"_ba << 30 << 40;
    QTest::newRow("until then") << later(40) << 25 << 40;
    QTest::newRow("for a day") << "86400"_ba << 50 << 60;
}

void RateLimitingTest::throttledService_isRetriedAfterRequestedTime()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, least);
    QFETCH(int, most);
    open(FakeHttpServer::http(429, "{}", "Retry-After: " + retryAfter + "\r\n"));
    const auto next = m_test->sessions.session()->nextRetry();
    const auto wait = QDateTime::currentDateTimeUtc().secsTo(*next);
    QVERIFY2(wait >= least && wait <= most, qPrintable(QString::number(wait)));
    const QString sentence = m_test->find<QLabel>("stateExplanation")->text();
    QVERIFY2(sentence.endsWith(
                 QStringLiteral("will try again within a minute (%1).").arg(timeText(*next))),
        qPrintable(sentence));
    QCOMPARE(m_server->requests("GET /api/v2/api_keys").size(), 1);
}

void RateLimitingTest::failingService_isRetriedWithinMinute()
{
    for (const int status : { 404, 504 }) {
        open(FakeHttpServer::http(status, "{}", "Retry-After: 86400\r\n"));
        const auto next = m_test->sessions.session()->nextRetry();
        QVERIFY(QDateTime::currentDateTimeUtc().secsTo(*next) <= 60);
    }
}

LLAVERO_TEST(RateLimitingTest, QApplication)
#include "tst_rate_limiting.moc"
