// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiResult.h"
#include "app/api/KeyRows.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QThread>

class ApiClient;
class KeyListWorker;

/// Fetches lists of keys for a client in a thread of its own, so that a million of them hold
/// nothing up. The answers come in the thread of this object.
class KeyListThread : public QObject
{
    Q_OBJECT

public:
    /// `client` must outlive this.
    explicit KeyListThread(const ApiClient &client);
    /// What is under way has no effect any more.
    ~KeyListThread() override;

    /// Calls `done` once, unless `context` or this has gone.
    void fetch(QObject *context, KeyProgress progress, ApiHandler<KeyRows> done);
    /// Ends those of that context, with `Cancelled`.
    void cancelFetchesOf(const QObject *context);

private:
    struct Fetch
    {
        QPointer<QObject> context;
        KeyProgress progress;
        ApiHandler<KeyRows> done;
    };

    void progressed(int number, qsizetype keys, qsizetype total);
    void finished(int number, const ApiResult<KeyRows> &result);
    void begin();

    const ApiClient &m_client;
    QThread m_thread;
    KeyListWorker *m_worker = nullptr; ///< lives in the thread, which deletes it
    QHash<int, Fetch> m_fetches;
    int m_lastNumber = 0;
};
