// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TextMetrics.h"

#include <QAbstractButton>

#include <algorithm>

static QSize sizeOnOneLine(const QAbstractButton &button, const QString &text)
{
    return button.fontMetrics().size(Qt::TextShowMnemonic, text);
}

static QSize sizeWithoutText(const QAbstractButton &button)
{
    return button.sizeHint() - sizeOnOneLine(button, button.text());
}

QSize TextMetrics::minimumSize(const QAbstractButton &button)
{
    int longest = 0;
    for (const QString &word : button.text().split(u' '))
        longest = std::max(longest, sizeOnOneLine(button, word).width());
    return { longest + sizeWithoutText(button).width(), button.sizeHint().height() };
}

int TextMetrics::heightForWidth(const QAbstractButton &button, int width)
{
    const QSize frame = sizeWithoutText(button);
    const QRect text
        = button.fontMetrics().boundingRect(0, 0, width - frame.width(), 0, flags, button.text());
    return std::max(button.sizeHint().height(), text.height() + frame.height());
}

void TextMetrics::enableWrapping(QAbstractButton *button)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    button->setSizePolicy(policy);
}
