#pragma once

#include <QColor>
#include <QRect>
#include <QString>

class QPainter;

/// The project's one-colour icons (`resources/icons`), drawn in any colour, sharp at any scale.
namespace SvgIcon {

/// `name` is the file's, without its ending. The black of the drawing becomes `color`.
void paint(QPainter &painter, const QRect &rect, const QString &name, const QColor &color);

} // namespace SvgIcon
