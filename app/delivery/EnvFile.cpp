// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/EnvFile.h"

#include <QByteArrayView>

#include <algorithm>
#include <utility>

static constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

static bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

static bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

static bool isAlphanumeric(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// Some libraries take dots and hyphens, too.
static bool isNameCharacter(char c)
{
    return isAlphanumeric(c) || c == '_' || c == '.' || c == '-';
}

/// Returns whether every reader takes `c` as it is outside quotes, at the start of a value, too.
static bool isPlain(char c)
{
    return isAlphanumeric(c) || QByteArrayView("_-./:@%+,=").contains(c);
}

static bool isQuote(char c)
{
    return c == '\'' || c == '"' || c == '`';
}

/// Returns whether `c` is part of a bare value for the shell and all libraries. After any other
/// one, the shell may see a command, or a library a comment.
static bool isInBareValue(char c)
{
    return static_cast<quint8>(c) > ' ' && !isQuote(c) && !QByteArrayView(";&|<>()#\\").contains(c);
}

/// Returns whether every reader takes `value` as it is in these quotes, or without any, if it has
/// no backslash and no `${`: these have another meaning for each of them, some even in `'…'`.
static bool fits(const QByteArray &value, char quote)
{
    const auto contains = [&value](char c) { return value.contains(c); };
    switch (quote) {
    case '\'':
        return !contains('\'');
    case '"':
        return !contains('"') && !contains('$') && !contains('`');
    case '\0':
        return !value.isEmpty() && std::all_of(value.begin(), value.end(), isPlain);
    default:
        return false; // few readers know back quotes
    }
}

/// Returns the quote for a value, `wanted` if that fits.
static std::optional<char> quoteFor(const QByteArray &value, char wanted)
{
    const bool isPrintable
        = std::all_of(value.begin(), value.end(), [](char c) { return c >= ' ' && c <= '~'; });
    if (!isPrintable || value.contains('\\') || value.contains("${"))
        return std::nullopt;
    for (const char quote : { wanted, '\0', '\'', '"' }) {
        if (fits(value, quote))
            return quote;
    }
    return std::nullopt;
}

EnvFile::EnvFile(Secret content)
    : m_content(std::move(content))
{
    qsizetype begin = m_content.utf8().startsWith(byteOrderMark) ? byteOrderMark.size() : 0;
    while (begin < m_content.utf8().size())
        begin = readLine(begin);
}

bool EnvFile::isText() const
{
    const QByteArray &bytes = m_content.utf8();
    return !bytes.contains('\0') && !bytes.startsWith("\xFF\xFE") && !bytes.startsWith("\xFE\xFF");
}

/// Returns a line end after the last byte.
char EnvFile::at(qsizetype index) const
{
    return index < m_content.utf8().size() ? m_content.utf8().at(index) : '\n';
}

qsizetype EnvFile::skipBlanks(qsizetype index) const
{
    while (isBlank(at(index)))
        ++index;
    return index;
}

qsizetype EnvFile::skipLine(qsizetype index) const
{
    while (!isLineEnd(at(index)))
        ++index;
    return index + 1;
}

/// Returns the begin of the next line.
qsizetype EnvFile::readLine(qsizetype begin)
{
    Assignment assignment;
    qsizetype name = skipBlanks(begin);
    constexpr QByteArrayView exporting("export");
    if (QByteArrayView(m_content.utf8()).sliced(name).startsWith(exporting)
        && isBlank(at(name + exporting.size()))) {
        assignment.isExported = true;
        name = skipBlanks(name + exporting.size());
    }
    qsizetype index = name;
    while (isNameCharacter(at(index)))
        ++index;
    assignment.name = m_content.utf8().sliced(name, index - name);
    index = skipBlanks(index);
    if (at(name) == '#')
        return skipLine(index);
    if (assignment.name.isEmpty() || at(index) != '=')
        return skipRest(index);
    index = readValue(index + 1, assignment);
    m_assignments.append(assignment);
    return assignment.isClear ? skipLine(index) : skipRest(index);
}

/// Returns the end of the value.
qsizetype EnvFile::readValue(qsizetype afterSign, Assignment &assignment)
{
    const qsizetype begin = skipBlanks(afterSign);
    const char first = at(begin);
    assignment.isClear = isLineEnd(first) || (first == '#' && begin > afterSign);
    assignment.begin = assignment.isClear ? afterSign : begin;
    if (assignment.isClear)
        return afterSign;
    const qsizetype end = isQuote(first) ? endOfQuoted(begin) : endOfBare(begin);
    if (end < 0) {
        setError(EnvFileError::Kind::UnclosedQuote, begin);
        return m_content.utf8().size();
    }
    assignment.size = end - begin;
    assignment.quote = isQuote(first) ? first : '\0';
    const QByteArrayView value = QByteArrayView(m_content.utf8()).sliced(begin, assignment.size);
    const qsizetype next = skipBlanks(end);
    const bool isAlone = isLineEnd(at(next)) || (at(next) == '#' && next > end);
    // It is more likely that a quote is missing than that a value of several lines ends like this.
    if (!isAlone && std::any_of(value.begin(), value.end(), isLineEnd))
        setError(EnvFileError::Kind::UnclosedQuote, begin);
    assignment.isClear = isAlone && first != '`' && !value.contains('\\');
    return end;
}

qsizetype EnvFile::endOfBare(qsizetype index) const
{
    while (isInBareValue(at(index)))
        ++index;
    return index;
}

/// Returns the end of a value in quotes, or -1 if they are not closed.
qsizetype EnvFile::endOfQuoted(qsizetype begin) const
{
    const char quote = at(begin);
    for (qsizetype index = begin + 1; index < m_content.utf8().size(); ++index) {
        if (at(index) == quote)
            return index + 1;
        if (at(index) == '\\' && quote == '"')
            ++index;
    }
    return -1;
}

/// Skips the rest of a line that is not clear. The shell joins it with the next one if it ends with
/// a backslash.
qsizetype EnvFile::skipRest(qsizetype index)
{
    const qsizetype next = skipLine(index);
    if (next >= 2 && at(next - 2) == '\\')
        setError(EnvFileError::Kind::AmbiguousLine, next - 2);
    return next;
}

EnvFileError EnvFile::errorAt(EnvFileError::Kind kind, qsizetype index) const
{
    const QByteArrayView before = QByteArrayView(m_content.utf8()).first(index);
    return { kind, 1 + before.count('\n') + before.count('\r') - before.count("\r\n") };
}

void EnvFile::setError(EnvFileError::Kind kind, qsizetype index)
{
    if (!m_error)
        m_error = errorAt(kind, index);
}

QList<EnvFile::Assignment> EnvFile::find(const QByteArray &name) const
{
    QList<Assignment> found;
    std::copy_if(m_assignments.begin(), m_assignments.end(), std::back_inserter(found),
        [&name](const Assignment &assignment) { return assignment.name == name; });
    return found;
}

Secret EnvFile::value(const Assignment &assignment) const
{
    const QByteArrayView whole
        = QByteArrayView(m_content.utf8()).sliced(assignment.begin, assignment.size);
    if (!assignment.quote)
        return Secret(whole.toByteArray());
    return Secret(whole.sliced(1, whole.size() - 2).toByteArray());
}

bool EnvFile::canContain(const QByteArray &value)
{
    return quoteFor(value, '\0').has_value();
}

bool EnvFile::needsQuotes(const QByteArray &value)
{
    return !fits(value, '\0');
}

void EnvFile::appendValue(QByteArray &to, const QByteArray &value, char quote)
{
    const auto chosen = quoteFor(value, quote);
    Q_ASSERT(chosen);
    const QByteArrayView quotes(&*chosen, *chosen ? 1 : 0);
    to.append(quotes).append(value).append(quotes);
}

/// Returns the line break of the last line.
QByteArray EnvFile::lineBreak() const
{
    const QByteArray &bytes = m_content.utf8();
    const qsizetype feed = bytes.lastIndexOf('\n');
    const qsizetype carriage = bytes.lastIndexOf('\r');
    if (feed >= 0)
        return feed > 0 && carriage == feed - 1 ? "\r\n" : "\n";
    return carriage >= 0 ? "\r" : "\n";
}

Result<Secret, EnvFileError> EnvFile::withVariables(const QList<Variable> &variables) const
{
    if (m_error)
        return *m_error;
    for (const Variable &variable : variables) {
        if (!canContain(variable.value.utf8()))
            return EnvFileError { EnvFileError::Kind::UnfitValue };
        for (const Assignment &assignment : find(variable.name)) {
            if (!assignment.isClear)
                return errorAt(EnvFileError::Kind::AmbiguousLine, assignment.begin);
        }
    }
    const QByteArray &bytes = m_content.utf8();
    qsizetype maxSize = bytes.size();
    for (const Variable &variable : variables) {
        constexpr qsizetype rest = 20; // `export `, `=`, quotes and line breaks
        maxSize += (find(variable.name).size() + 1)
            * (variable.name.size() + variable.value.utf8().size() + rest);
    }
    QByteArray result;
    result.reserve(maxSize); // so that no copy is left behind while it grows
    qsizetype copied = 0;
    for (const Assignment &assignment : m_assignments) {
        const auto variable = std::find_if(variables.begin(), variables.end(),
            [&](const Variable &one) { return one.name == assignment.name; });
        if (variable == variables.end())
            continue;
        result.append(bytes.constData() + copied, assignment.begin - copied);
        appendValue(result, variable->value.utf8(), assignment.quote);
        copied = assignment.begin + assignment.size;
    }
    result.append(bytes.constData() + copied, bytes.size() - copied);

    const QByteArray end = lineBreak();
    const bool isExported = !m_assignments.isEmpty()
        && std::all_of(m_assignments.begin(), m_assignments.end(),
            [](const Assignment &assignment) { return assignment.isExported; });
    for (const Variable &variable : variables) {
        if (!find(variable.name).isEmpty())
            continue;
        if (!result.isEmpty() && result != byteOrderMark && !isLineEnd(result.back()))
            result.append(end);
        result.append(isExported ? "export " : "").append(variable.name).append('=');
        appendValue(result, variable.value.utf8());
        result.append(end);
    }
    return Secret(std::move(result));
}
