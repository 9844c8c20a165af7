// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ApiKeyDecoder.h"

#include "app/api/JsonValue.h"
#include "app/api/Timestamp.h"

#include <algorithm>

ApiKeyView ApiKeyDecoder::decode(simdjson::dom::element row)
{
    m_texts.clear();
    ApiKeyView key;
    simdjson::dom::object object;
    if (row.get(object) != simdjson::SUCCESS)
        return key;
    for (const auto member : object) {
        if (member.key == "id")
            key.id = utf8Text(member.value, m_texts);
        else if (member.key == "name")
            key.name = utf8Text(member.value, m_texts);
        else if (member.key == "lastIp")
            key.lastIp = utf8Text(member.value, m_texts);
        else if (member.key == "lastActivity")
            setLastActivity(member.value, key);
        else if (member.key == "creationDate")
            key.creationDate = time(member.value);
    }
    return key;
}

qint64 ApiKeyDecoder::time(simdjson::dom::element value)
{
    std::string_view text;
    if (value.get(text) != simdjson::SUCCESS || text.empty())
        return ApiKeyView::never;
    return parseTimestamp({ text.data(), static_cast<qsizetype>(text.size()) })
        .value_or(ApiKeyView::never);
}

/// Returns true for a value in which simdjson's minify() might need too much of the stack.
static bool isDeep(simdjson::dom::element value, int maxLevels = 100)
{
    const auto isDeeper = [maxLevels](auto item) { return isDeep(item, maxLevels - 1); };
    if (simdjson::dom::array array; value.get(array) == simdjson::SUCCESS)
        return maxLevels == 0 || std::any_of(array.begin(), array.end(), isDeeper);
    if (simdjson::dom::object object; value.get(object) == simdjson::SUCCESS) {
        return maxLevels == 0 || std::any_of(object.begin(), object.end(), [&](auto member) {
            return isDeeper(member.value);
        });
    }
    return false;
}

void ApiKeyDecoder::setLastActivity(simdjson::dom::element value, ApiKeyView &key)
{
    constexpr qsizetype maxLength = 100;
    key.lastActivity = time(value);
    key.unreadableActivity = {};
    if (value.is_null() || key.lastActivity != ApiKeyView::never)
        return;
    const QByteArray sent = value.is_string() ? utf8Text(value, m_texts).toByteArray()
        : isDeep(value)                       ? QByteArray("…")
                                              : QByteArray::fromStdString(simdjson::minify(value));
    if (sent.isEmpty())
        return;
    key.lastActivity = ApiKeyView::unreadable;
    key.unreadableActivity = m_texts.emplaceBack(QString::fromUtf8(sent).left(maxLength).toUtf8());
}
