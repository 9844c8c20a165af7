// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/store/ApiKey.h"

#include "app/sandbox/store/Timestamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

bool needsEscape(QChar c)
{
    return c < u' ' || c == u'"' || c == u'\\' || c.isSurrogate();
}

void appendText(QByteArray &out, const QString &text)
{
    if (text.isNull()) {
        out += "null";
    } else if (std::any_of(text.begin(), text.end(), needsEscape)) {
        const auto array = QJsonDocument(QJsonArray { text }).toJson(QJsonDocument::Compact);
        out += QByteArrayView(array).sliced(1, array.size() - 2);
    } else {
        out += '"';
        out += text.toUtf8();
        out += '"';
    }
}

QJsonValue textOrNull(const QString &text)
{
    return text.isNull() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

ApiKey ApiKey::create(const QString &name)
{
    return { QUuid::createUuid().toString(QUuid::WithoutBraces), name, {}, {}, timestampNow() };
}

QString ApiKey::generatedName()
{
    constexpr QStringView alphabet = u"abcdefghijklmnopqrstuvwxyz0123456789";
    QString name = u"api_key_"_s;
    for (int i = 0; i < 8; ++i)
        name += alphabet[QRandomGenerator::system()->bounded(36)];
    return name;
}

QJsonObject ApiKey::toJson() const
{
    return {
        { u"id"_s, id },
        { u"name"_s, name },
        { u"lastIp"_s, textOrNull(lastIp) },
        { u"lastActivity"_s, textOrNull(lastActivity) },
        { u"creationDate"_s, creationDate },
    };
}

void ApiKey::appendJson(QByteArray &out) const
{
    out += "{\"id\":";
    appendText(out, id);
    out += ",\"name\":";
    appendText(out, name);
    out += ",\"lastIp\":";
    appendText(out, lastIp);
    out += ",\"lastActivity\":";
    appendText(out, lastActivity);
    out += ",\"creationDate\":";
    appendText(out, creationDate);
    out += '}';
}

} // namespace sandbox
