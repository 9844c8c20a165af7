// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/KeyListWorker.h"

#include "app/api/KeyListDownload.h"

#include <QElapsedTimer>

/// No more news than a person can read.
static constexpr int betweenProgress = 50; // milliseconds

KeyListWorker::KeyListWorker() = default;
KeyListWorker::~KeyListWorker() = default;

void KeyListWorker::fetch(int number, const ApiClient &like, Secret key, const QByteArray &language)
{
    if (!m_client) {
        m_client = like.clone();
    }
    m_client->setKey(std::move(key));
    m_client->setLanguage(language);
    const auto sinceTold = std::make_shared<QElapsedTimer>();
    const auto tell = [=, this](qsizetype keys, qsizetype total) {
        if (sinceTold->isValid() && sinceTold->elapsed() < betweenProgress)
            return;
        sinceTold->start();
        emit progressed(number, keys, total);
    };
    auto &download = m_downloads[number];
    download = std::make_unique<KeyListDownload>(
        *m_client, tell, [=, this](const ApiResult<KeyRows> &result) {
            m_downloads.at(number).release()->deleteLater(); // it is its call that we are in
            m_downloads.erase(number);
            emit finished(number, result);
        });
    download->start();
}

void KeyListWorker::cancel(int number)
{
    if (const auto at = m_downloads.find(number); at != m_downloads.end()) {
        at->second->cancel();
        m_downloads.erase(at);
    }
}
