// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/SampleData.h"

#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/KeyRepository.h"
#include "app/sandbox/store/Timestamp.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

constexpr qint64 kMaxAgeMs = 3LL * 365 * 24 * 3600 * 1000;

QString name(qint64 index)
{
    static const QStringList stems { u"ci-deploy-eu"_s, u"terraform-prod"_s, u"api_key_v8iuclro"_s,
        u"backup-nightly"_s, u"grafana-alerts"_s, u"terraform-staging"_s, u"billing-export"_s,
        u"ci-deploy-us"_s, u"inventory-sync"_s, u"ansible-runner"_s, u"status-page"_s,
        u"cost-report"_s, u"dns-updater"_s, u"jenkins-main"_s, u"laptop-rwalker"_s };
    if (index < stems.size())
        return stems[index];
    if (index % 4 == 0)
        return generatedKeyName();
    return u"%1-%2"_s.arg(stems[index % stems.size()]).arg(index / stems.size() + 1);
}

QByteArray randomHash()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return { reinterpret_cast<const char *>(bits.data()), sizeof bits };
}

// Returns the time since the last activity.
qint64 idleTime(qint64 index, qint64 age)
{
    auto *random = QRandomGenerator::global();
    constexpr int minute = 60 * 1000;
    constexpr int day = 24 * 60 * minute;
    switch (index) { // of the keys that every sandbox has, one is in use and one is not
    case 0:
        return random->bounded(3 * minute, 50 * minute);
    case 1:
        return static_cast<qint64>(random->bounded(35, 50)) * day;
    default:
        // The product makes recent use more likely.
        return static_cast<qint64>(
            random->generateDouble() * random->generateDouble() * static_cast<double>(age));
    }
}

QVariantList row(qint64 index, qint64 count, const QDateTime &now)
{
    auto *random = QRandomGenerator::global();
    const double position
        = (static_cast<double>(index) + random->generateDouble()) / static_cast<double>(count);
    const auto age = static_cast<qint64>((1 - position) * static_cast<double>(kMaxAgeMs));
    const bool neverUsed = index % 5 == 2;
    const qint64 since = std::min(idleTime(index, age), age);
    return { QUuid::createUuid().toString(QUuid::WithoutBraces), name(index), randomHash(),
        neverUsed ? QVariant(QString()) : documentationIp(),
        neverUsed ? QVariant(QString()) : timestamp(now.addMSecs(-since)),
        timestamp(now.addMSecs(-age)) };
}

} // namespace

QString documentationIp()
{
    static const QStringList networks { u"192.0.2."_s, u"198.51.100."_s, u"203.0.113."_s };
    auto *random = QRandomGenerator::global();
    return networks[random->bounded(3)] + QString::number(random->bounded(1, 255));
}

void insertSampleKeys(Database &database, qint64 count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QSqlQuery insert = database.prepare(
        u"INSERT INTO api_keys (id, name, secret_hash, last_ip, last_activity, creation_date)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (qint64 index = 0; index < count; ++index)
        Database::execute(insert, row(index, count, now));
}

} // namespace sandbox
