// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Returns such as “(GMT -5:00) Eastern Standard Time - Toronto”, without the daylight saving time;
/// the name itself where the system knows no such zone.
QString timeZoneText(const QString &ianaName);

/// Returns the name of the country for an ISO code, in the current language where Qt has it, and
/// any other text as it is.
QString countryText(const QString &codeOrName);
