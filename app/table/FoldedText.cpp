// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table/FoldedText.h"

#include <QHash>

static QString foldedWhole(const QString &text)
{
    QString plain = text.normalized(QString::NormalizationForm_KD);
    plain.removeIf([](QChar character) { return character.isMark(); });
    return plain.toCaseFolded();
}

/// Each thread has its own cache.
static const QString &foldedCharacter(QChar character)
{
    thread_local QHash<QChar, QString> known;
    auto at = known.find(character);
    if (at == known.end())
        at = known.insert(character, foldedWhole(character));
    return *at;
}

/// Folds character by character, with the same result: without marks, whose order depends on their
/// neighbours, no character is folded differently among others.
QString foldedText(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar character : text) {
        if (character.isSurrogate())
            return foldedWhole(text);
        if (character.unicode() < 0x80)
            folded += character.toCaseFolded();
        else
            folded += foldedCharacter(character);
    }
    return folded;
}
