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

/// Returns whether `c` has a meaning inside double quotes.
static bool isSpecialInDoubleQuotes(char c)
{
    return c == '"' || c == '\\' || c == '$' || c == '`';
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
    if (assignment.name.isEmpty() || at(index) != '=')
        return skipLine(index);
    index = readValue(index + 1, assignment);
    m_assignments.append(assignment);
    return skipLine(index);
}

/// Returns the end of the value.
qsizetype EnvFile::readValue(qsizetype afterSign, Assignment &assignment) const
{
    const qsizetype begin = skipBlanks(afterSign);
    const char first = at(begin);
    const bool isEmpty = isLineEnd(first) || (first == '#' && begin > afterSign);
    const bool isQuoted = first == '\'' || first == '"' || first == '`';
    const qsizetype quotedEnd = isQuoted ? endOfQuoted(begin) : -1;
    const qsizetype end = isEmpty ? afterSign : quotedEnd > 0 ? quotedEnd : endOfBare(begin);
    assignment.begin = isEmpty ? afterSign : begin;
    assignment.size = end - assignment.begin;
    assignment.quote = quotedEnd > 0 ? first : '\0';
    return end;
}

/// Returns the end of a value without quotes: that of the line, or a comment after a blank.
qsizetype EnvFile::endOfBare(qsizetype begin) const
{
    qsizetype end = begin;
    for (qsizetype index = begin; !isLineEnd(at(index)); ++index) {
        if (at(index) == '#' && index > begin && isBlank(at(index - 1)))
            break;
        if (!isBlank(at(index)))
            end = index + 1;
    }
    return end;
}

/// Returns the end of a value in quotes, or -1 if it has none. Over several lines, the quote that
/// ends it is the last of its line: otherwise it is more likely that another quote is missing, and
/// the lines between are variables of their own.
qsizetype EnvFile::endOfQuoted(qsizetype begin) const
{
    const char quote = at(begin);
    bool isMultiLine = false;
    for (qsizetype index = begin + 1; index < m_content.utf8().size(); ++index) {
        if (at(index) == quote) {
            const qsizetype next = skipBlanks(index + 1);
            const bool isEnd
                = isLineEnd(at(next)) || at(next) == '#' || (next > index + 1 && !isMultiLine);
            return isEnd ? index + 1 : -1;
        }
        isMultiLine = isMultiLine || isLineEnd(at(index));
        if (at(index) == '\\' && quote == '"')
            ++index;
    }
    return -1;
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
    const QByteArrayView inside = whole.sliced(1, whole.size() - 2);
    QByteArray value;
    value.reserve(inside.size());
    for (qsizetype i = 0; i < inside.size(); ++i) {
        const bool isEscape = assignment.quote == '"' && inside.at(i) == '\\'
            && i + 1 < inside.size() && isSpecialInDoubleQuotes(inside.at(i + 1));
        value.append(inside.at(isEscape ? ++i : i));
    }
    return Secret(std::move(value));
}

void EnvFile::appendValue(QByteArray &to, const QByteArray &value, char quote)
{
    const bool isBare = !value.isEmpty() && std::all_of(value.begin(), value.end(), isPlain);
    if (!quote && isBare) {
        to.append(value);
        return;
    }
    const bool hasSpecial = std::any_of(value.begin(), value.end(), isSpecialInDoubleQuotes);
    if (!value.contains('\'') && (quote != '"' || hasSpecial)) {
        to.append('\'').append(value).append('\'');
        return;
    }
    to.append('"');
    for (const char c : value) {
        if (isSpecialInDoubleQuotes(c))
            to.append('\\');
        to.append(c);
    }
    to.append('"');
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

std::optional<Secret> EnvFile::withVariables(const QList<Variable> &variables) const
{
    const QByteArray &bytes = m_content.utf8();
    qsizetype maxSize = bytes.size();
    for (const Variable &variable : variables) {
        constexpr qsizetype rest = 20; // `export `, `=`, quotes and line breaks
        maxSize += (find(variable.name).size() + 1)
            * (variable.name.size() + 2 * variable.value.utf8().size() + rest);
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
    const EnvFile changed { Secret(std::move(result)) };
    if (!changed.differsOnlyIn(variables, *this))
        return std::nullopt;
    return changed.m_content;
}

/// Returns whether this sets `variables`, and all others as `before` does.
bool EnvFile::differsOnlyIn(const QList<Variable> &variables, const EnvFile &before) const
{
    const auto split = [&variables](const EnvFile &file) {
        std::pair<QList<Assignment>, QList<Assignment>> parts; // those of `variables`, the others
        for (const Assignment &assignment : file.m_assignments) {
            const bool isOne = std::any_of(variables.begin(), variables.end(),
                [&](const Variable &one) { return one.name == assignment.name; });
            (isOne ? parts.first : parts.second).append(assignment);
        }
        return parts;
    };
    const auto &[mine, others] = split(*this);
    const auto &[theirs, othersBefore] = split(before);
    const auto isSet = [&](const Variable &variable) {
        const QList<Assignment> found = find(variable.name);
        return !found.isEmpty() && std::all_of(found.begin(), found.end(), [&](const auto &one) {
            return value(one).utf8() == variable.value.utf8();
        });
    };
    return mine.size() >= theirs.size() && std::all_of(variables.begin(), variables.end(), isSet)
        && std::equal(others.begin(), others.end(), othersBefore.begin(), othersBefore.end(),
            [&](const Assignment &one, const Assignment &other) {
                return one.name == other.name && value(one).utf8() == before.value(other).utf8();
            });
}
