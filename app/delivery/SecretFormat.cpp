// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/delivery/SecretFormat.h"

#include "app/delivery/EnvFile.h"

#include <QByteArrayView>

#include <algorithm>

bool hasVariables(SecretFormat format)
{
    switch (format) {
    case SecretFormat::Shell:
    case SecretFormat::PowerShell:
    case SecretFormat::Cmd:
    case SecretFormat::EnvLine:
    case SecretFormat::Terraform:
        return true;
    case SecretFormat::Value:
    case SecretFormat::Curl:
    case SecretFormat::Python:
        return false;
    }
    Q_UNREACHABLE();
}

/// Appends `text`, with `escape` instead of each `special`.
static void appendEscaped(
    QByteArray &to, const QByteArray &text, char special, QByteArrayView escape)
{
    for (const char c : text) {
        if (c == special)
            to.append(escape);
        else
            to.append(c);
    }
}

void appendShellQuoted(QByteArray &to, const QByteArray &text)
{
    to += '\'';
    appendEscaped(to, text, '\'', "'\\''");
    to += '\'';
}

/// A string of Python, and of Terraform, where `${` and `%{` begin an expression.
static void appendStringLiteral(QByteArray &to, const QByteArray &text, bool isTerraform)
{
    to += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text.at(i);
        const bool beginsExpression
            = (c == '$' || c == '%') && i + 1 < text.size() && text.at(i + 1) == '{';
        if (c == '"' || c == '\\')
            to += '\\';
        else if (isTerraform && beginsExpression)
            to += c;
        to += c;
    }
    to += '"';
}

static void appendVariable(QByteArray &to, SecretFormat format, const Variable &variable)
{
    const QByteArray &value = variable.value.utf8();
    switch (format) {
    case SecretFormat::Shell:
        to.append("export ").append(variable.name).append('=');
        return appendShellQuoted(to, value);
    case SecretFormat::PowerShell:
        to.append("$env:").append(variable.name).append(" = '");
        appendEscaped(to, value, '\'', "''");
        to.append('\'');
        return;
    case SecretFormat::Cmd:
        to.append("set \"").append(variable.name).append('=').append(value).append('"');
        return;
    case SecretFormat::EnvLine:
        to.append(variable.name).append('=');
        return EnvFile::appendValue(to, value);
    case SecretFormat::Terraform:
        to.append(variable.name).append(" = ");
        return appendStringLiteral(to, value, true);
    case SecretFormat::Value:
    case SecretFormat::Curl:
    case SecretFormat::Python:
        break;
    }
    Q_UNREACHABLE();
}

static void appendCurl(QByteArray &to, const DeliveredKey &key)
{
    to += "curl -H 'MC-Api-Key: ";
    appendEscaped(to, key.secret.utf8(), '\'', "'\\''");
    to += "' ";
    appendShellQuoted(to, key.keysUrl.toEncoded());
}

/// Requests would send the header to the target of a redirect, too, on whatever host.
static void appendPython(QByteArray &to, const DeliveredKey &key)
{
    to += "import requests\n\nresponse = requests.get(\n    ";
    appendStringLiteral(to, key.keysUrl.toEncoded(), false);
    to += ",\n    headers={\"MC-Api-Key\": ";
    appendStringLiteral(to, key.secret.utf8(), false);
    to += "},\n    allow_redirects=False,\n    timeout=30,\n)\n"
          "response.raise_for_status()\nprint(response.json())";
}

/// Inside quotes, cmd replaces `%NAME%`, in some shells also `!NAME!`, and ends at the next quote.
/// Nothing escapes these at its prompt. `&`, `|`, `<`, `>` and, without a `!`, `^` are plain there.
static bool isRepresentable(SecretFormat format, const QByteArray &value)
{
    if (format == SecretFormat::EnvLine)
        return EnvFile::canContain(value);
    return std::all_of(value.begin(), value.end(), [format](char c) {
        const bool isPrintable = c >= ' ' && c <= '~';
        return isPrintable && (format != SecretFormat::Cmd || (c != '%' && c != '!' && c != '"'));
    });
}

/// Returns the largest size of the text, so that no copy of it is left behind while it grows.
static qsizetype maxSize(const DeliveredKey &key, const VariableNames &names)
{
    constexpr qsizetype longestEscape = 4;
    constexpr qsizetype rest = 300; // the text around them
    return longestEscape
        * (key.secret.utf8().size() + key.endpoint.toEncoded().size()
            + key.keysUrl.toEncoded().size())
        + names.key.size() + names.endpoint.size() + rest;
}

Result<Secret, SecretFormatError> formatted(
    SecretFormat format, const DeliveredKey &key, const VariableNames &names)
{
    if (format == SecretFormat::Value)
        return key.secret;
    if (!isRepresentable(format, key.secret.utf8()))
        return SecretFormatError::NotRepresentable;
    QByteArray text;
    text.reserve(maxSize(key, names));
    if (format == SecretFormat::Curl) {
        appendCurl(text, key);
    } else if (format == SecretFormat::Python) {
        appendPython(text, key);
    } else {
        if (!isVariableName(names.key)
            || !(names.endpoint.isEmpty() || isVariableName(names.endpoint)))
            return SecretFormatError::InvalidName;
        if (names.areSame())
            return SecretFormatError::SameName;
        for (const Variable &variable : variables(key, names)) {
            if (!isRepresentable(format, variable.value.utf8()))
                return SecretFormatError::NotRepresentable;
            if (!text.isEmpty())
                text += '\n';
            appendVariable(text, format, variable);
        }
    }
    return Secret(std::move(text));
}
