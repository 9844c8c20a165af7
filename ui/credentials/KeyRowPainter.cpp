// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/KeyRowPainter.h"

#include "ui/credentials/KeyRowData.h"
#include "ui/style/SvgIcon.h"
#include "ui/style/Theme.h"

#include <QFontInfo>
#include <QPainter>
#include <QStyle>

using Element = KeyRowLayout::Element;

static constexpr int detailsEdge = 4; ///< as that of the navigation's current row

void KeyRowPainter::paintBackground(const QRect &row, const Background &look) const
{
    m_painter.fillRect(row,
        look.isSelected     ? m_theme.selection
            : look.isRaised ? m_theme.surface
                            : m_theme.page);
    if (look.isInDetails)
        m_painter.fillRect(QStyle::visualRect(look.direction, row,
                               { row.x(), row.y(), detailsEdge, row.height() }),
            m_theme.accent);
    if (!look.hasFocusRing)
        return m_painter.fillRect(row.adjusted(0, row.height() - 1, 0, 0), m_theme.separator);
    QPen ring(m_theme.accent, 2);
    ring.setJoinStyle(Qt::MiterJoin);
    m_painter.setPen(ring);
    m_painter.drawRect(row.adjusted(1, 1, -1, -1));
}

/// As the style sheet draws a CheckBox.
void KeyRowPainter::paintCheckBox(const QRect &box, bool isChecked, bool isHovered) const
{
    constexpr qreal radius = 3;
    const int line = qRound(0.14 * QFontInfo(m_painter.font()).pixelSize());
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(isChecked || isHovered ? m_theme.accent : m_theme.border, line));
    m_painter.setBrush(isChecked ? m_theme.accent : m_theme.page);
    const qreal half = line / 2.0;
    m_painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), radius, radius);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
    if (isChecked)
        SvgIcon::paint(m_painter, box, QStringLiteral("check"), m_theme.accentText);
}

void KeyRowPainter::paintBadgeFrame(const QRect &rect) const
{
    constexpr qreal radius = 6;
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(m_theme.border);
    m_painter.setBrush(m_theme.page);
    m_painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setRenderHint(QPainter::Antialiasing, false);
}

void KeyRowPainter::paintElement(const Element &element, const KeyRowData &data) const
{
    QRect rect = element.rect;
    switch (element.kind) {
    case Element::Kind::StaleIcon:
        return SvgIcon::paint(m_painter, rect, QStringLiteral("unused"), m_theme.warning);
    case Element::Kind::NoteIcon:
        return SvgIcon::paint(m_painter, rect, QStringLiteral("note"),
            data.reviewBadge.isEmpty() ? m_theme.secondaryText : m_theme.warning);
    case Element::Kind::Badge:
    case Element::Kind::ReviewBadge:
        paintBadgeFrame(rect);
        rect.adjust(KeyRowLayout::badgePadding, 1, 0, -2);
        m_painter.setPen(m_theme.secondaryText);
        break;
    case Element::Kind::Caption:
    case Element::Kind::ActivityTime:
        m_painter.setPen(m_theme.secondaryText);
        break;
    case Element::Kind::Name:
    case Element::Kind::LastIp:
    case Element::Kind::LastActivity:
    case Element::Kind::Created:
        m_painter.setPen(m_theme.text);
        break;
    }
    const QFont font = m_painter.font();
    m_painter.setFont(KeyRowLayout::elementFont(element.kind, font));
    m_painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
        m_painter.fontMetrics().elidedText(element.text, Qt::ElideRight, rect.width()));
    m_painter.setFont(font);
}
