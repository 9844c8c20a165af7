// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

// Functions that make data of the service fit to be shown: Qt detects markup in many places.

/// Returns a tooltip that shows `text` as plain text, with long lines broken.
QString plainToolTip(const QString &text);

/// Returns `text` on one line, for a sentence: with blanks for control characters, escapes
/// (`\u202E`) for other invisible ones, and its direction isolated.
QString sanitizedLine(const QString &text);

/// Returns `name` with escapes for invisible characters, so that different names look different. It
/// may be written from right to left.
QString visibleName(const QString &name);

/// Returns `text` for a button or a menu, where a single & makes a shortcut.
QString escapeMnemonic(const QString &text);

/// Returns the name of a key for any text: its `visibleName`, or a text for a key without name.
QString displayName(const QString &keyName);
