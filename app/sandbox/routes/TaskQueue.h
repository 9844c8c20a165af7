// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>

#include <chrono>
#include <functional>
#include <optional>

namespace sandbox {

// Changes that are made after their response. Tasks are kept in memory for 30 minutes and end with
// the program.
class TaskQueue
{
public:
    // Returns the result of the task; throws ApiError if the change fails.
    using Work = std::function<QJsonValue()>;
    // Calls the function after the delay, on the thread of the service.
    using Scheduler
        = std::function<void(std::chrono::milliseconds delay, std::function<void()> function)>;

    explicit TaskQueue(Scheduler runAfter);

    // Schedules the work. Returns the task in the form of find():
    // {"taskId","taskStatus"} and, after it has run, "result"; and for older clients
    // {"id","status","created"} and "result" in "data".
    QJsonObject add(Work work);
    std::optional<QJsonObject> find(const QString &id);

private:
    struct Task
    {
        QString created;
        QDeadlineTimer expiry;
        QString status = QStringLiteral("PENDING");
        std::optional<QJsonValue> result = {};

        QJsonObject toJson(const QString &id) const;
    };

    void run(const QString &id, const Work &work);
    void dropExpired();

    Scheduler m_runAfter;
    QHash<QString, Task> m_tasks;
};

} // namespace sandbox
