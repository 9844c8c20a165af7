// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <optional>

/// Reads a time of the contract, ISO 8601, where no zone is named in UTC: in milliseconds since
/// 1970. None when it is not one.
std::optional<qint64> readInstant(QByteArrayView iso);
