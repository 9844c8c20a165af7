// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyExport.h"

#include "app/platform/SaveFile.h"
#include "app/table/Csv.h"

#include <QIODevice>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Returns the time as the API writes it; empty for none.
static QString timeText(const std::optional<QDateTime> &time)
{
    return time ? time->toUTC().toString(Qt::ISODateWithMs) : QString();
}

static QString lastActivityText(const ApiKey &key)
{
    return key.unreadableActivity.isEmpty() ? timeText(key.lastActivity) : key.unreadableActivity;
}

static bool writeCsv(QIODevice &device, const KeyExport &data)
{
    Csv csv({ "id", "name", "lastIp", "lastActivity", "creationDate", "note", "reviewBy" });
    for (const quint32 row : data.rows) {
        const ApiKey key = data.keys.at(row);
        const KeyNote note = data.notes.value(key.id);
        csv.append({ key.id.toUtf8(), key.name.toUtf8(), key.lastIp.toUtf8(),
            lastActivityText(key).toUtf8(), timeText(key.creationDate).toUtf8(), note.text.toUtf8(),
            note.reviewBy.toString(Qt::ISODate).toUtf8() });
        const QByteArray record = csv.take();
        if (device.write(record) != record.size())
            return false;
    }
    const QByteArray rest = csv.take(); // the header, if there are no keys
    return device.write(rest) == rest.size();
}

/// Returns true for characters that a terminal obeys, or that change how others look.
static bool isEscaped(QChar c)
{
    const QChar::Category category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format
        || category == QChar::Separator_Line || category == QChar::Separator_Paragraph;
}

/// Escapes what QJsonDocument leaves as it is: the same JSON, which a terminal may show.
static QByteArray withEscapes(const QByteArray &json)
{
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~'; };
    if (std::all_of(json.begin(), json.end(), isPlain))
        return json;
    QString text;
    for (const QChar c : QString::fromUtf8(json)) {
        if (isEscaped(c))
            text += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            text += c;
    }
    return text.toUtf8();
}

static QByteArray toJson(const ApiKey &key, const KeyNote &note)
{
    const auto orNull = [](const QString &text) {
        return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
    };
    const QJsonObject object { { u"id"_s, key.id }, { u"name"_s, key.name },
        { u"lastIp"_s, orNull(key.lastIp) }, { u"lastActivity"_s, orNull(lastActivityText(key)) },
        { u"creationDate"_s, orNull(timeText(key.creationDate)) }, { u"note"_s, orNull(note.text) },
        { u"reviewBy"_s, orNull(note.reviewBy.toString(Qt::ISODate)) } };
    return withEscapes(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static bool writeJson(QIODevice &device, const KeyExport &data)
{
    QByteArray separator = "[\n";
    for (const quint32 row : data.rows) {
        const ApiKey key = data.keys.at(row);
        const QByteArray line = separator + toJson(key, data.notes.value(key.id));
        if (device.write(line) != line.size())
            return false;
        separator = ",\n";
    }
    const QByteArray end = data.rows.isEmpty() ? "[]\n" : "\n]\n";
    return device.write(end) == end.size();
}

bool KeyExport::write(QIODevice &device, Format format) const
{
    return format == Format::Csv ? writeCsv(device, *this) : writeJson(device, *this);
}

void KeyExport::save(const QString &path, Format format, QObject *context,
    std::function<void(const Result<Unit, QString> &)> done) const
{
    saveFile(
        path, [data = *this, format](QIODevice &device) { return data.write(device, format); },
        context, std::move(done));
}
