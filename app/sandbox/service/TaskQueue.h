// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDeadlineTimer>
#include <QHash>
#include <QJsonObject>
#include <QJsonValue>
#include <QObject>

#include <functional>
#include <optional>

namespace sandbox {

// Changes done after their answer. Tasks are kept in memory for 30 minutes, and end with the
// program. Everything happens on this object's thread.
class TaskQueue : public QObject
{
    Q_OBJECT

public:
    // Returns what the task shows as its result; throws ApiError when the change fails.
    using Work = std::function<QJsonValue()>;

    explicit TaskQueue(QObject *parent = nullptr);

    // Has the work done in a moment. Returns the task as add() and find() show it:
    // {"taskId","taskStatus"} and, once it has run, "result"; and for older clients
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

    QHash<QString, Task> m_tasks;
};

} // namespace sandbox
