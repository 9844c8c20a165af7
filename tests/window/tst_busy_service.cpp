// A service that asks for patience is left alone, and the page says until when.

#include "support/ScriptedRows.h"
#include "support/TestProgram.h"
#include "support/TestWindow.h"

#include "keys/ListState.h"
#include "text/DateText.h"

#include <QLabel>

using namespace Qt::StringLiterals;

class BusyServiceTest : public QObject
{
    Q_OBJECT

private slots:
    void isLeftAlone_data();
    void isLeftAlone();
};

void BusyServiceTest::isLeftAlone_data()
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

void BusyServiceTest::isLeftAlone()
{
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, least);
    QFETCH(int, most);
    ScriptedServer server;
    scripted::serveNoUser(server);
    server.on("GET /api_keys",
        { ScriptedServer::http(429, "{}", "Retry-After: " + retryAfter + "\r\n") });
    TestWindow test;
    test.window->show();
    test.signIn.open(*PortalAddress::parse(server.endpoint().toString()).address, Secret("k"));
    const auto *state = test.window->findChild<ListState *>();
    QTRY_COMPARE(state->state(), ListState::State::Failed);
    const auto next = test.signIn.session()->nextTry();
    QVERIFY(next);
    const auto wait = QDateTime::currentDateTimeUtc().secsTo(*next);
    QVERIFY2(wait >= least && wait <= most, qPrintable(QString::number(wait)));
    const QString sentence = test.find<QLabel>("stateExplanation")->text();
    QVERIFY2(sentence.contains(QStringLiteral("tries again at ") + clockText(*next)),
        qPrintable(sentence));
    QCOMPARE(server.requests("GET /api/v2/api_keys").size(), 1);
}

LLAVERO_TEST(BusyServiceTest, QApplication)
#include "tst_busy_service.moc"
