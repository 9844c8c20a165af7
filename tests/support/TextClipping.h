// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QWidget;

/// What a person reads or hears in a window, dialog or menu, and whether it fits.
namespace TextClipping {

struct Text
{
    QString where; ///< for the test's message
    QString words;
};

/// Everything that is shown inside `root`: texts, placeholders, choices, tooltips, titles,
/// accessible names and descriptions.
QList<Text> allIn(QWidget &root);

/// What is not seen whole inside `root`. Data that does not fit may be elided, for a tooltip has it
/// whole; `isElidable` says of which texts that is true.
QStringList cutIn(QWidget &root, bool (*isElidable)(const QString &text));

/// Pairs of widgets inside `root` of which one covers a part of the other.
QStringList overlapsIn(QWidget &root);

} // namespace TextClipping
