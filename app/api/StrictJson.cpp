// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/StrictJson.h"

#include <QJsonDocument>

#include <simdjson.h>

#include <algorithm>

namespace strictjson {

bool areUnique(std::vector<std::string_view> &names)
{
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) == names.end();
}

static bool hasUniqueNames(const simdjson::dom::object &object, int &budget)
{
    std::vector<std::string_view> names;
    for (const auto field : object) {
        names.push_back(field.key);
        if (!hasUniqueNames(field.value, budget))
            return false;
    }
    return areUnique(names);
}

bool hasUniqueNames(const simdjson::dom::element &value, int &budget)
{
    if (--budget < 0)
        return false;
    if (value.is_object())
        return hasUniqueNames(value.get_object().value_unsafe(), budget);
    if (!value.is_array())
        return true;
    const simdjson::dom::array array = value.get_array().value_unsafe();
    return std::all_of(array.begin(), array.end(),
        [&budget](simdjson::dom::element inside) { return hasUniqueNames(inside, budget); });
}

std::optional<QJsonObject> readObject(const QByteArray &text)
{
    simdjson::dom::parser parser;
    simdjson::dom::element value;
    const auto size = static_cast<std::size_t>(text.size());
    if (parser.parse(text.constData(), size).get(value) != simdjson::SUCCESS || !value.is_object())
        return std::nullopt;
    int budget = mostValues;
    if (!hasUniqueNames(value, budget))
        return std::nullopt;
    return QJsonDocument::fromJson(text).object();
}

} // namespace strictjson
