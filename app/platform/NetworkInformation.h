// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

class QObject;

/// Calls `done` once Qt's QNetworkInformation is loaded as far as the system has it, unless
/// `context` is destroyed before. Nothing here waits: Qt's backend for NetworkManager would, up to
/// 25 s for one that does not respond, so it is not loaded while that is so.
void loadNetworkInformation(QObject *context, const std::function<void()> &done);
