// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextMetrics.h"

#include <QFontMetrics>
#include <QStringList>

#include <algorithm>

QSize TextMetrics::onOneLine(const QFontMetrics &metrics, const QString &text)
{
    return metrics.size(Qt::TextShowMnemonic, text);
}

int TextMetrics::widthOfLongestWord(const QFontMetrics &metrics, const QString &text)
{
    int longest = 0;
    for (const QString &word : text.split(u' '))
        longest = std::max(longest, onOneLine(metrics, word).width());
    return longest;
}

int TextMetrics::heightAt(int width, const QFontMetrics &metrics, const QString &text)
{
    return metrics.boundingRect(0, 0, width, 0, flags, text).height();
}
