// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/storage/ConfirmedLists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

static void put(const QJsonObject &key, QMap<QString, QString> &names)
{
    names.insert(key.value(u"id").toString(), key.value(u"name").toString());
}

bool ConfirmedLists::take(const RecordingRelay::Exchange &exchange)
{
    if (!exchange.path.startsWith("/api_keys") || exchange.status < 200 || exchange.status > 204)
        return false;
    m_lists.append(after(exchange));
    return true;
}

ConfirmedLists::Names ConfirmedLists::after(const RecordingRelay::Exchange &exchange) const
{
    const QJsonValue data = QJsonDocument::fromJson(exchange.body).object().value(u"data");
    Names names;
    if (exchange.verb == "GET") {
        for (const QJsonValue &key : data.toArray())
            put(key.toObject(), names);
        return names;
    }
    names = m_lists.value(m_lists.size() - 1);
    if (exchange.verb == "DELETE")
        names.remove(QUrl::fromPercentEncoding(exchange.path.mid(int(qstrlen("/api_keys/")))));
    else
        put(data.toObject(), names);
    return names;
}

bool ConfirmedLists::find(const QList<ApiKey> &keys)
{
    Names names;
    for (const ApiKey &key : keys)
        names.insert(key.id, key.name);
    const qsizetype at = m_lists.indexOf(names);
    if (at < 0 || names.size() != keys.size())
        return false;
    m_lists.remove(0, at);
    return true;
}
