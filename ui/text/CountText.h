// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// A number of things as the language writes it: 1,000,000 or 1.000.000.
QString countText(qsizetype count);
