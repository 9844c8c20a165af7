// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// True of the names and addresses by which this computer reaches itself. Only what goes there may
/// go unencrypted, and so it never goes through a proxy.
bool isLoopback(const QString &host);
