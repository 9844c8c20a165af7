// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// From now on the program ends with a sentence and exit code 1, instead of an abort, when the
/// system refuses it memory or a thread and nobody handles that.
void explainFailures();

/// False if the system refuses threads, without which nothing is painted or fetched.
bool canStartThreads();
/// The sentence for a system that refuses memory or threads.
QString exhaustedText();

/// While it lives, a display that Qt cannot use ends the program with a sentence and exit code 1;
/// Qt would abort. It lives while QApplication is made.
class DisplayFailure
{
    Q_DISABLE_COPY_MOVE(DisplayFailure)

public:
    /// `language` is that of the sentence.
    DisplayFailure(const QString &display, const QString &language);
    ~DisplayFailure();
};
