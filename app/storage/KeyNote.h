// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QHash>
#include <QString>

#include <optional>

/// The text and the date of review that the user has given to a key. The service stores neither.
struct KeyNote
{
    /// The longest text, in characters as the user counts them: an emoji with its skin tone is one.
    static constexpr qsizetype maxLength = 500;

    QString text = {}; ///< plain, in lines; may be empty
    QDate reviewBy = {}; ///< invalid without one
    QDateTime changedAt = {}; ///< in UTC; the newer one of two notes counts
    /// The time of the first confirmed list without the key, in UTC; invalid while a list has it.
    QDateTime missingSince = {};
    QDateTime missingUntil = {}; ///< the same of the last one, or of one a day before

    bool isEmpty() const { return text.isEmpty() && !reviewBy.isValid(); }
    bool operator==(const KeyNote &) const = default;

    /// Returns the number of characters as the user counts them.
    static qsizetype length(const QString &text);
    /// Returns the text with one kind of line ends, without space around it, and at most
    /// `maxLength` characters.
    static QString normalized(const QString &text);
};

/// A change of a note. Another window may change the other field.
struct KeyNoteChange
{
    std::optional<QString> text = {};
    std::optional<QDate> reviewBy = {}; ///< an invalid one removes it
    QDateTime changedAt = {};

    bool isEmpty() const { return !text && !reviewBy; }
};

using KeyNoteHash = QHash<QString, KeyNote>; ///< by the id of the key
using KeyNoteChanges = QHash<QString, KeyNoteChange>; ///< the same
