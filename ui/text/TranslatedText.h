// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

/// Returns a text in the current language. Widgets keep the function and call it again after a
/// change of the language.
using TranslatedText = std::function<QString()>;

/// Calls `setTexts` immediately, and after each change of the language while `widget` exists.
void keepTranslated(QWidget *widget, std::function<void()> setTexts);
