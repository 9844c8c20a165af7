// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Removes what copying leaves in a text and around it: invisible format characters everywhere;
/// white space, and quotes or angle brackets, at both ends. Works in place, and only shortens.
void cleanPastedText(QString &text);
