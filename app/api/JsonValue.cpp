// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/JsonValue.h"

#include "app/api/StrictJson.h"
#include "app/api/Timestamp.h"
#include "app/table/TextColumn.h"

#include <QLocale>

#include <algorithm>

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

QByteArray scalarToUtf8(simdjson::dom::element value)
{
    if (value.type() == simdjson::dom::element_type::DOUBLE)
        return QByteArray::number(double(value), 'f', QLocale::FloatingPointShortest);
    const bool isScalar = value.is_number() || value.is_bool();
    return isScalar ? QByteArray::fromStdString(simdjson::minify(value)) : QByteArray();
}
