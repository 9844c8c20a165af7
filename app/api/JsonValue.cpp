// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/JsonValue.h"

#include "app/api/StrictJson.h"
#include "app/api/Timestamp.h"
#include "app/table/Utf8Text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <cmath>

using simdjson::dom::element_type;

std::optional<JsonValue> JsonValue::parse(QByteArrayView json)
{
    QByteArray padded;
    padded.reserve(json.size() + static_cast<qsizetype>(simdjson::SIMDJSON_PADDING));
    padded += json;
    const auto parser = std::make_shared<simdjson::dom::parser>();
    const auto element = strictJson::parse(*parser, padded);
    return element ? std::optional(JsonValue(parser, *element)) : std::nullopt;
}

JsonValue JsonValue::operator[](std::string_view name) const
{
    JsonValue found;
    simdjson::dom::object object;
    if (isMissing() || m_element->get(object) != simdjson::SUCCESS)
        return found;
    for (const auto member : object) {
        if (member.key == name)
            found = JsonValue(m_text, member.value);
    }
    return found;
}

qsizetype JsonValue::count(std::string_view name) const
{
    simdjson::dom::object object;
    if (isMissing() || m_element->get(object) != simdjson::SUCCESS)
        return 0;
    return std::count_if(
        object.begin(), object.end(), [name](const auto member) { return member.key == name; });
}

JsonRows JsonValue::items() const
{
    JsonRows items;
    simdjson::dom::array array;
    if (isMissing() || m_element->get(array) != simdjson::SUCCESS)
        return items;
    for (const simdjson::dom::element item : array)
        items.push_back(JsonValue(m_text, item));
    return items;
}

QByteArray JsonValue::utf8() const
{
    if (isMissing())
        return {};
    std::string_view text;
    if (m_element->get(text) == simdjson::SUCCESS)
        return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
    return scalarToUtf8(*m_element);
}

QString JsonValue::text() const
{
    return textFromUtf8(utf8());
}

std::optional<QDateTime> JsonValue::timestamp() const
{
    const bool isText = !isMissing() && m_element->is_string();
    const auto time = isText ? parseTimestamp(utf8()) : std::nullopt;
    return time ? std::optional(QDateTime::fromMSecsSinceEpoch(*time, Qt::UTC)) : std::nullopt;
}

qint64 JsonValue::number(qint64 other) const
{
    bool isNumber = false;
    const qint64 number = utf8().toLongLong(&isNumber);
    return isNumber ? number : other;
}

bool JsonValue::boolean(bool other) const
{
    bool value = other;
    if (isNull())
        return false;
    return m_element->get(value) == simdjson::SUCCESS ? value : other;
}

static QByteArray doubleToUtf8(double number)
{
    constexpr double maxExact = 9'007'199'254'740'992; // 2^53
    if (std::trunc(number) == number && std::abs(number) <= maxExact)
        return QByteArray::number(static_cast<qint64>(number));
    return QByteArray::number(number, 'g', QLocale::FloatingPointShortest);
}

QByteArray scalarToUtf8(simdjson::dom::element value)
{
    switch (value.type()) {
    case element_type::INT64:
        return QByteArray::number(qint64(value.get_int64().value_unsafe()));
    case element_type::UINT64:
        return QByteArray::number(quint64(value.get_uint64().value_unsafe()));
    case element_type::DOUBLE:
        return doubleToUtf8(value.get_double().value_unsafe());
    case element_type::BOOL:
        return value.get_bool().value_unsafe() ? "true" : "false";
    case element_type::ARRAY:
    case element_type::OBJECT:
    case element_type::STRING:
    case element_type::NULL_VALUE:
        return {};
    }
    Q_UNREACHABLE();
}

static QByteArray quoted(std::string_view text)
{
    const QJsonArray array { QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())) };
    return QJsonDocument(array).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

/// Adds a byte at least for each level, and so goes no deeper than `maxSize`.
static void appendJson(QByteArray &json, simdjson::dom::element value, qsizetype maxSize)
{
    if (json.size() > maxSize)
        return;
    simdjson::dom::array array;
    simdjson::dom::object object;
    if (value.get(array) == simdjson::SUCCESS) {
        json += '[';
        for (auto at = array.begin(); at != array.end() && json.size() <= maxSize; ++at) {
            json += at != array.begin() ? "," : "";
            appendJson(json, *at, maxSize);
        }
        json += ']';
    } else if (value.get(object) == simdjson::SUCCESS) {
        json += '{';
        for (auto at = object.begin(); at != object.end() && json.size() <= maxSize; ++at) {
            json += at != object.begin() ? "," : "";
            json += quoted(at.key()) + ':';
            appendJson(json, at.value(), maxSize);
        }
        json += '}';
    } else {
        json += QByteArray::fromStdString(simdjson::minify(value));
    }
}

QByteArray toCompactJson(simdjson::dom::element value, qsizetype maxSize)
{
    QByteArray json;
    appendJson(json, value, maxSize);
    return json;
}
