// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

/// Words for a person that can be said again in another language: whoever shows them calls this
/// anew at each change of the language. It keeps what the words are about, not the words.
using TranslatedText = std::function<QString()>;
