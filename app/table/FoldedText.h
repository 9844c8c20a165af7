// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// As texts are compared by who looks for them: without case and accents.
QString foldedText(const QString &text);
