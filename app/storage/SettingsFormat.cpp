// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/SettingsFormat.h"

#include "app/storage/PrivateFile.h"

#include <QJsonArray>

#include <optional>
#include <span>

using namespace Qt::StringLiterals;

template <typename Of, typename T>
struct Field
{
    QLatin1StringView name;
    T Of::*member;
};

static constexpr Field<Settings, QString> texts[] = {
    { "drawerPage"_L1, &Settings::drawerPage },
    { "sortOrder"_L1, &Settings::sortOrder },
    { "language"_L1, &Settings::language },
    { "appearance"_L1, &Settings::appearance },
    { "colorScheme"_L1, &Settings::colorScheme },
    { "zoom"_L1, &Settings::zoom },
    { "clipboardLifetime"_L1, &Settings::clipboardLifetime },
    { "deliveryTarget"_L1, &Settings::deliveryTarget },
    { "deliveryFormat"_L1, &Settings::deliveryFormat },
    { "deliveryFile"_L1, &Settings::deliveryFile },
    { "deliveryService"_L1, &Settings::deliveryService },
    { "keyVariable"_L1, &Settings::keyVariable },
    { "endpointVariable"_L1, &Settings::endpointVariable },
    { "mutedNotices"_L1, &Settings::mutedNotices },
    { "desktopNotices"_L1, &Settings::desktopNotices },
    { "currentConnection"_L1, &Settings::currentConnection },
};
static constexpr Field<Settings, bool> flags[] = {
    { "windowMaximized"_L1, &Settings::windowMaximized },
    { "userSettingsClosed"_L1, &Settings::userSettingsClosed },
    { "firstStepsDismissed"_L1, &Settings::firstStepsDismissed },
    { "deliversKeyAlone"_L1, &Settings::deliversKeyAlone },
    { "desktopNoticeAddresses"_L1, &Settings::desktopNoticeAddresses },
};
static constexpr Field<Connection, QString> connectionTexts[] = {
    { "id"_L1, &Connection::id },
    { "userId"_L1, &Connection::userId },
    { "organization"_L1, &Connection::organization },
    { "ownKeyId"_L1, &Connection::deviceKeyId },
};
static constexpr Field<Connection, bool> connectionFlags[] = {
    { "staysSignedIn"_L1, &Connection::staysSignedIn },
    { "keyIsStored"_L1, &Connection::keyIsStored },
    { "ownKeyOffered"_L1, &Connection::deviceKeyOffered },
};

static constexpr Field<ServiceEnvironment, QString> environmentTexts[] = {
    { "connectionId"_L1, &ServiceEnvironment::connectionId },
    { "connectionName"_L1, &ServiceEnvironment::connectionName },
    { "environmentId"_L1, &ServiceEnvironment::environmentId },
    { "environmentName"_L1, &ServiceEnvironment::environmentName },
};
/// Of a type without such fields.
static constexpr std::span<const Field<ServiceEnvironment, bool>> noFlags = {};

template <typename Of>
static void readFields(
    const QJsonObject &json, Of &into, const auto &textFields, const auto &flagFields)
{
    for (const Field<Of, QString> &field : textFields)
        into.*field.member = json[field.name].toString();
    for (const Field<Of, bool> &field : flagFields)
        into.*field.member = json[field.name].toBool();
}

template <typename Of>
static void writeFields(
    QJsonObject &json, const Of &from, const auto &textFields, const auto &flagFields)
{
    for (const Field<Of, QString> &field : textFields)
        json[field.name] = from.*field.member;
    for (const Field<Of, bool> &field : flagFields)
        json[field.name] = from.*field.member;
}

/// Returns an invalid size unless it can be that of a window.
static QSize readSize(const QJsonObject &json)
{
    const auto isSane = [](int length) { return length >= 50 && length <= 20'000; };
    const QSize size(json["width"_L1].toInt(), json["height"_L1].toInt());
    return isSane(size.width()) && isSane(size.height()) ? size : QSize();
}

static std::optional<Connection> readConnection(const QJsonObject &json)
{
    const auto portal = PortalAddress::parse(json["portal"_L1].toString()).address;
    if (!portal || !PrivateFile::isValidFileName(json["id"_L1].toString()))
        return std::nullopt;
    Connection connection { .id = {}, .portal = *portal };
    readFields(json, connection, connectionTexts, connectionFlags);
    readFields(json["serviceEnvironment"_L1].toObject(), connection.serviceEnvironment,
        environmentTexts, noFlags);
    return connection;
}

static QList<Connection> readConnections(const QJsonArray &array)
{
    QList<Connection> connections;
    for (const QJsonValue &json : array) {
        const auto connection = readConnection(json.toObject());
        if (connection && findById(connections, connection->id) == connections.end())
            connections.append(*connection);
    }
    return connections;
}

static QJsonObject objectWithId(const QJsonArray &objects, const QString &id)
{
    for (const QJsonValue &object : objects) {
        if (object["id"_L1].toString() == id)
            return object.toObject();
    }
    return {};
}

static QJsonArray writeConnections(const QList<Connection> &connections, const QJsonArray &before)
{
    QJsonArray array;
    for (const Connection &connection : connections) {
        QJsonObject json = objectWithId(before, connection.id);
        writeFields(json, connection, connectionTexts, connectionFlags);
        json.remove("serviceEnvironment"_L1);
        if (connection.serviceEnvironment != ServiceEnvironment()) {
            QJsonObject environment;
            writeFields(environment, connection.serviceEnvironment, environmentTexts, noFlags);
            json["serviceEnvironment"_L1] = environment;
        }
        json["portal"_L1] = connection.portal.portal().toString(QUrl::FullyEncoded);
        array.append(json);
    }
    return array;
}

Settings settingsFormat::read(const QJsonObject &document)
{
    Settings settings;
    readFields(document, settings, texts, flags);
    settings.windowSize = readSize(document["windowSize"_L1].toObject());
    settings.connections = readConnections(document["connections"_L1].toArray());
    settings.removedConnections = readConnections(document["removedConnections"_L1].toArray());
    return settings;
}

QJsonObject settingsFormat::write(const Settings &settings, QJsonObject document)
{
    document["version"_L1] = version;
    writeFields(document, settings, texts, flags);
    document.remove("windowSize"_L1);
    if (const QSize size = settings.windowSize; size.isValid())
        document["windowSize"_L1]
            = QJsonObject { { u"width"_s, size.width() }, { u"height"_s, size.height() } };
    document["connections"_L1]
        = writeConnections(settings.connections, document["connections"_L1].toArray());
    document.remove("removedConnections"_L1);
    if (!settings.removedConnections.isEmpty())
        document["removedConnections"_L1] = writeConnections(settings.removedConnections, {});
    return document;
}

static QList<Connection> mergeConnections(
    const QList<Connection> &base, const QList<Connection> &mine, QList<Connection> theirs)
{
    for (const Connection &connection : base) {
        if (findById(mine, connection.id) == mine.end())
            theirs.removeIf([&](const Connection &their) { return their.id == connection.id; });
    }
    for (const Connection &connection : mine) {
        if (base.contains(connection))
            continue;
        if (const auto at = findById(theirs, connection.id); at != theirs.end())
            *at = connection;
        else
            theirs.append(connection);
    }
    return theirs;
}

Settings settingsFormat::merge(const Settings &base, const Settings &mine, Settings theirs)
{
    const auto mergeField = [&](auto field) {
        if (mine.*field != base.*field)
            theirs.*field = mine.*field;
    };
    mergeField(&Settings::windowSize);
    for (const auto &field : texts)
        mergeField(field.member);
    for (const auto &field : flags)
        mergeField(field.member);
    for (auto list : { &Settings::connections, &Settings::removedConnections })
        theirs.*list = mergeConnections(base.*list, mine.*list, theirs.*list);
    return theirs;
}
