// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Spinner.h"

#include <QPainter>
#include <QStyle>

using namespace std::chrono_literals;

Spinner::Spinner(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_step.setSingleShot(true);
    m_step.setInterval(40ms);
    connect(&m_step, &QTimer::timeout, this, [this] {
        if (style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) <= 0)
            return;
        m_angle = (m_angle + 15) % 360;
        update();
    });
}

QSize Spinner::sizeHint() const
{
    const int side = fontMetrics().height() * 3 / 2;
    return { side, side };
}

void Spinner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal stroke = qMax(2.0, width() / 10.0);
    const QRectF circle
        = QRectF(QPointF(), QSizeF(sizeHint())).adjusted(stroke, stroke, -stroke, -stroke);
    painter.setPen(QPen(palette().color(QPalette::AlternateBase).darker(115), stroke));
    painter.drawEllipse(circle);
    painter.setPen(QPen(palette().color(QPalette::Highlight), stroke, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(circle, -m_angle * 16, 100 * 16);
    m_step.start(); // a hidden spinner is not painted, and stops
}
