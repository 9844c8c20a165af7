// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/TaskQueue.h"

#include "routes/ApiError.h"
#include "store/Database.h"
#include "store/Timestamp.h"

#include <QTimer>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace sandbox {

namespace {

// Long enough for a client to see PENDING first.
constexpr auto kDelay = 150ms;
constexpr auto kLifetime = 30min;

} // namespace

TaskQueue::TaskQueue(QObject *parent)
    : QObject(parent)
{
}

QJsonObject TaskQueue::add(Work work)
{
    dropExpired();
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto task = m_tasks.insert(id, { timestampNow(), QDeadlineTimer(kLifetime) });
    QTimer::singleShot(kDelay, this, [this, id, work = std::move(work)] { run(id, work); });
    return task->toJson(id);
}

QJsonObject TaskQueue::Task::toJson(const QString &id) const
{
    QJsonObject older { { u"id"_s, id }, { u"status"_s, status }, { u"created"_s, created } };
    QJsonObject shown { { u"taskId"_s, id }, { u"taskStatus"_s, status } };
    if (result) {
        older.insert(u"result"_s, *result);
        shown.insert(u"result"_s, *result);
    }
    shown.insert(u"data"_s, older);
    return shown;
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
        qWarning("llavero-sandbox: %s", qUtf8Printable(error.message()));
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
