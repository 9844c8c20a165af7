// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/TaskQueue.h"

#include "app/sandbox/http/HttpMessage.h"
#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/Timestamp.h"

#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

constexpr auto kDelay = 150ms; // a client sees PENDING first
constexpr auto kLifetime = 30min;

} // namespace

TaskQueue::TaskQueue(Scheduler runAfter)
    : m_runAfter(std::move(runAfter))
{
}

QJsonObject TaskQueue::add(Work work)
{
    dropExpired();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto task = m_tasks.insert(id, { timestampNow(), QDeadlineTimer(kLifetime) });
    m_runAfter(kDelay, [this, id, work = std::move(work)] { run(id, work); });
    return task->toJson(id);
}

QJsonObject TaskQueue::Task::toJson(const QString &id) const
{
    QJsonObject legacy { { u"id"_s, id }, { u"status"_s, status }, { u"created"_s, created } };
    QJsonObject json { { u"taskId"_s, id }, { u"taskStatus"_s, status } };
    if (result) {
        legacy.insert(u"result"_s, *result);
        json.insert(u"result"_s, *result);
    }
    json.insert(u"data"_s, legacy);
    return json;
}

std::optional<QJsonObject> TaskQueue::find(const QString &id)
{
    dropExpired();
    const auto task = m_tasks.constFind(id);
    return task == m_tasks.constEnd() ? std::nullopt : std::optional(task->toJson(id));
}

void TaskQueue::run(const QString &id, const Work &work)
{
    QJsonValue result;
    QString status = u"FAILED"_s;
    try {
        result = work();
        status = u"SUCCESS"_s;
    } catch (const ApiError &error) {
        result = error.toJson();
    } catch (const DatabaseError &error) {
        qWarning("llavero-sandbox: %s", qUtf8Printable(error.message));
        result = ApiError(ErrorCode::Internal, u"The change could not be stored."_s).toJson();
    }
    const auto task = m_tasks.find(id);
    if (task == m_tasks.end())
        return;
    task->status = status;
    task->result = result;
}

void TaskQueue::dropExpired()
{
    m_tasks.removeIf([](const auto &task) { return task.value().expiry.hasExpired(); });
}

} // namespace sandbox
