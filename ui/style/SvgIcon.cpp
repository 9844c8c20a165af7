// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/SvgIcon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

static QByteArray tintedSvg(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll().replace("#000000", color.name().toLatin1());
}

QPixmap SvgIcon::pixmap(const QString &name, const QColor &color, QSize size, qreal ratio)
{
    QPixmap drawn(size * ratio);
    drawn.setDevicePixelRatio(ratio);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(tintedSvg(name, color)).render(&painter, QRectF(QPointF(), QSizeF(size)));
    return drawn;
}

void SvgIcon::paint(QPainter &painter, const QRect &rect, const QString &name, const QColor &color)
{
    if (name.isEmpty())
        return;
    const qreal ratio = painter.device()->devicePixelRatio();
    const QString key = QStringLiteral("llavero/%1/%2/%3x%4@%5")
                            .arg(name, color.name())
                            .arg(rect.width())
                            .arg(rect.height())
                            .arg(ratio);
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = pixmap(name, color, rect.size(), ratio);
        QPixmapCache::insert(key, drawn);
    }
    painter.drawPixmap(rect.topLeft(), drawn);
}
