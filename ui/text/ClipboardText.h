// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// Says that a secret has been copied, and when Llavero removes it: see SecretClipboard::remaining.
QString copiedText(std::optional<std::chrono::milliseconds> remaining);
