// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Removes characters that copying adds to a text: invisible format characters everywhere; white
/// space, and quotes or angle brackets, at both ends. Works in place, and only shortens.
void cleanPastedText(QString &text);
