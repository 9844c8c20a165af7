// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;
class QPixmap;

/// The project's one-colour icons (`resources/icons`), drawn in any colour, sharp at any scale.
namespace SvgIcon {

/// `name` is the file's, without its ending. The black of the drawing becomes `color`.
void paint(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

QPixmap pixmap(const QString &name, const QColor &color, QSize size, qreal devicePixelRatio);

} // namespace SvgIcon
