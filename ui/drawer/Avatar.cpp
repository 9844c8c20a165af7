// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/drawer/Avatar.h"

#include <QPainter>

static QString initials(QString name)
{
    name.removeIf([](QChar c) {
        return c.category() == QChar::Other_Format || c.category() == QChar::Other_Control;
    });
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    const auto initial
        = [](const QString &word) { return word.left(word.at(0).isHighSurrogate() ? 2 : 1); };
    const QString first = initial(words.first());
    return (words.size() > 1 ? first + initial(words.last()) : first).toUpper();
}

Avatar::Avatar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Avatar::setName(const QString &name)
{
    m_initials = initials(name);
    update();
}

QSize Avatar::sizeHint() const
{
    const int side = fontMetrics().height() * 17 / 4;
    return { side, side };
}

void Avatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(palette().color(QPalette::Button)); // background-color of the style sheet
    painter.drawEllipse(rect());
    QFont font = this->font();
    font.setPixelSize(height() * 2 / 5);
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(rect(), Qt::AlignCenter, m_initials);
}
