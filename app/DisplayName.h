// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct CommandLine;

/// Returns the display on which a start opens its window, such as `:0` or `wayland-0`, or the name
/// of Qt's platform if that needs no display. Empty if there is none.
QString displayName(const CommandLine &line);
