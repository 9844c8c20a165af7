// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QLocalSocket>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>

class QDBusError;

/// A connection to the session bus, or to the system's. Neither connecting nor a call ever blocks.
///
/// libdbus connects by waiting, up to 25 s and in the one thread that all D-Bus connections of the
/// program share. So this first sends the bus a line of its sign-in protocol that needs no
/// credentials, and connects only to a bus that responds.
class AsyncBus : public QObject
{
    Q_OBJECT

public:
    enum class Bus { Session, System };
    enum class Timeout {
        Bounded, ///< the callee asks nobody
        Interactive, ///< it may ask the user, who may take any time, while it responds to pings
    };
    /// The reason why a connection or a reply is missing.
    struct Error
    {
        enum class Kind {
            NoBus,
            NoService, ///< the callee does not run, cannot be started, or has ended
            TimedOut,
            InvalidReply, ///< the callee does not know the call, or its reply has another signature
            Other,
        };

        Kind kind = Kind::Other;
        QString detail = {}; ///< the system's own words
        QString name = {}; ///< D-Bus's name of the error; empty if it is not from the bus
    };
    using OpenHandler = std::function<void(Result<Unit, Error>)>;
    using Reply = Result<QVariantList, Error>;
    using ReplyHandler = std::function<void(Reply)>;

    /// A callee does not always report that it asks the user. Without a question a reply takes
    /// milliseconds.
    static constexpr std::chrono::milliseconds promptDetectionDelay { 1'000 };

    /// `timeout` is for the connection, and for each bounded call.
    explicit AsyncBus(std::chrono::milliseconds timeout, QObject *parent = nullptr)
        : AsyncBus(Bus::Session, timeout, parent)
    {
    }
    AsyncBus(Bus bus, std::chrono::milliseconds timeout, QObject *parent = nullptr);
    ~AsyncBus() override;

    /// Connects unless there is a working connection. One at a time.
    void open(OpenHandler done);
    /// Calls `done` with the arguments of a reply that has this `signature`, unless `context` was
    /// destroyed. The bus must be open.
    void call(const QDBusMessage &message, const char *signature, Timeout timeout, QObject *context,
        ReplyHandler done);

    /// Returns a call of a method of the bus itself.
    static QDBusMessage busMethod(const char *name, const QVariantList &arguments = {});

    /// Valid once it is open.
    QDBusConnection connection() const;

signals:
    /// A call takes so long that the callee seems to ask the user.
    void promptActiveChanged(bool active);

private:
    class Call;

    Error toError(const QDBusError &error) const;
    void connectToBus();
    void finish(Result<Unit, Error> outcome);

    const Bus m_bus;
    const std::chrono::milliseconds m_timeout;
    QString m_address;
    QLocalSocket m_socket; ///< for the ping
    QTimer m_timer;
    std::unique_ptr<QThreadPool> m_pool; ///< one thread, which connects
    bool m_isConnecting = false;
    QString m_connectionName;
    OpenHandler m_done;
};
