// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// Parses a time of the contract, ISO 8601, in UTC if it names no zone. Returns milliseconds since
/// 1970, or nullopt if it is none.
std::optional<qint64> parseTimestamp(QByteArrayView iso);
