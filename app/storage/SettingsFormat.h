// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Settings.h"

#include <QJsonObject>

/// The settings as a JSON object: the members of `Settings` and `Connection` by their names, and a
/// `version`.
namespace settingsFormat {

/// To be incremented if older programs would misread the file; unknown members do no harm.
inline constexpr int version = 1;

/// Missing and invalid members get their defaults; invalid connections are left out.
Settings read(const QJsonObject &document);

/// Returns `document` with these settings; its unknown members stay.
QJsonObject write(const Settings &settings, QJsonObject document);

/// Returns `theirs`, with what `mine` has changed since both were `base`: a value is mine if I
/// changed it, and so is a connection, whose id stays the same.
Settings merge(const Settings &base, const Settings &mine, Settings theirs);

}
