// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/SampleData.h"

#include "app/sandbox/store/Database.h"
#include "app/sandbox/store/KeyRepository.h"
#include "app/sandbox/store/Timestamp.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QUuid>
#include <QVariant>

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

// Returns an address of the three networks reserved for documentation.
QString documentationIp()
{
    static const QStringList networks { u"192.0.2."_s, u"198.51.100."_s, u"203.0.113."_s };
    auto *random = QRandomGenerator::global();
    return networks[random->bounded(3)] + QString::number(random->bounded(1, 255));
}

QByteArray randomHash()
{
    std::array<quint32, 8> bits {};
    QRandomGenerator::system()->fillRange(bits.data(), static_cast<qsizetype>(bits.size()));
    return { reinterpret_cast<const char *>(bits.data()), sizeof bits };
}

QVariantList row(qint64 index, qint64 count, const QDateTime &now)
{
    auto *random = QRandomGenerator::global();
    const double position
        = (static_cast<double>(index) + random->generateDouble()) / static_cast<double>(count);
    const auto age = static_cast<qint64>((1 - position) * static_cast<double>(kMaxAgeMs));
    const bool neverUsed = index % 5 == 2;
    // The product makes recent use more likely.
    const double idle = random->generateDouble() * random->generateDouble();
    const auto since = static_cast<qint64>(idle * static_cast<double>(age));
    return { QUuid::createUuid().toString(QUuid::WithoutBraces), name(index), randomHash(),
        neverUsed ? QVariant(QString()) : documentationIp(),
        neverUsed ? QVariant(QString()) : timestamp(now.addMSecs(-since)),
        timestamp(now.addMSecs(-age)) };
}

} // namespace

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
