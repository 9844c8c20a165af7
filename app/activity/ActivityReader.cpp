// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/activity/ActivityReader.h"

#include "app/api/Timestamp.h"

#include <algorithm>
#include <utility>

ActivityReader::ActivityReader(Append append, qsizetype chunkSize)
    : m_append(std::move(append))
    , m_rows([this](simdjson::dom::element row) { readRow(row); }, chunkSize)
{
}

void ActivityReader::readRow(simdjson::dom::element row)
{
    const auto view = decode(row);
    if (view)
        m_append(*view);
}

std::optional<ActivityView> ActivityReader::decode(simdjson::dom::element row)
{
    m_texts.clear();
    simdjson::dom::object object;
    if (row.get(object) != simdjson::SUCCESS)
        return std::nullopt;
    ActivityView view;
    std::optional<qint64> time;
    for (const auto member : object) {
        if (member.key == "id")
            view.id = utf8Text(member.value, m_texts);
        else if (member.key == "apiKeyId")
            view.keyId = utf8Text(member.value, m_texts);
        else if (member.key == "eventCode")
            view.eventCode = shortText(member.value);
        else if (member.key == "status")
            view.status = shortText(member.value);
        else if (member.key == "requesterIp")
            view.ip = shortText(member.value);
        else if (member.key == "created")
            time = parseTimestamp(utf8Text(member.value, m_texts));
    }
    view.time = time.value_or(0);
    if (count() == 0)
        m_firstId = view.id.toByteArray();
    return time ? std::optional(view) : std::nullopt;
}

/// Cuts what no portal sends, so that it needs no memory.
QByteArrayView ActivityReader::shortText(simdjson::dom::element value)
{
    constexpr qsizetype maxBytes = 200;
    const QByteArrayView whole = utf8Text(value, m_texts);
    return whole.first(std::min(whole.size(), maxBytes));
}
