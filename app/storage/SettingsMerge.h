// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/storage/Settings.h"

/// `theirs`, with what `mine` has changed since both were `base`: a value is mine if I changed it,
/// and so is a connection, whose id stays the same.
Settings mergeSettings(const Settings &base, const Settings &mine, Settings theirs);
