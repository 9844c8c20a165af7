// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Settings.h"

#include <QJsonObject>

/// The settings as a JSON object, whose members are named as those of `Settings` and `Connection`,
/// with a `version`.
namespace settingsFormat {

/// A higher number is for what this version would misread; what it can merely not use keeps it.
inline constexpr int version = 1;

/// What is missing or of another kind than it should be has its default; a connection that could
/// not be used is left out.
Settings read(const QJsonObject &document);

/// `document` with these settings in it: members that this version does not know stay.
QJsonObject write(const Settings &settings, QJsonObject document);

}
