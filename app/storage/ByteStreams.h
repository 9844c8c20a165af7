// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <functional>

/// Takes bytes to where they go. False when that has failed: then nothing more is to come.
using ByteSink = std::function<bool(QByteArrayView bytes)>;

/// Fills in so many bytes. False when there are not so many.
using ByteSource = std::function<bool(char *bytes, qsizetype size)>;
