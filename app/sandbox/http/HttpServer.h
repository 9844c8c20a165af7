// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/Exchange.h"

#include <QObject>

#include <functional>
#include <memory>

namespace sandbox {

// HTTP/1.1 on 127.0.0.1, each connection on a thread of its own.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    // Called on the connections' threads, several at a time; must not throw.
    using Handler = std::function<Response(const Request &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    // Not while it serves: stop() and wait for finished() first, for the handler must still be
    // able to answer until then.
    ~HttpServer() override;

    // Takes the port, 0 for any free one, and returns it. Throws StartupError.
    quint16 bind(quint16 port);

    void start();
    // Returns at once; finished() follows when the last answer is out.
    void stop();

signals:
    void finished();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
