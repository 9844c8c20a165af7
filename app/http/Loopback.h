// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// True of the names and addresses by which this computer reaches itself. Only what goes there may
/// go unencrypted, and so it never goes through a proxy. `host` is that of a QUrl, which writes
/// each address in one way: QHostAddress would bring all of Qt Network to the start.
bool isLoopback(const QString &host);
