// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/NetworkInformation.h"

#include "app/platform/AsyncBus.h"

#include <QNetworkInformation>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Asks the service without starting it.
static QDBusMessage networkStateQuery()
{
    const QString service = u"org.freedesktop.NetworkManager"_s;
    auto message = QDBusMessage::createMethodCall(service, u"/org/freedesktop/NetworkManager"_s,
        u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << service << u"State"_s;
    message.setAutoStartService(false);
    return message;
}

void loadNetworkInformation(QObject *context, const std::function<void()> &done)
{
    if (QNetworkInformation::instance())
        return done();
    auto *bus = new AsyncBus(AsyncBus::Bus::System, 5s, context);
    const auto load = [bus, done](AsyncBus::Error::Kind problem) {
        bus->deleteLater();
        if (problem != AsyncBus::Error::Kind::TimedOut)
            QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability);
        done();
    };
    bus->open([bus, load](const Result<Unit, AsyncBus::Error> &opened) {
        if (!opened)
            return load(opened.error().kind);
        bus->call(networkStateQuery(), "v", AsyncBus::Timeout::Bounded, bus,
            [load](const AsyncBus::Reply &reply) {
                load(reply ? AsyncBus::Error::Kind::Other : reply.error().kind);
            });
    });
}
