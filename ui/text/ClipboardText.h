// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// Reports that a secret was copied, and when Llavero clears it: see SecretClipboard::remaining.
QString copiedText(std::optional<std::chrono::milliseconds> remaining);
