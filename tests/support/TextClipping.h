// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

/// Finds the texts of a window, dialog or menu, and those that do not fit.
namespace TextClipping {

struct Text
{
    QString where; ///< for the message of a failed test
    QString words;
};

/// All visible texts inside `root`: labels, placeholders, choices, tooltips, titles,
/// accessible names and descriptions.
QList<Text> texts(QWidget &root);

/// Texts inside `root` that are clipped. Data may be elided, because a tooltip shows all of it;
/// `isElidable` returns true for such texts.
QStringList clippedTexts(QWidget &root, bool (*isElidable)(const QString &text));

/// Pairs of overlapping widgets inside `root`.
QStringList overlappingWidgets(QWidget &root);

} // namespace TextClipping
