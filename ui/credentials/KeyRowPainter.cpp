// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyRowPainter.h"

#include "ui/style/SvgIcon.h"
#include "ui/widgets/IconButton.h"

#include <QFontMetrics>
#include <QPainter>

using Part = KeyRowLayout::Part;

KeyRowPainter::KeyRowPainter(QPainter &painter, const QFont &font, const QPalette &palette)
    : m_painter(painter)
    , m_font(font)
    , m_theme(Theme::forDesktop(palette))
{
}

void KeyRowPainter::paintGround(const QRect &row, KeyRowLayout::Form form, State state)
{
    const bool isRow = form == KeyRowLayout::Form::Row;
    m_painter.fillRect(row, isRow && !state.isHovered ? m_theme.page : m_theme.surface);
    if (!state.hasFocus)
        return m_painter.fillRect(row.adjusted(0, row.height() - 1, 0, 0), m_theme.separator);
    QPen ring(m_theme.accent, 2);
    ring.setJoinStyle(Qt::MiterJoin);
    m_painter.setPen(ring);
    m_painter.drawRect(row.adjusted(1, 1, -1, -1));
}

void KeyRowPainter::paintPart(const Part &part)
{
    m_painter.setFont(KeyRowLayout::fontOf(part.kind, m_font));
    switch (part.kind) {
    case Part::Kind::Mark:
        return SvgIcon::paint(m_painter, part.place, QStringLiteral("unused"), m_theme.warning);
    case Part::Kind::Badge:
        return paintBadge(part);
    case Part::Kind::Caption:
        m_painter.setPen(m_theme.secondaryText);
        break;
    case Part::Kind::Name:
    case Part::Kind::LastIp:
    case Part::Kind::LastActivity:
        m_painter.setPen(m_theme.text);
        break;
    }
    paintWords(part.place, part.words);
}

/// Plain text, whatever they contain.
void KeyRowPainter::paintWords(const QRect &place, const QString &words)
{
    m_painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter,
        m_painter.fontMetrics().elidedText(words, Qt::ElideRight, place.width()));
}

void KeyRowPainter::paintBadge(const Part &part)
{
    constexpr qreal radius = 6;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(m_theme.border);
    m_painter.setBrush(m_theme.page);
    m_painter.drawRoundedRect(QRectF(part.place).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    m_painter.setPen(m_theme.secondaryText);
    paintWords(part.place.adjusted(KeyRowLayout::badgePadding, 1, 0, -2), part.words);
}

void KeyRowPainter::paintIcon(const QRect &button, const QString &name, const QColor &color)
{
    const int side = IconButton::iconSideFor(QFontMetrics(m_font));
    QRect icon(0, 0, side, side);
    icon.moveCenter(button.center());
    SvgIcon::paint(m_painter, icon, name, color);
}
