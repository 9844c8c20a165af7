// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRect>
#include <QSize>
#include <QString>

class QPainter;
class QPixmap;

/// The one-colour icons of the project (`resources/icons`), in any colour, sharp at any scale.
namespace SvgIcon {

/// `name` is that of the file, without its suffix. `color` replaces the black of the drawing.
void paint(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

QPixmap pixmap(const QString &name, const QColor &color, QSize size, qreal devicePixelRatio);

} // namespace SvgIcon
