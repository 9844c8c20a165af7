// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/delivery/Variables.h"
#include "app/platform/Result.h"

#include <optional>

/// The reason why a .env file cannot have new values.
struct EnvFileError
{
    enum class Kind {
        UnfitValue, ///< programs would read it in different ways
        UnclosedQuote, ///< hides the lines below it
        AmbiguousLine, ///< programs read it in different ways: its value alone cannot be replaced
    };
    Kind kind = Kind::UnfitValue;
    qsizetype line = 0; ///< its number, from 1
};

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
        bool isClear
            = false; ///< all programs see the same value, and nothing but a comment after it
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
    /// to be.
    Result<Secret, EnvFileError> withVariables(const QList<Variable> &variables) const;

    /// Returns whether all programs read the value as it is: printable ASCII without backslashes,
    /// `${`, and some mixtures of quotes.
    static bool canContain(const QByteArray &value);
    /// Returns whether a value that it can contain needs quotes.
    static bool needsQuotes(const QByteArray &value);
    /// Appends a value that it can contain, in these quotes if that is possible.
    static void appendValue(QByteArray &to, const QByteArray &value, char quote = 0);

private:
    qsizetype readLine(qsizetype begin);
    qsizetype readValue(qsizetype afterSign, Assignment &assignment);
    qsizetype skipRest(qsizetype at);
    qsizetype endOfBare(qsizetype begin) const;
    qsizetype endOfQuoted(qsizetype begin) const;
    qsizetype skipBlanks(qsizetype at) const;
    qsizetype skipLine(qsizetype at) const;
    char at(qsizetype index) const;
    QByteArray lineBreak() const;
    EnvFileError errorAt(EnvFileError::Kind kind, qsizetype index) const;
    void setError(EnvFileError::Kind kind, qsizetype index);

    const Secret m_content;
    QList<Assignment> m_assignments;
    std::optional<EnvFileError> m_error; ///< the first line that may take others with it
};
