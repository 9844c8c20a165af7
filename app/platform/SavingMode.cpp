// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/SavingMode.h"

#include "app/platform/AsyncBus.h"
#include "app/platform/NetworkInformation.h"

#include <QDBusVariant>
#include <QNetworkInformation>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static bool isNetworkMetered()
{
    const auto *network = QNetworkInformation::instance();
    return network && network->supports(QNetworkInformation::Feature::Metered)
        && network->isMetered();
}

/// Asks the service without starting it.
static QDBusMessage powerProfileQuery()
{
    const QString service = u"net.hadess.PowerProfiles"_s; // newer versions keep this name, too
    auto message = QDBusMessage::createMethodCall(
        service, u"/net/hadess/PowerProfiles"_s, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    message << service << u"ActiveProfile"_s;
    message.setAutoStartService(false);
    return message;
}

SavingMode::SavingMode()
    : m_systemBus(std::make_unique<AsyncBus>(AsyncBus::Bus::System, 5s))
{
}

SavingMode::~SavingMode() = default;

void SavingMode::query(const std::function<void(bool)> &done)
{
    loadNetworkInformation(&m_context, [this, done] {
        if (isNetworkMetered())
            done(true);
        else
            queryPowerProfile(done);
    });
}

void SavingMode::queryPowerProfile(const std::function<void(bool)> &done)
{
    m_systemBus->open([this, done](const Result<Unit, AsyncBus::Error> &opened) {
        if (!opened)
            return done(false);
        m_systemBus->call(powerProfileQuery(), "v", AsyncBus::Timeout::Bounded, &m_context,
            [done](const AsyncBus::Reply &reply) {
                done(reply
                    && reply.value().constFirst().value<QDBusVariant>().variant()
                        == u"power-saver"_s);
            });
    });
}
