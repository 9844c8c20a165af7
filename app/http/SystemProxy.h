// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QUrl>

#include <functional>

/// Returns the system's proxy for this address, and none for the loopback interface, because a key
/// in plain http must never pass through another computer. Blocks as long as the server of a proxy
/// script takes: not for the window's thread.
QNetworkProxy systemProxy(const QUrl &url);

/// Calls `done` with that proxy, unless `context` was destroyed: immediately for an address that
/// needs none, otherwise after a look-up in the background.
void resolveSystemProxy(
    const QUrl &url, QObject *context, std::function<void(const QNetworkProxy &)> done);
