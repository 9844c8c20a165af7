// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Data from the server, made fit to be shown: Qt guesses markup in many places.

/// A tooltip that shows `text` as it is, broken into lines where it is long.
QString plainToolTip(const QString &text);

/// `text` on one line, for a sentence: its control characters as blanks, what else is not seen as
/// its escape (`\u202E`), and its direction kept to itself.
QString sanitizedLine(const QString &text);

/// A name with all that is not seen as its escape, so that different names look different. It may
/// still be written from right to left.
QString visibleName(const QString &name);

/// `text` for a button or a menu, where a lone & would make a shortcut.
QString escapeMnemonic(const QString &text);

/// The name to show for a key, also in a sentence: its `visibleName`, or the words for one without a
/// name.
QString displayName(const QString &keyName);
