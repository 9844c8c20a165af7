// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>

class QFontMetrics;

/// The size of a button's text on one or more lines. Qt itself supports one line only.
namespace TextMetrics {

constexpr int flags = Qt::TextWordWrap | Qt::TextShowMnemonic;

QSize onOneLine(const QFontMetrics &metrics, const QString &text);
int widthOfLongestWord(const QFontMetrics &metrics, const QString &text);
int heightAt(int width, const QFontMetrics &metrics, const QString &text);

} // namespace TextMetrics
