// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/Endpoints.h"
#include "tests/support/Await.h"
#include "tests/support/KeyLists.h"
#include "tests/support/RunningSandbox.h"
#include "tests/support/TestProgram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using Kind = ApiError::Kind;

/// Runs every test twice: on a service that makes changes immediately, and on one with tasks.
class ContractKeysTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data();
    void init();
    void keys_areListed();
    void key_isGenerated();
    void newSecret_works();
    void key_isRenamed_data();
    void key_isRenamed();
    void invalidName_isRejected_data();
    void invalidName_isRejected();
    void key_isDeleted();
    void deletedSecret_isUnauthorized();
    void unknownKey_isNotFound_data();
    void unknownKey_isNotFound();
    void wrongKey_changesNothing();

private:
    GeneratedKey generate();
    std::optional<ApiKey> listed(const QString &id);

    RunningSandbox m_atOnce;
    RunningSandbox m_withTasks { { u"--async"_s } };
    RunningSandbox *m_sandbox = nullptr;
    std::unique_ptr<ApiClient> m_client;
};

void ContractKeysTest::initTestCase_data()
{
    QVERIFY(m_atOnce.isReady() && m_withTasks.isReady());
    QTest::addColumn<bool>("tasks");
    QTest::newRow("at once") << false;
    QTest::newRow("with tasks") << true;
}

void ContractKeysTest::init()
{
    QFETCH_GLOBAL(bool, tasks);
    m_sandbox = tasks ? &m_withTasks : &m_atOnce;
    m_client = m_sandbox->client();
}

GeneratedKey ContractKeysTest::generate()
{
    auto made = await<GeneratedKey>(endpoints::generateApiKey, *m_client, QString());
    if (!made)
        qFatal("no key was generated: %s", describeError(made).constData());
    return std::move(made.value());
}

std::optional<ApiKey> ContractKeysTest::listed(const QString &id)
{
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, *m_client);
    if (!keys)
        qFatal("the keys could not be listed: %s", describeError(keys).constData());
    for (const ApiKey &key : toList(keys.value().keys)) {
        if (key.id == id)
            return key;
    }
    return std::nullopt;
}

void ContractKeysTest::keys_areListed()
{
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, *m_client);
    QVERIFY2(keys, describeError(keys));
    QVERIFY(keys.value().keys.size() >= 4); // three, and the one to sign in with
    QCOMPARE(keys.value().dropped, 0);
    const ApiKey &first = keys.value().keys.at(0);
    QVERIFY(!first.id.isEmpty() && !first.name.isEmpty() && !first.lastIp.isEmpty());
    QVERIFY(*first.creationDate < *first.lastActivity);
    QVERIFY(!keys.value().keys.at(2).lastActivity); // the seed's third is never used
}

void ContractKeysTest::key_isGenerated()
{
    static const QRegularExpression chosenName(u"^api_key_[a-z0-9]{8}$"_s);
    const GeneratedKey made = generate();
    QVERIFY(chosenName.match(made.key.name).hasMatch());
    QVERIFY(!made.key.lastActivity && made.key.lastIp.isEmpty());
    QVERIFY(std::abs(made.key.creationDate->secsTo(QDateTime::currentDateTimeUtc())) < 60);
    QVERIFY(listed(made.key.id) == made.key);
}

void ContractKeysTest::newSecret_works()
{
    const GeneratedKey made = generate();
    const auto other = m_sandbox->client(made.secret);
    const auto keys = await<ApiKeyList>(endpoints::listApiKeys, *other);
    QVERIFY2(keys, describeError(keys));
    QVERIFY(listed(made.key.id)->lastActivity);
}

void ContractKeysTest::key_isRenamed_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"terraform-prod"_s;
    QTest::newRow("languages") << u"clé ключ 鍵 \U0001F511"_s;
    QTest::newRow("quotes and markup") << u"\"a\" \\ <b>b</b>\tc"_s;
    QTest::newRow("longest") << QString(255, u'x');
}

void ContractKeysTest::key_isRenamed()
{
    QFETCH(QString, name);
    const GeneratedKey made = generate();
    const auto renamed = await<ApiKey>(endpoints::renameApiKey, *m_client, made.key.id, name);
    QVERIFY2(renamed, describeError(renamed));
    ApiKey expected = made.key;
    expected.name = name;
    QCOMPARE(renamed.value(), expected);
    QVERIFY(listed(made.key.id) == expected);
}

void ContractKeysTest::invalidName_isRejected_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("message");
    QTest::newRow("too long") << QString(256, u'x')
                              << u"The name must not be longer than 255 characters."_s;
    QTest::newRow("blank") << u" \t"_s << u"The name must not be empty."_s;
}

void ContractKeysTest::invalidName_isRejected()
{
    QFETCH(QString, name);
    const GeneratedKey made = generate();
    const auto renamed = await<ApiKey>(endpoints::renameApiKey, *m_client, made.key.id, name);
    QVERIFY(!renamed);
    QVERIFY2(renamed.error().kind == Kind::Rejected, describeError(renamed));
    QCOMPARE(renamed.error().serviceCode, u"4002"_s);
    QTEST(renamed.error().serviceMessage, "message");
    QVERIFY(!renamed.error().outcomeUnknown);
    QCOMPARE(listed(made.key.id)->name, made.key.name);
}

void ContractKeysTest::key_isDeleted()
{
    const GeneratedKey made = generate();
    const auto deleted = await<Unit>(endpoints::deleteApiKey, *m_client, made.key.id);
    QVERIFY2(deleted, describeError(deleted));
    QVERIFY(!listed(made.key.id));
}

void ContractKeysTest::deletedSecret_isUnauthorized()
{
    const GeneratedKey made = generate();
    const auto other = m_sandbox->client(made.secret);
    QVERIFY(await<User>(endpoints::fetchMe, *other));
    QVERIFY(await<Unit>(endpoints::deleteApiKey, *m_client, made.key.id));
    const auto me = await<User>(endpoints::fetchMe, *other);
    QVERIFY(!me);
    QVERIFY2(me.error().kind == Kind::Unauthorized, describeError(me));
}

void ContractKeysTest::unknownKey_isNotFound_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id : { "nothing", "a/b", "a b", "50%", "ü", "a?b", "a#b" })
        QTest::newRow(id) << QString::fromUtf8(id);
}

void ContractKeysTest::unknownKey_isNotFound()
{
    QFETCH(QString, id);
    const auto renamed = await<ApiKey>(endpoints::renameApiKey, *m_client, id, u"x"_s);
    const auto deleted = await<Unit>(endpoints::deleteApiKey, *m_client, id);
    QVERIFY(!renamed && !deleted);
    for (const ApiError &error : { renamed.error(), deleted.error() }) {
        QVERIFY(error.kind == Kind::NotFound);
        QCOMPARE(error.serviceCode, u"4041"_s); // an unknown id, not an unknown path
        QVERIFY(!error.outcomeUnknown);
    }
}

void ContractKeysTest::wrongKey_changesNothing()
{
    const GeneratedKey made = generate();
    const auto other = m_sandbox->client(Secret("llv_unknown"_ba));
    const auto generated = await<GeneratedKey>(endpoints::generateApiKey, *other, QString());
    const auto deleted = await<Unit>(endpoints::deleteApiKey, *other, made.key.id);
    QVERIFY(!generated && !deleted);
    for (const ApiError &error : { generated.error(), deleted.error() })
        QVERIFY(error.kind == Kind::Unauthorized && !error.outcomeUnknown);
    QVERIFY(listed(made.key.id));
}

LLAVERO_TEST(ContractKeysTest, QCoreApplication)
#include "tst_contract_keys.moc"
