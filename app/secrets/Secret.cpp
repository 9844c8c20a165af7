// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/Secret.h"

#include "app/secrets/PastedText.h"

#include <QString>

#include <algorithm>
#include <utility>

/// Writes through a volatile pointer, or the compiler drops writes to memory that is not read
/// again.
static void overwrite(void *begin, qsizetype size)
{
    std::fill_n(static_cast<volatile char *>(begin), size, '\0');
}

/// Removes the header's name, as in `MC-Api-Key: llv_…` and `"MC-Api-Key": "llv_…"`.
static void dropHeaderName(QString &text)
{
    constexpr QLatin1StringView name("MC-Api-Key");
    constexpr QStringView marks = u"\"'";
    qsizetype at = !text.isEmpty() && marks.contains(text.front()) ? 1 : 0;
    if (!QStringView(text).mid(at).startsWith(name, Qt::CaseInsensitive))
        return;
    at += name.size();
    while (at < text.size() && (text.at(at).isSpace() || marks.contains(text.at(at))))
        ++at;
    if (at < text.size() && text.at(at) == u':')
        text.remove(0, at + 1);
}

Secret::Data::~Data()
{
    overwrite(utf8.data(), utf8.size());
}

Secret::Secret(QByteArray utf8)
    : m_data(utf8.isEmpty() ? nullptr : new Data(std::move(utf8)))
{
}

const QByteArray &Secret::utf8() const
{
    static const QByteArray empty;
    return m_data ? m_data->utf8 : empty;
}

Result<Secret, ApiKeyProblem> Secret::readApiKey(const Secret &raw)
{
    QString text = QString::fromUtf8(raw.utf8());
    QChar *const begin = text.data(); // the text stays there, because it only becomes shorter
    const qsizetype size = text.size() * qsizetype(sizeof(QChar));
    cleanPastedText(text);
    dropHeaderName(text);
    cleanPastedText(text);
    const bool isValid
        = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c > u' ' && c <= u'~'; });
    Secret key(isValid ? text.toLatin1() : QByteArray());
    const bool isEmpty = text.isEmpty();
    overwrite(begin, size);
    if (key.isEmpty())
        return isEmpty ? ApiKeyProblem::Empty : ApiKeyProblem::Invalid;
    return key;
}
