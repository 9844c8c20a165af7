// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/Result.h"
#include "ui/text/TranslatedText.h"

enum class Exported { Keys, Notes, Operations };

/// Says what has become of an export of `count` of these to the file at `path`. A failure is the
/// system's reason.
TranslatedText exportText(
    Exported what, qsizetype count, const QString &path, const Result<Unit, QString> &result);
/// Returns the text of a button that asks for another file after an export has failed.
QString exportElsewhereText();
