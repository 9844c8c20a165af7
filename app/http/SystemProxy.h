// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QUrl>

#include <functional>

/// The proxy that the system names for this address; none for the loopback interface, for a key
/// that goes there in plain http must never pass through another computer. This waits for as long
/// as the server of a proxy script takes, however long that is: not for the thread of the window.
QNetworkProxy systemProxy(const QUrl &url);

/// Calls `done` with that proxy as soon as it is known, unless `context` was destroyed: immediately
/// for an address that needs none, and otherwise after a look-up in the background.
void findSystemProxy(
    const QUrl &url, QObject *context, std::function<void(const QNetworkProxy &)> done);
