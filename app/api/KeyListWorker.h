// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiClient.h"
#include "app/api/KeyRows.h"

#include <QObject>

#include <map>
#include <memory>

class KeyListDownload;

/// What KeyListThread has in the other thread: a client like its own, with connections of its own.
/// All calls and signals of this class belong to that thread.
class KeyListWorker : public QObject
{
    Q_OBJECT

public:
    KeyListWorker();
    ~KeyListWorker() override;

    /// `like` is looked at for what never changes.
    void fetch(int number, const ApiClient &like, Secret key, const QByteArray &language);
    void cancel(int number);

signals:
    void progressed(int number, qsizetype keys, qsizetype total);
    void finished(int number, const ApiResult<KeyRows> &result);

private:
    std::unique_ptr<ApiClient> m_client;
    std::map<int, std::unique_ptr<KeyListDownload>> m_downloads;
};
