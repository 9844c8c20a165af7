// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Returns the text without case and accents, as a search compares it.
QString foldedText(const QString &text);
