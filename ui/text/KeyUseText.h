// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

struct KeyActivity;

/// Returns the use of a key on one day, such as "12 November: 42 operations, 2 failed".
QString dayUseText(QDate day, qsizetype operations, qsizetype failures);

/// Returns the text for a day of which the log says nothing.
QString unknownDayText(QDate day);

/// Returns a number of operations, such as "42 operations".
QString operationsText(qsizetype count);

/// Describes the use of a key in the last 30 days in one sentence. `knownSince` is the begin of the
/// loaded part of the log: if it is later, the sentence says since when.
QString recentUseText(const KeyActivity &use, const QDateTime &knownSince, const QDateTime &now);

/// Returns the outcome of an operation in words; an unknown status as it is.
QString outcomeText(const QString &status);
