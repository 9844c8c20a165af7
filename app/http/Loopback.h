// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Returns true for the names and addresses of this computer itself. Only requests to them may be
/// unencrypted, and they never use a proxy. `host` is that of a QUrl, which normalizes addresses.
bool isLoopback(const QString &host);
