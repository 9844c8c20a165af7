// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QAbstractButton;

/// The size of a button with its text on several lines. Qt itself supports one line only.
namespace TextMetrics {

constexpr int flags = Qt::TextWordWrap | Qt::TextShowMnemonic;

/// Returns the size with the longest word on one line.
QSize minimumSize(const QAbstractButton &button);
int heightForWidth(const QAbstractButton &button, int width);
/// Lets layouts ask for `heightForWidth`.
void enableWrapping(QAbstractButton *button);

} // namespace TextMetrics
