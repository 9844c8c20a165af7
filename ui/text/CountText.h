// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Returns a number of items in the format of the language: 1,000,000 or 1.000.000.
QString countText(qsizetype count);
