// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/replacement/Replacement.h"

#include <QString>

class Replacements;

/// Returns what is to be done in a step, which has a number as of 1.
QString replacementStepTitle(int step);

/// Returns why a replacement cannot go on, or that it is done; empty otherwise.
QString replacementEndText(const Replacement &replacement);

/// Returns that another key seems to replace the old one; empty if there is none.
QString rivalText(const Replacement &replacement);

/// Returns what is being watched, and what follows.
QString watchedText(const Replacement &replacement, const QDateTime &now);

/// Reports a use of the old key after the first one of the new key.
QString lateUseText(const QString &oldName, const SeenUse &use, const QDateTime &now);

/// Returns how long the replacements are kept, if that is not until they are done, and why; empty
/// otherwise.
QString replacementsFileText(const Replacements &replacements);

/// Returns a duration of silence, such as "24 hours".
QString silenceText(std::chrono::hours silence);
