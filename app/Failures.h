// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Makes the program end with a sentence and exit code 1, instead of an abort, when the system
/// refuses memory or a thread and no code handles that.
void explainFailures();

/// During its lifetime, a display that Qt cannot use ends the program with a sentence and exit code
/// 1, where Qt would abort. It exists while QApplication is constructed.
class DisplayFailure
{
    Q_DISABLE_COPY_MOVE(DisplayFailure)

public:
    /// The sentence is in `language`.
    DisplayFailure(const QString &display, const QString &language);
    ~DisplayFailure();
};
