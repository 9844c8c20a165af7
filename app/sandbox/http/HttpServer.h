// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/HttpMessage.h"

#include <chrono>
#include <functional>
#include <memory>

namespace sandbox {

// Thrown for a port that cannot be used.
struct PortError
{
    QString message; // one English sentence
};

// HTTP/1.1 on 127.0.0.1: up to 1,000 connections on one thread, with limits on the size and the
// duration of each request.
class HttpServer
{
public:
    // Must not throw. The server reads and writes nothing while the handler runs.
    using Handler = std::function<Response(const Request &)>;

    // Takes the port, or any free one if it is 0. Throws PortError.
    explicit HttpServer(quint16 port);
    ~HttpServer();
    Q_DISABLE_COPY_MOVE(HttpServer)

    quint16 port() const;

    // Serves from the next run() on. From now on SIGTERM and SIGINT end run().
    void start(Handler handler);
    // Returns after such a signal, when the last response has been sent.
    void run();
    // Calls the function from run() after the delay; may be called by the handler.
    void runAfter(std::chrono::milliseconds delay, std::function<void()> function);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace sandbox
