// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/Secret.h"

#include <QString>

#include <utility>

Secret::Secret(QByteArray utf8)
    : m_utf8(std::move(utf8))
{
}

Secret::Secret(Secret &&other) noexcept
    : m_utf8(std::exchange(other.m_utf8, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_utf8 = std::exchange(other.m_utf8, {});
    }
    return *this;
}

Secret::~Secret()
{
    wipe();
}

Secret Secret::fromPastedText(const QString &text)
{
    QString trimmed = text.trimmed();
    for (const QChar quote : { u'"', u'\'', u'`' }) {
        if (trimmed.size() >= 2 && trimmed.startsWith(quote) && trimmed.endsWith(quote))
            trimmed = trimmed.mid(1, trimmed.size() - 2).trimmed();
    }
    // A line break within would end the header that carries the key.
    trimmed.removeIf([](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; });
    return Secret(trimmed.toUtf8());
}

Secret Secret::clone() const
{
    return Secret(QByteArray(m_utf8.constData(), m_utf8.size()));
}

void Secret::wipe()
{
    // Through a volatile pointer, or the compiler drops writes to memory that nobody reads again.
    volatile char *bytes = m_utf8.data();
    for (qsizetype i = 0; i < m_utf8.size(); ++i)
        bytes[i] = 0;
    m_utf8.clear();
}
