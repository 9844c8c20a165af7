// SPDX-License-Identifier: GPL-3.0-or-later
#include "table/FoldedText.h"

QString foldedText(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar character) { return character.isMark(); });
    return plain.toCaseFolded();
}
