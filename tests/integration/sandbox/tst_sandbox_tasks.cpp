// SPDX-License-Identifier: GPL-3.0-or-later
#include "HttpClient.h"
#include "SandboxProcess.h"
#include "support/TestProgram.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;

class SandboxTasksTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void task_hasTheLegacyForm();
    void create_isMadeByATask();
    void rename_isMadeByATask();
    void delete_isMadeByATask();
    void failedTask_hasErrors();
    void invalidChange_isRefusedWithoutATask();
    void unknownTask_isNotFound();
    void task_isLoggedPendingAndFinished();

private:
    // Checks the response to a change and returns the path of its task.
    QString pendingTaskPath(const HttpClient::Reply &reply);
    QJsonObject finishedTask(const QString &taskPath);

    SandboxProcess m_sandbox { { u"--async"_s } };
    HttpClient m_api { m_sandbox.endpoint(), m_sandbox.key() };
};

void SandboxTasksTest::initTestCase()
{
    QVERIFY(m_sandbox.isReady());
}

QString SandboxTasksTest::pendingTaskPath(const HttpClient::Reply &reply)
{
    const QJsonObject task = reply.json();
    if (reply.status != 200
        || task.keys() != QStringList({ u"data"_s, u"taskId"_s, u"taskStatus"_s })
        || task[u"taskStatus"_s].toString() != "PENDING"_L1)
        QTest::qFail(("not a pending task: " + reply.body).constData(), __FILE__, __LINE__);
    return u"/tasks/"_s + task[u"taskId"_s].toString();
}

QJsonObject SandboxTasksTest::finishedTask(const QString &taskPath)
{
    QJsonObject task;
    const auto isPending = [&] {
        task = m_api.get(taskPath).json();
        return task[u"taskStatus"_s].toString() == "PENDING"_L1;
    };
    // Ends with the task or with the time limit of the test; each iteration is a round trip.
    while (isPending()) { }
    return task;
}

// The platform's own Go client reads it.
void SandboxTasksTest::task_hasTheLegacyForm()
{
    const QJsonObject pending = m_api.post(u"/api_keys"_s, {}).json();
    const QJsonObject shown = pending[u"data"_s].toObject();
    QCOMPARE(shown[u"id"_s], pending[u"taskId"_s]);
    QCOMPARE(shown[u"status"_s].toString(), u"PENDING"_s);
    const QDateTime created
        = QDateTime::fromString(shown[u"created"_s].toString(), Qt::ISODateWithMs);
    QVERIFY(created.isValid() && created <= QDateTime::currentDateTimeUtc());
    const QJsonObject task = finishedTask(u"/tasks/"_s + pending[u"taskId"_s].toString());
    const QJsonObject finished = task[u"data"_s].toObject();
    QCOMPARE(finished[u"id"_s], pending[u"taskId"_s]);
    QCOMPARE(finished[u"status"_s].toString(), u"SUCCESS"_s);
    QCOMPARE(finished[u"created"_s], shown[u"created"_s]);
    QCOMPARE(finished[u"result"_s], task[u"result"_s]);
    QVERIFY(!finished[u"result"_s][u"key"_s].toString().isEmpty());
}

void SandboxTasksTest::create_isMadeByATask()
{
    const auto count = m_api.get(u"/api_keys"_s).list().size();
    const QString path = pendingTaskPath(m_api.post(u"/api_keys"_s, "{\"name\":\"later\"}"));
    const QJsonObject first = m_api.get(path).json();
    QCOMPARE(first[u"taskStatus"_s].toString(), u"PENDING"_s);
    QVERIFY(first[u"result"_s].isNull());
    QCOMPARE(m_api.get(u"/api_keys"_s).list().size(), count);
    const QJsonObject task = finishedTask(path);
    QCOMPARE(task[u"taskStatus"_s].toString(), u"SUCCESS"_s);
    QCOMPARE(u"/tasks/"_s + task[u"taskId"_s].toString(), path);
    QCOMPARE(task[u"result"_s][u"name"_s].toString(), u"later"_s);
    QCOMPARE(m_api.get(u"/api_keys"_s).list().size(), count + 1);
    HttpClient fresh(m_sandbox.endpoint(), task[u"result"_s][u"key"_s].toString().toLatin1());
    QCOMPARE(fresh.get(path).status, 200);
}

void SandboxTasksTest::rename_isMadeByATask()
{
    const QString id = m_api.get(u"/api_keys"_s).list()[0][u"id"_s].toString();
    const QJsonObject task
        = finishedTask(pendingTaskPath(m_api.put(u"/api_keys/"_s + id, "{\"name\":\"new name\"}")));
    QCOMPARE(task[u"result"_s][u"id"_s].toString(), id);
    QCOMPARE(task[u"result"_s][u"name"_s].toString(), u"new name"_s);
    QCOMPARE(m_api.get(u"/api_keys"_s).list()[0][u"name"_s].toString(), u"new name"_s);
}

void SandboxTasksTest::delete_isMadeByATask()
{
    const QJsonObject made = finishedTask(pendingTaskPath(m_api.post(u"/api_keys"_s, {})));
    HttpClient doomed(m_sandbox.endpoint(), made[u"result"_s][u"key"_s].toString().toLatin1());
    const QString path
        = pendingTaskPath(m_api.remove(u"/api_keys/"_s + made[u"result"_s][u"id"_s].toString()));
    QCOMPARE(doomed.get(u"/users/me"_s).status, 200);
    QCOMPARE(finishedTask(path)[u"taskStatus"_s].toString(), u"SUCCESS"_s);
    QCOMPARE(doomed.get(u"/users/me"_s).status, 401);
}

void SandboxTasksTest::failedTask_hasErrors()
{
    const QJsonObject made = finishedTask(pendingTaskPath(m_api.post(u"/api_keys"_s, {})));
    const QString key = u"/api_keys/"_s + made[u"result"_s][u"id"_s].toString();
    const QString first = pendingTaskPath(m_api.remove(key));
    const QString second = pendingTaskPath(m_api.remove(key));
    QCOMPARE(finishedTask(first)[u"taskStatus"_s].toString(), u"SUCCESS"_s);
    const QJsonObject task = finishedTask(second);
    QCOMPARE(task[u"taskStatus"_s].toString(), u"FAILED"_s);
    QCOMPARE(task[u"result"_s][u"errors"_s][0][u"code"_s].toInt(), 4041);
}

void SandboxTasksTest::invalidChange_isRefusedWithoutATask()
{
    QCOMPARE(m_api.post(u"/api_keys"_s, "{\"name\":\"\"}").errorCode(), 4002);
    QCOMPARE(m_api.put(u"/api_keys/nothing"_s, "{\"name\":\"x\"}").errorCode(), 4041);
    QCOMPARE(m_api.remove(u"/api_keys/nothing"_s).errorCode(), 4041);
}

void SandboxTasksTest::unknownTask_isNotFound()
{
    const auto reply = m_api.get(u"/tasks/nothing"_s);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.errorCode(), 4041);
}

void SandboxTasksTest::task_isLoggedPendingAndFinished()
{
    finishedTask(pendingTaskPath(m_api.post(u"/api_keys"_s, {})));
    QStringList statuses;
    for (const auto &entry : m_api.get(u"/activity_log"_s).list()) {
        if (entry[u"eventCode"_s].toString() == "API_KEY_CREATE"_L1)
            statuses += entry[u"status"_s].toString();
    }
    QCOMPARE(statuses.first(2), QStringList({ u"SUCCESS"_s, u"PENDING"_s }));
}

LLAVERO_TEST(SandboxTasksTest, QCoreApplication)
#include "tst_sandbox_tasks.moc"
