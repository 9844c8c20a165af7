// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

struct ApiKey;

/// Data from the server, made fit to be shown: Qt guesses markup in many places.

/// A tooltip that shows `text` as it is, broken into lines where it is long.
QString plainToolTip(const QString &text);

/// `text` on one line, its control characters shown as blanks, its direction kept to itself.
QString oneLine(const QString &text);

/// `text` for a button or a menu, where a lone & would make a shortcut.
QString withoutShortcut(const QString &text);

/// The name to show for a key: its own, or the words for one without a name.
QString displayName(const QString &keyName);
