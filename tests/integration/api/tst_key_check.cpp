// SPDX-License-Identifier: GPL-3.0-or-later
// A pasted key: whether it is valid, whose it is, and which one.

#include "app/api/Endpoints.h"
#include "app/check/KeyCheck.h"
#include "app/signin/Session.h"
#include "tests/support/Await.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/ScriptedLog.h"
#include "tests/support/TestProgram.h"

#include <QElapsedTimer>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using Server = FakeHttpServer;
using Kind = KeyCheckResult::Kind;

namespace {

/// A portal with the keys "ci", which is checked, "own", with which the session signs in from the
/// same address, and "other".
struct Portal
{
    Portal();

    /// The service notes a use of the key.
    void use(const QByteArray &key, const QByteArray &event = "USER_GET");
    /// Notes that of the key in the request, and returns the reply as it was before.
    Server::Handler noting(std::function<Server::Reply()> reply, const QByteArray &event);
    QByteArray caller() const;
    Server::Reply list() const;
    Server::Reply log() const;
    void refuseLog();
    int requests(const QByteArray &text) const;
    KeyCheck::Account account() const;
    /// What a session knows that has no key.
    KeyCheck::Account accountWithoutKey() const;
    KeyCheckResult check(const KeyCheck::Account &known,
        const KeyCheck::Limits &limits = { .pause = std::chrono::milliseconds(1) });
    KeyCheckResult check() { return check(account()); }

    Server server;
    QSet<QByteArray> shown { "ci", "own", "other" }; ///< whose uses the list shows
    QSet<QByteArray> logged { "ci", "own", "other" };
    QHash<QByteArray, QByteArray> addresses { { "ci", "192.0.2.1" }, { "own", "192.0.2.1" },
        { "other", "192.0.2.1" } };
    Qt::DateFormat dateFormat = Qt::ISODateWithMs; ///< of the list
    std::function<void()> meanwhile = [] {}; ///< with each request for the user
    const QDateTime start = QDateTime::currentDateTimeUtc().addSecs(-7200); // of a slow clock
    QElapsedTimer timer;
    QDateTime now = start;
    QByteArrayList rows; ///< of the log, newest first
    QHash<QByteArray, QDateTime> uses;
    bool wasAccepted = false;
};

const QByteArray user = R"({"data":{"id":"me","firstName":"Ana","organization":{"name":"Acme"}}})";
const QByteArray refusal = R"({"errors":[{"code":4010,"message":"The credentials are invalid."}]})";

Portal::Portal()
{
    timer.start();
    for (const char *key : { "ci", "own", "other" })
        use(key);
    server.on("GET /users/me",
        noting(
            [this] {
                meanwhile();
                return Server::json(user);
            },
            "USER_GET"));
    server.on("GET /api_keys", noting([this] { return list(); }, "API_KEY_LIST"));
    server.on("GET /activity_log", noting([this] { return log(); }, "ACTIVITY_LOG_LIST"));
}

Server::Handler Portal::noting(std::function<Server::Reply()> reply, const QByteArray &event)
{
    return [this, reply = std::move(reply), event](const QUrlQuery &) {
        const Server::Reply before = reply();
        use(caller(), event);
        return before;
    };
}

QByteArray Portal::caller() const
{
    return server.requests().last().contains("MC-Api-Key: llv_own\r\n") ? "own" : "ci";
}

void Portal::use(const QByteArray &key, const QByteArray &event)
{
    now = std::max(now.addMSecs(5), start.addMSecs(timer.elapsed()));
    if (logged.contains(key))
        rows.prepend(scripted::logRow(
            { .time = now, .ip = addresses.value(key), .event = event, .key = key }));
    if (shown.contains(key) || !uses.contains(key))
        uses[key] = now;
}

Server::Reply Portal::list() const
{
    QByteArrayList keys;
    for (const QByteArray id : { "ci", "other", "own" })
        keys << R"({"id":")" + id + R"(","name":"the )" + id + R"(","lastIp":")"
                + addresses.value(id) + R"(","lastActivity":")"
                + uses.value(id).toString(dateFormat).toLatin1() + "\"}";
    return Server::json(R"({"data":[)" + keys.join(',') + "]}");
}

Server::Reply Portal::log() const
{
    return Server::json(R"({"data":[)" + rows.join(',') + "]}");
}

void Portal::refuseLog()
{
    server.on("GET /activity_log",
        [](const QUrlQuery &) { return Server::http(403, R"({"errors":[{"code":4030}]})"); });
}

int Portal::requests(const QByteArray &text) const
{
    const QByteArrayList all = server.requests();
    return static_cast<int>(std::count_if(all.begin(), all.end(),
        [&text](const QByteArray &request) { return request.contains(text); }));
}

KeyCheck::Account Portal::account() const
{
    KeyCheck::Account account = accountWithoutKey();
    account.ownKey = Secret("llv_own");
    account.ownKeyId = u"own"_s;
    return account;
}

KeyCheck::Account Portal::accountWithoutKey() const
{
    return { .userId = u"me"_s,
        .keys = ApiKeyTable({ ApiKey { u"ci"_s, u"the ci"_s, {} },
            ApiKey { u"other"_s, u"the other"_s, {} }, ApiKey { u"own"_s, u"the own"_s, {} } }) };
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
    void replacedKeyOfSession_isNotTakenForTheNewOne();
    void sessionWithoutKey_checksToo();
    void deletedKey_isNotValid();
    void keyOfAnotherAccount_isReported();

    void log_namesTheKey();
    void unhelpfulLog_isNotNeeded_data();
    void unhelpfulLog_isNotNeeded();
    void otherKeyInUse_isNamedToo();
    void useFromElsewhere_isNotTaken();
    void otherKeyInLog_isNotTaken();
    void lateList_namesNoKey();
    void earlierUse_isNotTaken();
    void listWithSeconds_namesTheKey();
    void unknownKeyOfSession_isToldApart();
    void noTrace_namesNoKey();
    void withoutSession_useIsNotCertain();
    void portalWithoutUsers_comparesLists_data();
    void portalWithoutUsers_comparesLists();
    void failure_isNoVerdict_data();
    void failure_isNoVerdict();
    void keyDeletedMeanwhile_isNotValid();
    void listThatRefusesTheKey_isNoVerdict();
    void unsendableKey_isNotSent();
    void cancelledCheck_endsQuietly();

private:
    std::unique_ptr<Session> session(const QString &deviceKeyId = {});
    KeyCheckResult check(Session &session, const Secret &key);
    GeneratedKey generate();
    ApiKey ownKey();

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

/// The key of the tests.
ApiKey KeyCheckTest::ownKey()
{
    const auto client = m_sandbox.client();
    const auto list = await<ApiKeyList>(endpoints::listApiKeys, *client);
    for (qsizetype row = 0; list && row < list.value().keys.size(); ++row) {
        if (list.value().keys.at(row).name == u"Llavero sandbox"_s)
            return list.value().keys.at(row);
    }
    return {};
}

std::unique_ptr<Session> KeyCheckTest::session(const QString &deviceKeyId)
{
    const QString portal = m_sandbox.endpoint().toString(QUrl::RemovePath);
    const Connection connection {
        .id = {}, .portal = *PortalAddress::parse(portal).address, .deviceKeyId = deviceKeyId
    };
    auto session = std::make_unique<Session>(m_cache, connection, ConnectionFiles {});
    QSignalSpy loaded(&session->keys(), &KeysController::loaded);
    session->setKey(m_sandbox.key(), deviceKeyId);
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
        .keys = session->keys().model().keys(),
        .ownKey = m_sandbox.key(),
        .ownKeyId = ownKey().id };
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
    const ApiKey own = ownKey();
    const auto session = this->session(own.id);
    const KeyCheckResult result = check(*session, m_sandbox.key());
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), own.name);
}

/// Another window has given this computer a new key, while the session still has the former one.
void KeyCheckTest::replacedKeyOfSession_isNotTakenForTheNewOne()
{
    const ApiKey own = ownKey();
    const GeneratedKey made = generate();
    const auto session = this->session(own.id);
    QCOMPARE(session->ownKeyId(), own.id);
    QVERIFY(!own.id.isEmpty());
    Connection connection = session->connection();
    connection.deviceKeyId = made.key.id;
    session->setConnection(connection);
    QCOMPARE(namesOf(check(*session, m_sandbox.key())), own.name);
    QCOMPARE(namesOf(check(*session, made.secret)), made.key.name);
    session->setKey(made.secret, made.key.id);
    QCOMPARE(namesOf(check(*session, made.secret)), made.key.name);
}

void KeyCheckTest::sessionWithoutKey_checksToo()
{
    const auto signedIn = this->session();
    QTRY_VERIFY(signedIn->user());
    const QString portal = m_sandbox.endpoint().toString(QUrl::RemovePath);
    Session session(m_cache,
        { .id = {},
            .portal = *PortalAddress::parse(portal).address,
            .userId = signedIn->user()->id },
        ConnectionFiles {});
    session.setKeyMissing({});
    const GeneratedKey key = generate();
    const KeyCheckResult result = check(session, key.secret);
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(result.keys.value(0).id, key.key.id);
    QVERIFY(!result.isCertain);
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
    portal.shown.clear();
    const KeyCheckResult result = portal.check();
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), u"the ci"_s);
    QVERIFY(result.isCertain);
    QVERIFY(portal.wasAccepted);
    QCOMPARE(portal.requests("MC-Api-Key: llv_ci\r\n"), 1);
    QCOMPARE(portal.requests("GET /"), portal.server.requests().size());
}

void KeyCheckTest::unhelpfulLog_isNotNeeded_data()
{
    QTest::addColumn<QByteArray>("log"); // empty for no response
    QTest::newRow("not allowed") << Server::http(403, R"({"errors":[{"code":4030}]})").bytes;
    QTest::newRow("not there") << Server::http(404, R"({"errors":[{"code":4040}]})").bytes;
    QTest::newRow("refused") << Server::http(400, R"({"errors":[{"code":4000}]})").bytes;
    QTest::newRow("the session's key is refused") << Server::http(401, refusal).bytes;
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
    const KeyCheckResult result = portal.check(portal.account(),
        { .log = std::chrono::milliseconds(300), .pause = std::chrono::milliseconds(1) });
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), u"the ci"_s);
    QVERIFY(result.isCertain);
    QCOMPARE(portal.requests("/api_keys"), 2);
    QCOMPARE(portal.requests("MC-Api-Key: llv_ci\r\n"), 1);
}

void KeyCheckTest::otherKeyInUse_isNamedToo()
{
    Portal portal;
    portal.meanwhile = [&portal] { portal.use("other"); };
    QCOMPARE(namesOf(portal.check()), u"the ci, the other"_s);
    QCOMPARE(portal.requests("/api_keys"), 1);
    portal.refuseLog();
    const KeyCheckResult byLists = portal.check();
    QCOMPARE(byLists.kind, Kind::Valid);
    QCOMPARE(namesOf(byLists), u"the ci, the other"_s);
}

void KeyCheckTest::useFromElsewhere_isNotTaken()
{
    Portal portal;
    portal.addresses["other"] = "198.51.100.7";
    portal.meanwhile = [&portal] { portal.use("other"); };
    QCOMPARE(namesOf(portal.check()), u"the ci"_s);
    portal.refuseLog();
    QCOMPARE(namesOf(portal.check()), u"the ci"_s);
    portal.shown.remove("ci");
    QCOMPARE(namesOf(portal.check()), QString());
}

/// A portal that logs no reads, while a program uses another key.
void KeyCheckTest::otherKeyInLog_isNotTaken()
{
    Portal portal;
    portal.logged = { "other" };
    portal.shown.remove("other");
    portal.meanwhile = [&portal] {
        portal.use("other", "INSTANCE_CREATE");
        portal.use("other", "INSTANCE_CREATE");
    };
    QCOMPARE(namesOf(portal.check()), u"the ci"_s); // by the lists
    portal.shown.clear();
    const KeyCheckResult result = portal.check();
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), QString());
    portal.logged = { "other", "own" }; // its kinds of operations differ
    QCOMPARE(namesOf(portal.check()), QString());
}

/// The use of the session's own key is not shown either.
void KeyCheckTest::lateList_namesNoKey()
{
    Portal portal;
    portal.refuseLog();
    portal.shown = { "other" };
    portal.meanwhile = [&portal] { portal.use("other"); };
    QCOMPARE(namesOf(portal.check()), QString());
}

/// The list reports late what was before the check.
void KeyCheckTest::earlierUse_isNotTaken()
{
    Portal portal;
    portal.refuseLog();
    portal.shown.remove("ci");
    portal.meanwhile = [&portal] { portal.uses["other"] = portal.start.addMSecs(1); };
    QCOMPARE(namesOf(portal.check()), QString());
}

void KeyCheckTest::listWithSeconds_namesTheKey()
{
    Portal portal;
    portal.refuseLog();
    portal.dateFormat = Qt::ISODate;
    portal.uses["ci"] = portal.start.addSecs(-60);
    QCOMPARE(namesOf(portal.check(portal.account(), {})), u"the ci"_s);
}

/// Nobody knows the id of the session's key, which has made the same request twice.
void KeyCheckTest::unknownKeyOfSession_isToldApart()
{
    Portal portal;
    portal.addresses["other"] = "198.51.100.7";
    portal.meanwhile = [&portal] { portal.use("other"); };
    KeyCheck::Account account = portal.account();
    account.ownKeyId.clear();
    QCOMPARE(namesOf(portal.check(account)), u"the ci"_s);
    portal.refuseLog();
    QCOMPARE(namesOf(portal.check(account)), u"the ci, the own"_s);
    portal.shown.remove("ci");
    QCOMPARE(namesOf(portal.check(account)), QString()); // and not the session's key
}

void KeyCheckTest::noTrace_namesNoKey()
{
    Portal portal;
    portal.shown.clear();
    portal.logged.clear();
    const KeyCheckResult result = portal.check();
    QCOMPARE(result.kind, Kind::Valid);
    QVERIFY(result.keys.isEmpty());
}

void KeyCheckTest::withoutSession_useIsNotCertain()
{
    Portal portal;
    const KeyCheckResult result = portal.check(portal.accountWithoutKey());
    QCOMPARE(result.kind, Kind::Valid);
    QCOMPARE(namesOf(result), u"the ci"_s);
    QVERIFY(!result.isCertain);
    QCOMPARE(portal.requests("MC-Api-Key: llv_ci\r\n"), 4);
}

void KeyCheckTest::portalWithoutUsers_comparesLists_data()
{
    QTest::addColumn<bool>("isSignedIn");
    QTest::addColumn<QString>("known");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("the same account") << true << u"ci"_s << Kind::Valid;
    QTest::newRow("another account") << true << u"x"_s << Kind::OtherAccount;
    QTest::newRow("the saved list") << false << u"ci"_s << Kind::Valid;
    QTest::newRow("the list of another account") << false << u"x"_s << Kind::OtherAccount;
    QTest::newRow("no list") << false << QString() << Kind::ValidOfUnknownAccount;
}

void KeyCheckTest::portalWithoutUsers_comparesLists()
{
    QFETCH(bool, isSignedIn);
    QFETCH(QString, known);
    QFETCH(Kind, kind);
    Portal portal;
    portal.server.on("GET /users/me", Server::Handler());
    scripted::serveNoUser(portal.server);
    if (known == u"x"_s)
        portal.server.on("GET /api_keys", [&portal](const QUrlQuery &) {
            return portal.caller() == "own" ? Server::json(R"({"data":[{"id":"x","name":"x"}]})")
                                            : portal.list();
        });
    KeyCheck::Account account;
    if (isSignedIn)
        account = portal.account();
    account.userId.clear();
    account.keys = {};
    if (!isSignedIn && !known.isEmpty())
        account.keys = ApiKeyTable({ ApiKey { known, known, {} } });
    const KeyCheckResult result = portal.check(account);
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
    portal.server.on("GET /api_keys", { Server::http(401, refusal) });
    portal.server.on("GET /api_keys", Server::Handler());
    QCOMPARE(portal.check(portal.accountWithoutKey()).kind, Kind::NotValid);
}

/// The service has accepted the key, and does so again.
void KeyCheckTest::listThatRefusesTheKey_isNoVerdict()
{
    Portal portal;
    portal.server.on("GET /api_keys", Server::Handler());
    portal.server.on("GET /api_keys", { Server::http(401, refusal) });
    const KeyCheckResult result = portal.check(portal.accountWithoutKey());
    QCOMPARE(result.kind, Kind::Valid);
    QVERIFY(result.keys.isEmpty());
}

void KeyCheckTest::unsendableKey_isNotSent()
{
    Portal portal;
    KeyCheck check(std::make_unique<ApiClient>(portal.server.endpoint(), Secret()),
        Secret("two words\r\n\x01"), portal.account());
    QSignalSpy finished(&check, &KeyCheck::finished);
    check.start();
    QCOMPARE(finished.size(), 1);
    const auto result = finished.first().first().value<KeyCheckResult>();
    QCOMPARE(result.kind, Kind::NotChecked);
    QCOMPARE(result.error->kind, ApiError::Kind::InvalidKey);
    QVERIFY(portal.server.requests().isEmpty());
}

void KeyCheckTest::cancelledCheck_endsQuietly()
{
    Portal portal;
    portal.server.on(
        "GET /users/me", [](const QUrlQuery &) { return Server::heldBack(Server::json(user)); });
    auto check = std::make_unique<KeyCheck>(
        std::make_unique<ApiClient>(portal.server.endpoint(), Secret()), Secret("llv_ci"),
        portal.account());
    check->start();
    QTRY_COMPARE(portal.server.heldReplies(), 1);
    const auto sent = portal.server.requests().size();
    check.reset();
    portal.server.release();
    ApiClient client(portal.server.endpoint(), Secret("llv_next"));
    QVERIFY(await<ApiKeyList>(endpoints::listApiKeys, client));
    QCOMPARE(portal.server.requests().size(), sent + 1);
}

LLAVERO_TEST(KeyCheckTest, QCoreApplication)
#include "tst_key_check.moc"
