// SPDX-License-Identifier: GPL-3.0-or-later
// bench-home N: writes below $HOME the files of a user who has signed in and has N keys. The real
// classes write them, so that their format is the current one.

#include "app/keys/SortOrder.h"
#include "app/platform/Paths.h"
#include "app/storage/Connections.h"
#include "app/storage/KeyListCache.h"
#include "app/storage/SettingsFile.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QTextStream>
#include <QUuid>

using namespace Qt::StringLiterals;

static constexpr qint64 threeYears = 3LL * 365 * 24 * 3600;

/// The names ascend, as in the default order.
static ApiKey keyAt(int row, const QDateTime &now, QRandomGenerator &random)
{
    const qint64 age = random.bounded(threeYears);
    ApiKey key { .id = QUuid::createUuid().toString(QUuid::WithoutBraces),
        .name = u"api_key_%1"_s.arg(row, 8, 10, QChar(u'0')),
        .lastIp = u"10.%1.%2.%3"_s.arg(random.bounded(256)).arg(random.bounded(256)).arg(row % 256),
        .creationDate = now.addSecs(-age) };
    if (row % 5 == 2)
        key.lastIp.clear();
    else
        key.lastActivity = now.addSecs(-random.bounded(age + 1));
    return key;
}

static ApiKeyTable makeKeys(int count)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QRandomGenerator random(1); // the same list each time
    ApiKeyTable keys;
    for (int row = 0; row < count; ++row)
        keys.append(keyAt(row, now, random));
    return keys;
}

/// Nothing listens at its address.
static Connection connection()
{
    const PortalAddress portal = *PortalAddress::parse(u"http://127.0.0.1:9"_s).address;
    return { .id = Connections::idFor(portal),
        .portal = portal,
        .staysSignedIn = true,
        .keyIsStored = true };
}

static bool saveSettings(const Paths &paths)
{
    SettingsFile file(paths.settingsFile);
    return file.change([](Settings &settings) {
        settings.windowSize = QSize(1080, 720);
        settings.drawerPage = u"ApiCredentials"_s;
        settings.language = u"en"_s;
        settings.connections = { connection() };
        settings.currentConnection = connection().id;
    });
}

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"llavero"_s); // whose files these are
    QCoreApplication app(argc, argv);
    const int count = app.arguments().value(1).toInt();
    const Paths paths = Paths::standard();
    if (count < 1 || !saveSettings(paths)) {
        QTextStream(stderr) << "bench-home: the home could not be made\n";
        return 1;
    }
    const SortedKeys sorted = SortedKeys::sort(makeKeys(count), { .locale = QLocale(u"en"_s) });
    KeyListCache lists(paths.cacheFolder); // whose destructor waits for the write
    lists.write(connection().id,
        { .confirmedAt = QDateTime::currentDateTimeUtc(),
            .keys = sorted.keys,
            .sortOrder = sorted.order.persistentName(),
            .sortedRows = sorted.rows });
    return 0;
}
