// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

/// Returns a text in the current language. Widgets keep the function and call it again after a
/// change of the language.
using TranslatedText = std::function<QString()>;
