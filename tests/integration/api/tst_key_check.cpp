// SPDX-License-Identifier: GPL-3.0-or-later
// A pasted key: whether it is valid, whose it is, and which one.

#include "app/api/Endpoints.h"
#include "app/check/KeyCheck.h"
#include "app/signin/Session.h"
#include "tests/support/Await.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/ScriptedLog.h"
#include "tests/support/TestProgram.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;
using Kind = KeyCheckResult::Kind;

namespace {

/// A portal with the keys "ci", which is checked, and "other".
struct Portal
{
    Portal();

    /// The service notes a use of the key.
    void use(const QByteArray &key, const QByteArray &event = "USER_GET");
    Server::Reply list() const;
    Server::Reply log() const;
    int requests(const QByteArray &path) const;
    KeyCheck::Account account() const;
    KeyCheckResult check(const KeyCheck::Account &known, const KeyCheck::Limits &limits = {});
    KeyCheckResult check() { return check(account()); }
    QString names();

    Server server;
    bool showsUses = true; ///< in the list
    bool logsUses = true;
    std::function<void()> meanwhile = [] {}; ///< with each request for the user
    QDateTime now = QDateTime::currentDateTimeUtc().addSecs(-7200); // of a clock that is slow
    QByteArrayList rows; ///< of the log, newest first
    QHash<QByteArray, QDateTime> uses;
    bool wasAccepted = false;
};

const QByteArray user = R"({"data":{"id":"me","firstName":"Ana","organization":{"name":"Acme"}}})";
const QByteArray refusal = R"({"errors":[{"code":4010,"message":"The credentials are invalid."}]})";

Portal::Portal()
{
    use("ci");
    use("other");
    server.on("GET /users/me", [this](const QUrlQuery &) {
        use("ci");
        meanwhile();
        return Server::json(user);
    });
    server.on("GET /api_keys", [this](const QUrlQuery &) {
        const Server::Reply reply = list();
        use("ci", "API_KEY_LIST");
        return reply;
    });
    server.on("GET /activity_log", [this](const QUrlQuery &) {
        const Server::Reply reply = log();
        use("ci", "ACTIVITY_LOG_LIST");
        return reply;
    });
}

void Portal::use(const QByteArray &key, const QByteArray &event)
{
    now = now.addMSecs(5);
    if (logsUses)
        rows.prepend(scripted::logRow({ .time = now, .event = event, .key = key }));
    if (showsUses || !uses.contains(key))
        uses[key] = now;
}

Server::Reply Portal::list() const
{
    QByteArrayList keys;
    for (const QByteArray &id : { QByteArray("ci"), QByteArray("other") })
        keys << R"({"id":")" + id + R"(","name":"the )" + id
                + R"(","lastIp":"192.0.2.1","lastActivity":")"
                + uses.value(id).toString(Qt::ISODateWithMs).toLatin1() + "\"}";
    return Server::json(R"({"data":[)" + keys.join(',') + "]}");
}

Server::Reply Portal::log() const
{
    return Server::json(R"({"data":[)" + rows.join(',') + "]}");
}

int Portal::requests(const QByteArray &path) const
{
    const QByteArrayList all = server.requests();
    return static_cast<int>(
        std::count_if(all.begin(), all.end(), [&path](const QByteArray &request) {
            return request.contains(path + ' ') || request.contains(path + '?');
        }));
}

KeyCheck::Account Portal::account() const
{
    return { .userId = u"me"_s,
        .keys = ApiKeyTable(
            { ApiKey { u"ci"_s, u"the ci"_s, {} }, ApiKey { u"other"_s, u"the other"_s, {} } }) };
}

KeyCheckResult Portal::check(const KeyCheck::Account &known, const KeyCheck::Limits &limits)
{
    auto client = std::make_unique<ApiClient>(server.endpoint(), Secret(), ApiRoutes(),
        ApiLimits { .deadline = std::chrono::seconds(2),
            .retry = { .firstDelay = std::chrono::milliseconds(1) } });
    KeyCheck check(std::move(client), Secret("llv_ci"), known, limits);
    QObject::connect(&check, &KeyCheck::accepted, &check, [this] { wasAccepted = true; });
    std::optional<KeyCheckResult> found;
    QObject::connect(&check, &KeyCheck::finished, &check,
        [&found](const KeyCheckResult &result) { found = result; });
    check.start();
    if (!QTest::qWaitFor([&found] { return found.has_value(); }, 30'000))
        qWarning("the check has not finished");
    return found.value_or(KeyCheckResult());
}

QString namesOf(const KeyCheckResult &result)
{
    QStringList names;
    for (const ApiKey &key : result.keys)
        names << key.name;
    return names.join(u", ");
}

} // namespace

class KeyCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_sandbox.isReady()); }

    void validKey_isIdentified_data();
    void validKey_isIdentified();
    void keyOfSession_isKnown();
    void sessionWithoutKey_checksToo();
    void deletedKey_isNotValid();
    void keyOfAnotherAccount_isReported();

    void log_namesTheKey();
    void unhelpfulLog_isNotNeeded_data();
    void unhelpfulLog_isNotNeeded();
    void otherKeyInUse_isNamedToo();
    void singleOperationOfOtherKey_isNotTaken();
    void keyOfComputer_isNotTakenForAnother();
    void noTrace_namesNoKey();
    void portalWithoutUsers_comparesLists_data();
    void portalWithoutUsers_comparesLists();
    void failure_isNoVerdict_data();
    void failure_isNoVerdict();
    void keyDeletedMeanwhile_isNotValid();
    void cancelledCheck_endsQuietly();

private:
    std::unique_ptr<Session> session(const QString &deviceKeyId = {});
    KeyCheckResult check(Session &session, const Secret &key);
    GeneratedKey generate();

    QTemporaryDir m_folder;
    KeyListCache m_cache { m_folder.path() };
    RunningSandbox m_sandbox { { u"--keys"_s, u"50"_s } };
};

// --- The real service ----------------------------------------------------------------------

GeneratedKey KeyCheckTest::generate()
{
    const auto client = m_sandbox.client();
    const auto made = await<GeneratedKey>(endpoints::generateApiKey, *client, u"ci"_s);
    return made ? made.value() : GeneratedKey();
}

std::unique_ptr<Session> KeyCheckTest::session(const QString &deviceKeyId)
{
    const QString portal = m_sandbox.endpoint().toString(QUrl::RemovePath);
    const Connection connection {
        .id = {}, .portal = *PortalAddress::parse(portal).address, .deviceKeyId = deviceKeyId
    };
    auto session = std::make_unique<Session>(m_cache, connection, ConnectionFiles {});
    QSignalSpy loaded(&session->keys(), &KeysController::loaded);
    session->setKey(m_sandbox.key());
    if (!loaded.wait(20'000))
        qWarning("the list was not loaded");
    return session;
}

KeyCheckResult KeyCheckTest::check(Session &session, const Secret &key)
{
    const auto check = session.createKeyCheck(key);
    std::optional<KeyCheckResult> found;
    connect(check.get(), &KeyCheck::finished, check.get(),
        [&found](const KeyCheckResult &result) { found = result; });
    check->start();
    if (!QTest::qWaitFor([&found] { return found.has_value(); }, 30'000))
        qWarning("the check has not finished");
    return found.value_or(KeyCheckResult());
}

void KeyCheckTest::validKey_isIdentified_data()
{
    QTest::addColumn<QByteArray>("routes");
    QTest::addColumn<bool>("isKnown"); // the session's list has it
    QTest::newRow("by the log") << QByteArray("{}") << true;
    QTest::newRow("by the lists") << QByteArray(R"({"activityLog":"/nothing"})") << true;
    QTest::newRow("generated elsewhere") << QByteArray("{}") << false;
}

void KeyCheckTest::validKey_isIdentified()
{
    QFETCH(QByteArray, routes);
    QFETCH(bool, isKnown);
    auto before = session();
    const GeneratedKey key = generate();
    const auto session = isKnown ? this->session() : std::move(before);
    auto client = m_sandbox.client({}, ApiRoutes::fromJson(routes).value());
    const KeyCheck::Account account { .userId = session->user() ? session->user()->id : QString(),
        .keys = session->keys().model().keys() };
    KeyCheck check(std::move(client), key.secret, account);
    QSignalSpy accepted(&check, &KeyCheck::accepted);
    QSignalSpy finished(&check, &KeyCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    QCOMPARE(accepted.size(), 1);
    const auto result = finished.first().first().value<KeyCheckResult>();
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(result.keys.size(), 1);
    QCOMPARE(result.keys.first().id, key.key.id);
    QCOMPARE(result.keys.first().name, u"ci"_s);
}

void KeyCheckTest::keyOfSession_isKnown()
{
    const auto client = m_sandbox.client();
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, *client);
    QVERIFY(keys);
    const ApiKey own = keys.value().keys.at(keys.value().keys.size() - 1);
    const auto session = this->session(own.id);
    const KeyCheckResult result = check(*session, m_sandbox.key());
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), own.name);
}

void KeyCheckTest::sessionWithoutKey_checksToo()
{
    const QString portal = m_sandbox.endpoint().toString(QUrl::RemovePath);
    Session session(
        m_cache, { .id = {}, .portal = *PortalAddress::parse(portal).address }, ConnectionFiles {});
    session.setKeyMissing({});
    const GeneratedKey key = generate();
    const KeyCheckResult result = check(session, key.secret);
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(result.keys.value(0).id, key.key.id);
    QVERIFY(!session.hasKey());
}

void KeyCheckTest::deletedKey_isNotValid()
{
    const auto session = this->session();
    const GeneratedKey key = generate();
    const auto client = m_sandbox.client();
    QVERIFY(await<Unit>(endpoints::deleteApiKey, *client, key.key.id));
    const KeyCheckResult result = check(*session, key.secret);
    QCOMPARE(result.kind, Kind::NotValid);
    QCOMPARE(session->access(), Session::Access::Granted);
}

void KeyCheckTest::keyOfAnotherAccount_isReported()
{
    const KeyCheck::Account account { .userId = u"someone else"_s };
    KeyCheck check(m_sandbox.client(Secret()), m_sandbox.key(), account);
    QSignalSpy finished(&check, &KeyCheck::finished);
    check.start();
    QVERIFY(finished.wait(30'000));
    const auto result = finished.first().first().value<KeyCheckResult>();
    QCOMPARE(result.kind, Kind::OtherAccount);
    QVERIFY(!result.user->fullName().isEmpty() && !result.user->organization.isEmpty());
}

// --- A scripted service --------------------------------------------------------------------

void KeyCheckTest::log_namesTheKey()
{
    Portal portal;
    portal.showsUses = false;
    const KeyCheckResult result = portal.check();
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), u"the ci"_s);
    QVERIFY(portal.wasAccepted);
    QCOMPARE(portal.requests("/api_keys"), 0);
    for (const QByteArray &request : portal.server.requests())
        QVERIFY(request.startsWith("GET ") && request.contains("MC-Api-Key: llv_ci\r\n"));
}

void KeyCheckTest::unhelpfulLog_isNotNeeded_data()
{
    QTest::addColumn<QByteArray>("log"); // empty for no response
    QTest::newRow("not allowed") << Server::http(403, R"({"errors":[{"code":4030}]})").bytes;
    QTest::newRow("not there") << Server::http(404, R"({"errors":[{"code":4040}]})").bytes;
    QTest::newRow("refused") << Server::http(400, R"({"errors":[{"code":4000}]})").bytes;
    QTest::newRow("a page") << Server::http(200, "<html>").bytes;
    QTest::newRow("without reads") << Server::json(R"({"data":[]})").bytes;
    QTest::newRow("slow") << QByteArray();
}

void KeyCheckTest::unhelpfulLog_isNotNeeded()
{
    QFETCH(QByteArray, log);
    Portal portal;
    portal.server.on(
        "GET /activity_log", [log](const QUrlQuery &) { return Server::Reply { log }; });
    const KeyCheckResult result
        = portal.check(portal.account(), { .log = std::chrono::milliseconds(300) });
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), u"the ci"_s);
    QCOMPARE(portal.requests("/api_keys"), 2);
}

void KeyCheckTest::otherKeyInUse_isNamedToo()
{
    Portal portal;
    portal.meanwhile = [&portal] { portal.use("other"); };
    const KeyCheckResult byLog = portal.check();
    QCOMPARE(byLog.keys.size(), 2);
    QCOMPARE(portal.requests("/api_keys"), 0);
    portal.server.on("GET /activity_log",
        [](const QUrlQuery &) { return Server::http(403, R"({"errors":[{"code":4030}]})"); });
    const KeyCheckResult byLists = portal.check();
    QCOMPARE(byLists.kind, Kind::Valid);
    QCOMPARE(namesOf(byLists), u"the ci, the other"_s);
}

void KeyCheckTest::singleOperationOfOtherKey_isNotTaken()
{
    Portal portal;
    portal.showsUses = false;
    int count = 0;
    portal.meanwhile = [&portal, &count] {
        if (++count == 2)
            portal.use("other", "INSTANCE_CREATE");
    };
    QCOMPARE(namesOf(portal.check()), u"the ci"_s);

    portal.logsUses = false; // of the key that is checked: the service logs no reads
    portal.meanwhile = [&portal] {
        portal.logsUses = true;
        portal.use("other", QByteArray("EVENT_") + QByteArray::number(portal.rows.size()));
        portal.logsUses = false;
    };
    const KeyCheckResult result = portal.check();
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), QString());
}

void KeyCheckTest::keyOfComputer_isNotTakenForAnother()
{
    Portal portal;
    portal.meanwhile = [&portal] { portal.use("other"); };
    KeyCheck::Account account = portal.account();
    account.ownKey = Secret("llv_other");
    account.ownKeyId = u"other"_s;
    QCOMPARE(namesOf(portal.check(account)), u"the ci"_s);
}

void KeyCheckTest::noTrace_namesNoKey()
{
    Portal portal;
    portal.showsUses = false;
    portal.logsUses = false;
    const KeyCheckResult result = portal.check();
    QCOMPARE(result.kind, Kind::Valid);
    QVERIFY(result.keys.isEmpty());
}

void KeyCheckTest::portalWithoutUsers_comparesLists_data()
{
    QTest::addColumn<ApiKeyTable>("known");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("the same account") << Portal().account().keys << Kind::Valid;
    QTest::newRow("no list of the account") << ApiKeyTable() << Kind::Valid;
    QTest::newRow("another account")
        << ApiKeyTable({ ApiKey { u"x"_s, u"x"_s, {} } }) << Kind::OtherAccount;
}

void KeyCheckTest::portalWithoutUsers_comparesLists()
{
    QFETCH(ApiKeyTable, known);
    QFETCH(Kind, kind);
    Portal portal;
    portal.server.on("GET /users/me", Server::Handler());
    scripted::serveNoUser(portal.server);
    const KeyCheckResult result = portal.check({ .keys = known });
    QCOMPARE(result.kind, kind);
    QCOMPARE(namesOf(result), kind == Kind::Valid ? u"the ci"_s : QString());
    QCOMPARE(portal.wasAccepted, kind == Kind::Valid);
}

void KeyCheckTest::failure_isNoVerdict_data()
{
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<ApiError::Kind>("error");
    using Error = ApiError::Kind;
    QTest::newRow("401 of a gateway")
        << Server::http(401, "<html>").bytes << Error::UnexpectedResponse;
    QTest::newRow("another origin")
        << Server::http(302, {}, "Location: https://elsewhere.example.com/\r\n").bytes
        << Error::UnexpectedResponse;
    QTest::newRow("no response") << QByteArray() << Error::TimedOut;
    QTest::newRow("out of order") << Server::http(500, "{}").bytes << Error::ServiceFailure;
}

void KeyCheckTest::failure_isNoVerdict()
{
    QFETCH(QByteArray, reply);
    QFETCH(ApiError::Kind, error);
    Portal portal;
    portal.server.on(
        "GET /users/me", [reply](const QUrlQuery &) { return Server::Reply { reply }; });
    const KeyCheckResult result = portal.check();
    QCOMPARE(result.kind, Kind::NotChecked);
    QCOMPARE(result.error->kind, error);
    QVERIFY(!portal.wasAccepted);
}

void KeyCheckTest::keyDeletedMeanwhile_isNotValid()
{
    Portal portal;
    int count = 0;
    portal.server.on("GET /users/me", [&count](const QUrlQuery &) {
        return ++count == 1 ? Server::json(user) : Server::http(401, refusal);
    });
    QCOMPARE(portal.check().kind, Kind::NotValid);
}

void KeyCheckTest::cancelledCheck_endsQuietly()
{
    Portal portal;
    portal.server.on("GET /activity_log",
        [&portal](const QUrlQuery &) { return Server::heldBack(portal.log()); });
    auto check = std::make_unique<KeyCheck>(
        std::make_unique<ApiClient>(portal.server.endpoint(), Secret()), Secret("llv_ci"),
        portal.account());
    QSignalSpy accepted(check.get(), &KeyCheck::accepted);
    check->start();
    QVERIFY(accepted.wait());
    QTRY_COMPARE(portal.server.heldReplies(), 1);
    const auto sent = portal.server.requests().size();
    check.reset();
    portal.server.release();
    QTest::qWait(50);
    QCOMPARE(portal.server.requests().size(), sent);
}

LLAVERO_TEST(KeyCheckTest, QCoreApplication)
#include "tst_key_check.moc"
