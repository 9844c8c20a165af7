// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiEnvelope.h"
#include "tests/support/TestProgram.h"

#include <QDateTime>
#include <QLocale>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = ApiError::Kind;
using Status = ApiEnvelope::Task::Status;

/// Returns an empty array if the value is missing.
static QByteArray toJson(const JsonValue &value)
{
    return value.isMissing() ? QByteArray()
                             : QByteArray::fromStdString(simdjson::minify(*value.element()));
}

class EnvelopeTest : public QObject
{
    Q_OBJECT

private slots:
    void data_isRead_data();
    void data_isRead();
    void metadata_isRead();
    void noContent_isSuccess();
    void errors_withAnyStatus_fail_data();
    void errors_withAnyStatus_fail();
    void unauthorized_onlyFromTheService_data();
    void unauthorized_onlyFromTheService();
    void firstError_isReported_data();
    void firstError_isReported();
    void status_hasKind_data();
    void status_hasKind();
    void gatewayTimeout_leavesTheOutcomeUnknown();
    void retryAfter_isRead_data();
    void retryAfter_isRead();
    void retryAfter_date_isRead();
    void task_isRead_data();
    void task_isRead();
    void failedTask_isRejected_data();
    void failedTask_isRejected();
    void otherResponse_isRefused_data();
    void otherResponse_isRefused();
};

void EnvelopeTest::data_isRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("object") << R"({"data":{"id":"1"}})"_ba
                            << R"({"id":"1"})"_ba;
    QTest::newRow("array") << R"({"data":["1"]})"_ba
                           << R"(["1"])"_ba;
    QTest::newRow("null") << R"({"data":null})"_ba
                          << "null"_ba;
    QTest::newRow("no errors") << R"({"errors":[],"data":1})"_ba
                               << "1"_ba;
    QTest::newRow("unknown fields") << R"({"data":1,"x":{"errors":[1]}})"_ba
                                    << "1"_ba;
    // An id and a status alone do not make a task.
    QTest::newRow("a status of its own")
        << R"({"data":{"id":"1","status":"RUNNING","created":"x"}})"_ba
        << R"({"id":"1","status":"RUNNING","created":"x"})"_ba;
}

void EnvelopeTest::data_isRead()
{
    QFETCH(QByteArray, body);
    for (const int status : { 200, 201, 202 }) {
        const auto envelope = parseEnvelope({ .status = status, .body = body });
        QVERIFY(envelope);
        QTEST(toJson(envelope.value().data), "data");
        QVERIFY(!envelope.value().task);
    }
}

void EnvelopeTest::metadata_isRead()
{
    const auto envelope = parseEnvelope(
        { .status = 200, .body = R"({"data":[],"metadata":{"recordCount":40}})"_ba });
    QVERIFY(envelope);
    QCOMPARE(envelope.value().metadata["recordCount"].number(0), 40);
}

void EnvelopeTest::noContent_isSuccess()
{
    const auto envelope = parseEnvelope({ .status = 204 });
    QVERIFY(envelope);
    QVERIFY(envelope.value().data.isNull() && !envelope.value().task);
}

void EnvelopeTest::errors_withAnyStatus_fail_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("200") << 200 << Kind::Rejected;
    QTest::newRow("201") << 201 << Kind::Rejected;
    QTest::newRow("302") << 302 << Kind::Rejected;
    QTest::newRow("400") << 400 << Kind::Rejected;
    QTest::newRow("401") << 401 << Kind::Unauthorized;
    QTest::newRow("403") << 403 << Kind::Forbidden;
    QTest::newRow("404") << 404 << Kind::NotFound;
    QTest::newRow("405") << 405 << Kind::Rejected;
    QTest::newRow("409") << 409 << Kind::Rejected;
    QTest::newRow("429") << 429 << Kind::TooManyRequests;
    QTest::newRow("500") << 500 << Kind::ServiceFailure;
    QTest::newRow("503") << 503 << Kind::ServiceFailure;
}

void EnvelopeTest::errors_withAnyStatus_fail()
{
    QFETCH(int, status);
    const auto envelope = parseEnvelope({ .status = status,
        .body = R"({"data":{"id":"1"},"errors":[{"code":2012,"message":"No."}]})"_ba });
    QVERIFY(!envelope);
    QTEST(envelope.error().kind, "kind");
    QCOMPARE(envelope.error().httpStatus, status);
    QCOMPARE(envelope.error().serviceMessage, u"No."_s);
    QVERIFY(!envelope.error().outcomeUnknown); // the service itself has spoken
}

void EnvelopeTest::unauthorized_onlyFromTheService_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    for (const char *body : { R"({"errors":[{"code":2012,"message":"No."}]})",
             R"({"errors":[{"message":"No."}]})", R"({"errors":[{"errorCode":"NO"}]})" })
        QTest::newRow(body) << QByteArray(body) << Kind::Unauthorized;
    for (const char *body : { "", "Unauthorized", "<html>Sign in</html>", "[]", "null",
             R"({"message":"Unauthorized"})", R"({"error":"invalid_token"})", R"({"data":[]})",
             R"({"errors":[]})", R"({"errors":["Unauthorized"]})", R"({"errors":"Unauthorized"})",
             R"({"errors":{"message":"No."}})", R"({"errors":[{"title":"Unauthorized"}]})",
             R"({"errors":[{"message":""}]})", R"({"errors":[{"message":"No."}])" })
        QTest::newRow(body) << QByteArray(body) << Kind::UnexpectedResponse;
}

void EnvelopeTest::unauthorized_onlyFromTheService()
{
    QFETCH(QByteArray, body);
    const auto envelope = parseEnvelope({ .status = 401, .body = body });
    QVERIFY(!envelope);
    QTEST(envelope.error().kind, "kind");
    QCOMPARE(envelope.error().httpStatus, 401);
    QVERIFY(!envelope.error().outcomeUnknown); // it went no further
}

void EnvelopeTest::firstError_isReported_data()
{
    QTest::addColumn<QByteArray>("errors");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::newRow("code number") << R"({"code":2012,"message":"No.","context":{"a":[1]}})"_ba
                                 << u"2012"_s << u"No."_s;
    QTest::newRow("code text") << R"({"code":"2012","message":"No."})"_ba << u"2012"_s << u"No."_s;
    QTest::newRow("errorCode") << R"({"errorCode":"BAD_NAME","message":"No."})"_ba << u"BAD_NAME"_s
                               << u"No."_s;
    QTest::newRow("large code") << R"({"code":9007199254740991})"_ba << u"9007199254740991"_s
                                << QString();
    QTest::newRow("message alone")
        << R"({"message":"<b>No</b>"})"_ba << QString() << u"<b>No</b>"_s;
    QTest::newRow("two") << R"({"code":1,"message":"One"},{"code":2,"message":"Two"})"_ba << u"1"_s
                         << u"One"_s;
    QTest::newRow("empty") << "{}"_ba << QString() << QString();
    QTest::newRow("not an object") << "\"No.\""_ba << QString() << QString();
}

void EnvelopeTest::firstError_isReported()
{
    QFETCH(QByteArray, errors);
    const auto envelope
        = parseEnvelope({ .status = 400, .body = R"({"errors":[)"_ba + errors + "]}" });
    QVERIFY(!envelope);
    QTEST(envelope.error().serviceCode, "code");
    QTEST(envelope.error().serviceMessage, "message");
}

void EnvelopeTest::status_hasKind_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("outcomeUnknown");
    // Without `errors` a 404 or 5xx may be a proxy's, which does not know about the change.
    QTest::newRow("400") << 400 << Kind::Rejected << false;
    QTest::newRow("401") << 401 << Kind::UnexpectedResponse << false; // not the service's
    QTest::newRow("403") << 403 << Kind::Forbidden << false;
    QTest::newRow("404") << 404 << Kind::NotFound << true;
    QTest::newRow("405") << 405 << Kind::Rejected << false;
    QTest::newRow("408") << 408 << Kind::TimedOut << true;
    QTest::newRow("429") << 429 << Kind::TooManyRequests << false;
    QTest::newRow("500") << 500 << Kind::ServiceFailure << true;
    QTest::newRow("502") << 502 << Kind::ServiceFailure << true;
    QTest::newRow("503") << 503 << Kind::ServiceFailure << true;
    QTest::newRow("504") << 504 << Kind::TimedOut << true;
}

void EnvelopeTest::status_hasKind()
{
    QFETCH(int, status);
    for (const QByteArray &body :
        { ""_ba, "<html>x</html>"_ba, "{}"_ba, R"({"data":[]})"_ba, R"({"errors":[]})"_ba }) {
        const auto envelope = parseEnvelope({ .status = status, .body = body });
        QVERIFY(!envelope);
        // An API has no pages: the address is not an API's.
        if (body.startsWith('<') && (status == 403 || status == 404))
            QCOMPARE(envelope.error().kind, Kind::UnexpectedResponse);
        else
            QTEST(envelope.error().kind, "kind");
        QTEST(envelope.error().outcomeUnknown, "outcomeUnknown");
        QCOMPARE(envelope.error().httpStatus, status);
    }
}

/// The gateway only knows that no response came in time.
void EnvelopeTest::gatewayTimeout_leavesTheOutcomeUnknown()
{
    for (const int status : { 408, 502, 504 }) {
        const auto envelope = parseEnvelope(
            { .status = status, .body = R"({"errors":[{"message":"upstream timed out"}]})"_ba });
        QVERIFY(!envelope);
        QVERIFY2(envelope.error().outcomeUnknown, qPrintable(QString::number(status)));
    }
}

void EnvelopeTest::retryAfter_isRead_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<int>("seconds"); // -1: none
    QTest::newRow("missing") << QByteArray() << -1;
    QTest::newRow("seconds") << "17"_ba << 17;
    QTest::newRow("zero") << "0"_ba << 0;
    QTest::newRow("blanks") << " 17 "_ba << 17;
    QTest::newRow("negative") << "-17"_ba << -1;
    QTest::newRow("words") << "soon"_ba << -1;
    QTest::newRow("too large") << "99999999999999999999"_ba << -1;
    QTest::newRow("date gone by") << "Wed, 21 Oct 2015 07:28:00 GMT"_ba << 0;
    QTest::newRow("not a date") << "Wed, 45 Oct 2015 07:28:00 GMT"_ba << -1;
}

void EnvelopeTest::retryAfter_isRead()
{
    QFETCH(QByteArray, header);
    QFETCH(int, seconds);
    const auto envelope = parseEnvelope({ .status = 429, .retryAfter = header });
    QVERIFY(!envelope);
    const auto expected = seconds < 0 ? std::nullopt : std::optional(std::chrono::seconds(seconds));
    QVERIFY(envelope.error().retryAfter == expected);
}

void EnvelopeTest::retryAfter_date_isRead()
{
    const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(60);
    const QString header = QLocale::c().toString(when, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    const auto envelope = parseEnvelope({ .status = 503, .retryAfter = header.toLatin1() });
    QVERIFY(!envelope);
    QVERIFY2(envelope.error().retryAfter, qPrintable(header));
    QVERIFY(*envelope.error().retryAfter > 50s && *envelope.error().retryAfter <= 60s);
}

void EnvelopeTest::task_isRead_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Status>("status");
    QTest::addColumn<QByteArray>("result");
    const QByteArray none;
    QTest::newRow("pending") << R"({"taskId":"7","taskStatus":"PENDING"})"_ba << Status::Pending
                             << none;
    QTest::newRow("pending, older")
        << R"({"data":{"id":"7","status":"PENDING","created":"x"}})"_ba << Status::Pending << none;
    QTest::newRow("success") << R"({"taskId":"7","taskStatus":"SUCCESS","result":5})"_ba
                             << Status::Success << "5"_ba;
    QTest::newRow("success, older")
        << R"({"data":{"id":"7","status":"SUCCESS","created":"x","result":5}})"_ba
        << Status::Success << "5"_ba;
    QTest::newRow("success without a result")
        << R"({"taskId":"7","taskStatus":"SUCCESS"})"_ba << Status::Success << none;
}

void EnvelopeTest::task_isRead()
{
    QFETCH(QByteArray, body);
    const auto envelope = parseEnvelope({ .status = 200, .body = body });
    QVERIFY(envelope);
    QVERIFY(envelope.value().task);
    QCOMPARE(envelope.value().task->id, u"7"_s);
    QTEST(envelope.value().task->status, "status");
    QTEST(toJson(envelope.value().data), "result");
}

void EnvelopeTest::failedTask_isRejected_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("message");
    QTest::newRow("now")
        << R"({"taskId":"7","taskStatus":"FAILED","result":{"errors":[{"code":1,"message":"No."}]}})"_ba
        << u"No."_s;
    QTest::newRow("older")
        << R"({"data":{"id":"7","status":"FAILED","created":"x","result":{"errors":[{"message":"No."}]}}})"_ba
        << u"No."_s;
    QTest::newRow("errors beside")
        << R"({"taskId":"7","taskStatus":"FAILED","errors":[{"message":"No."}]})"_ba << u"No."_s;
    QTest::newRow("without a reason") << R"({"taskId":"7","taskStatus":"FAILED"})"_ba << QString();
}

void EnvelopeTest::failedTask_isRejected()
{
    QFETCH(QByteArray, body);
    const auto envelope = parseEnvelope({ .status = 200, .body = body });
    QVERIFY(!envelope);
    QVERIFY(envelope.error().kind == Kind::Rejected);
    QVERIFY(!envelope.error().outcomeUnknown);
    QTEST(envelope.error().serviceMessage, "message");
}

void EnvelopeTest::otherResponse_isRefused_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("HTML") << 200 << "<html>Sign in to the hotel</html>"_ba;
    QTest::newRow("XML") << 200 << "\xef\xbb\xbf\n<?xml version=\"1.0\"?><a/>"_ba;
    QTest::newRow("empty") << 200 << QByteArray();
    QTest::newRow("array") << 200 << "[]"_ba;
    QTest::newRow("scalar") << 200 << "5"_ba;
    QTest::newRow("truncated") << 200 << R"({"data":[{"id":"1"})"_ba;
    QTest::newRow("two values") << 200 << R"({"data":1}{"data":2})"_ba;
    QTest::newRow("without data") << 200 << R"({"metadata":{}})"_ba;
    QTest::newRow("unknown task status") << 200 << R"({"taskId":"7","taskStatus":"PAUSED"})"_ba;
    QTest::newRow("task without an id") << 200 << R"({"taskId":"","taskStatus":"PENDING"})"_ba;
    QTest::newRow("redirect") << 302 << QByteArray();
    QTest::newRow("redirect with data") << 307 << R"({"data":[]})"_ba;
    QTest::newRow("not modified") << 304 << QByteArray();
    QTest::newRow("no status") << 0 << R"({"data":[]})"_ba;
}

void EnvelopeTest::otherResponse_isRefused()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto envelope = parseEnvelope({ .status = status, .body = body });
    QVERIFY(!envelope);
    const bool isOther = body.contains('<') || (status >= 300 && status < 400);
    QCOMPARE(envelope.error().kind, isOther ? Kind::UnexpectedResponse : Kind::Malformed);
    QVERIFY(envelope.error().outcomeUnknown);
}

LLAVERO_TEST(EnvelopeTest, QCoreApplication)
#include "tst_envelope.moc"
