// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/KeyListThread.h"

#include "app/api/ApiClient.h"
#include "app/api/KeyListWorker.h"

#include <utility>

KeyListThread::KeyListThread(const ApiClient &client)
    : m_client(client)
{
    m_thread.setObjectName(QStringLiteral("key list"));
}

KeyListThread::~KeyListThread()
{
    m_thread.quit();
    m_thread.wait();
}

void KeyListThread::begin()
{
    m_worker = new KeyListWorker;
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    const auto here = [this](auto tell) {
        return [this, tell](int number, const auto &...what) {
            QMetaObject::invokeMethod(
                this, [=, this] { (this->*tell)(number, what...); }, Qt::QueuedConnection);
        };
    };
    connect(m_worker, &KeyListWorker::progressed, m_worker, here(&KeyListThread::progressed),
        Qt::DirectConnection);
    connect(m_worker, &KeyListWorker::finished, m_worker, here(&KeyListThread::finished),
        Qt::DirectConnection);
    m_thread.start();
}

void KeyListThread::fetch(QObject *context, KeyProgress progress, ApiHandler<KeyRows> done)
{
    if (!m_worker)
        begin();
    const int number = ++m_lastNumber;
    m_fetches.insert(number, { context, std::move(progress), std::move(done) });
    QMetaObject::invokeMethod(m_worker,
        [worker = m_worker, client = &m_client, language = m_client.language(), number,
            key = m_client.key()] {
            worker->fetch(number, *client, key, language);
        });
}

void KeyListThread::cancelFetchesOf(const QObject *context)
{
    const QList<int> numbers = m_fetches.keys(); // finished() takes out of it
    for (const int number : numbers) {
        if (m_fetches.value(number).context != context)
            continue;
        QMetaObject::invokeMethod(
            m_worker, [worker = m_worker, number] { worker->cancel(number); });
        finished(number, ApiError { .kind = ApiError::Kind::Cancelled, .host = m_client.host() });
    }
}

void KeyListThread::progressed(int number, qsizetype keys, qsizetype total)
{
    const Fetch fetch = m_fetches.value(number);
    if (fetch.context)
        fetch.progress(keys, total);
}

void KeyListThread::finished(int number, const ApiResult<KeyRows> &result)
{
    const Fetch fetch = m_fetches.take(number);
    if (fetch.context)
        fetch.done(result);
}
