// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "support/TestProgram.h"

#include <QDateTime>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

class SandboxListsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void listWithoutPages_isComplete();
    void sampleKeys_areBelievable();
    void pages_ofAnySize_haveNoGaps_data();
    void pages_ofAnySize_haveNoGaps();
    void pages_afterAChange_haveNoGaps();
    void pages_inAnyOrder_haveNoGaps();
    void metadata_describesThePage();
    void pagePastTheEnd_isEmpty();
    void invalidPage_isRefused_data();
    void invalidPage_isRefused();
    void pages_ofShortLists_areServed();
    void pageMax_isTheDefaultSize();

private:
    QStringList allIds() { return ids(m_api.get(u"/api_keys"_s)); }
    static QStringList ids(const HttpClient::Reply &reply);
    QStringList idsByPage(int size);

    SandboxProcess m_sandbox { { u"--keys"_s, u"250"_s } };
    SandboxProcess m_capped { { u"--keys"_s, u"20"_s, u"--page-max"_s, u"10"_s } };
    HttpClient m_api { m_sandbox.endpoint(), m_sandbox.key() };
};

void SandboxListsTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
    QVERIFY(m_capped.isReady());
}

QStringList SandboxListsTest::ids(const HttpClient::Reply &reply)
{
    QStringList ids;
    for (const auto &row : reply.list())
        ids += row[u"id"_s].toString();
    return ids;
}

QStringList SandboxListsTest::idsByPage(int size)
{
    QStringList collected;
    QStringList page;
    int number = 1;
    do {
        page = ids(m_api.get(u"/api_keys?page_number=%1&page_size=%2"_s.arg(number++).arg(size)));
        collected += page;
    } while (page.size() == size);
    return collected;
}

void SandboxListsTest::listWithoutPages_isComplete()
{
    const QStringList all = allIds();
    QCOMPARE(all.size(), 251);
    QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 251);
}

void SandboxListsTest::sampleKeys_areBelievable()
{
    const QJsonArray keys = m_api.get(u"/api_keys"_s).list();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSet<QString> names;
    int never = 0;
    QString previous;
    for (const auto &key : keys) {
        names += key[u"name"_s].toString();
        const QString created = key[u"creationDate"_s].toString();
        const QDateTime moment = QDateTime::fromString(created, Qt::ISODateWithMs);
        QVERIFY(moment <= now && moment >= now.addDays(-3 * 365 - 1));
        QVERIFY(previous <= created);
        previous = created;
        QCOMPARE(key[u"lastIp"_s].isNull(), key[u"lastActivity"_s].isNull());
        if (key[u"lastActivity"_s].isNull())
            ++never;
        else
            QVERIFY(key[u"lastActivity"_s].toString() >= created);
    }
    QVERIFY(names.contains(u"ci-deploy-eu"_s) && names.contains(u"terraform-prod"_s));
    QCOMPARE(names.size(), keys.size());
    QCOMPARE(never, 50);
    QCOMPARE(keys.last()[u"name"_s].toString(), u"Llavero sandbox"_s);
}

void SandboxListsTest::pages_ofAnySize_haveNoGaps_data()
{
    QTest::addColumn<int>("size");
    for (const int size : { 7, 50, 250, 251, 1000 })
        QTest::addRow("%d", size) << size;
}

void SandboxListsTest::pages_ofAnySize_haveNoGaps()
{
    QFETCH(int, size);
    QCOMPARE(idsByPage(size), allIds());
}

void SandboxListsTest::pages_afterAChange_haveNoGaps()
{
    idsByPage(10);
    QCOMPARE(m_api.remove(u"/api_keys/"_s + allIds()[3]).status, 204);
    QCOMPARE(idsByPage(10), allIds());
    QCOMPARE(m_api.post(u"/api_keys"_s, {}).status, 200);
    QCOMPARE(idsByPage(10), allIds());
}

// As with several requests at a time.
void SandboxListsTest::pages_inAnyOrder_haveNoGaps()
{
    const SandboxProcess many({ u"--keys"_s, u"25000"_s });
    HttpClient api(many.endpoint(), many.key());
    const QStringList all = ids(api.get(u"/api_keys"_s));
    for (const int number : { 36, 35, 1, 29, 7, 30, 28, 8, 2, 36, 3 }) {
        const auto page = api.get(u"/api_keys?page_number=%1&page_size=700"_s.arg(number));
        QCOMPARE(ids(page), all.mid((number - 1) * 700, 700));
    }
    QCOMPARE(ids(api.get(u"/api_keys?page_number=2&page_size=12345"_s)), all.mid(12'345, 12'345));
}

void SandboxListsTest::metadata_describesThePage()
{
    const auto reply = m_api.get(u"/api_keys?page_number=3&page_size=100"_s);
    const QJsonObject expected { { u"pageSize"_s, 100 }, { u"pageCurrent"_s, 3 },
        { u"recordCount"_s, 251 }, { u"sortField"_s, u"creationDate"_s },
        { u"sortOrder"_s, u"ASC"_s } };
    QCOMPARE(reply.json()[u"metadata"_s].toObject(), expected);
    QCOMPARE(reply.list().size(), 51);
}

void SandboxListsTest::pagePastTheEnd_isEmpty()
{
    for (const QString &query : { u"page_number=9&page_size=100"_s, u"page_number=2"_s,
             u"page_number=1000000000&page_size=1000000000"_s }) {
        const auto reply = m_api.get(u"/api_keys?"_s + query);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.list().isEmpty());
        QCOMPARE(reply.json()[u"metadata"_s][u"recordCount"_s].toInt(), 251);
    }
}

void SandboxListsTest::invalidPage_isRefused_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : { "page_number=0", "page_number=-1", "page_number=x",
             "page_number=1.5", "page_number=", "page_size=0", "page_size=-5", "page_size=ten",
             "page_size=99999999999999999999" })
        QTest::newRow(query) << QString::fromLatin1(query);
}

void SandboxListsTest::invalidPage_isRefused()
{
    QFETCH(QString, query);
    for (const QString &list : { u"/api_keys?"_s, u"/users?"_s, u"/environments?"_s,
             u"/services/connections?"_s, u"/activity_log?"_s }) {
        const auto reply = m_api.get(list + query);
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.errorCode(), 4003);
    }
}

void SandboxListsTest::pages_ofShortLists_areServed()
{
    const QStringList all = ids(m_api.get(u"/environments"_s));
    QCOMPARE(all.size(), 3);
    QCOMPARE(ids(m_api.get(u"/environments?page_number=2&page_size=2"_s)), all.sliced(2));
    QVERIFY(ids(m_api.get(u"/environments?page_number=2"_s)).isEmpty());
}

void SandboxListsTest::pageMax_isTheDefaultSize()
{
    HttpClient api(m_capped.endpoint(), m_capped.key());
    QStringList collected;
    for (int number = 1; number <= 3; ++number) {
        const auto reply = api.get(u"/api_keys?page_number=%1&page_size=500"_s.arg(number));
        QCOMPARE(reply.json()[u"metadata"_s][u"pageSize"_s].toInt(), 10);
        QCOMPARE(reply.json()[u"metadata"_s][u"recordCount"_s].toInt(), 21);
        collected += ids(reply);
    }
    QCOMPARE(QSet<QString>(collected.begin(), collected.end()).size(), 21);
    QCOMPARE(ids(api.get(u"/api_keys"_s)), collected.first(10));
    QCOMPARE(ids(api.get(u"/api_keys?page_size=4"_s)), collected.first(4));
}

LLAVERO_TEST(SandboxListsTest, QCoreApplication)
#include "tst_sandbox_lists.moc"
