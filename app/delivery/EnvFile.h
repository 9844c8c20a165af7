// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/Variables.h"

#include <optional>

/// The content of a .env file: lines `NAME=value`, as the shell and the dotenv libraries read them.
/// A value is bare, or in single, double or back quotes, and then may take several lines. `export`
/// may stand before the name, a comment after the value. Bytes that are none of that stay as they
/// are, also if they are not UTF-8.
class EnvFile
{
public:
    /// A line `NAME=value`.
    struct Assignment
    {
        QByteArray name;
        qsizetype begin = 0; ///< of the value with its quotes, in the content
        qsizetype size = 0;
        char quote = 0; ///< 0 for a bare value
        bool isExported = false;
    };

    explicit EnvFile(Secret content);

    /// Returns false for UTF-16, and for other content with bytes 0.
    bool isText() const;
    const Secret &content() const { return m_content; }
    /// Returns the lines that set the variable; with several, the last one counts.
    QList<Assignment> find(const QByteArray &name) const;
    /// Returns the value without its quotes.
    Secret value(const Assignment &assignment) const;

    /// Returns the content with these variables: in all lines that set them, or else in new lines
    /// at the end. All other bytes stay. A value is quoted as the old one is, or only if it needs
    /// to be. Returns nullopt if the new values could not be read back, because a quote above is
    /// not closed. Values must be printable ASCII.
    std::optional<Secret> withVariables(const QList<Variable> &variables) const;

    /// Appends `value`, quoted by `quote` if that is possible, or if it needs quotes.
    static void appendValue(QByteArray &to, const QByteArray &value, char quote = 0);

private:
    qsizetype readLine(qsizetype begin);
    qsizetype readValue(qsizetype afterSign, Assignment &assignment) const;
    qsizetype endOfBare(qsizetype begin) const;
    qsizetype endOfQuoted(qsizetype begin) const;
    qsizetype skipBlanks(qsizetype at) const;
    qsizetype skipLine(qsizetype at) const;
    char at(qsizetype index) const;
    QByteArray lineBreak() const;
    bool differsOnlyIn(const QList<Variable> &variables, const EnvFile &before) const;

    const Secret m_content;
    QList<Assignment> m_assignments;
};
