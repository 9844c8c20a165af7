// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/FirstFrame.h"

#include "ui/credentials/KeyColumns.h"
#include "ui/credentials/KeyRowData.h"
#include "ui/credentials/KeyRowPainter.h"
#include "ui/style/Theme.h"
#include "ui/window/WindowGeometry.h"

#include <QPainter>

FirstFrame::FirstFrame(
    const KeyListHeader &list, const QString &deviceKeyId, const QMargins &margins, QWidget *parent)
    : QWidget(parent)
    , m_keys(list.firstKeys)
    , m_deviceKeyId(deviceKeyId)
    , m_margins(margins)
    , m_now(QDateTime::currentDateTimeUtc())
{
}

QRect FirstFrame::rows() const
{
    constexpr int drawerLine = 1; // see the style sheet
    return rect().marginsRemoved(m_margins).adjusted(
        windowGeometry::overviewWidthAt(width(), fontMetrics()) + drawerLine, 0, 0, 0);
}

KeyRowLayout::Form FirstFrame::form() const
{
    return KeyRowLayout::formAt(
        rows().width(), windowGeometry::isWideAt(width(), fontMetrics()), fontMetrics());
}

void FirstFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintGrounds(painter, Theme::forDesktop(palette()));
    paintRows(painter);
}

void FirstFrame::paintGrounds(QPainter &painter, const Theme &theme) const
{
    const int bar = windowGeometry::barHeightFor(fontMetrics());
    const QRect drawer
        = rect().adjusted(windowGeometry::overviewWidthAt(width(), fontMetrics()), bar, 0, 0);
    painter.fillRect(0, 0, width(), bar, theme.bar);
    painter.fillRect(0, bar, drawer.left(), height() - bar, theme.ground);
    painter.fillRect(drawer, theme.page);
    painter.fillRect(QRect(drawer.topLeft(), QSize(1, drawer.height())), theme.hairline);
    const QFontMetrics captions(KeyRowLayout::fontOf(KeyRowLayout::Part::Kind::Caption, font()));
    QRect head = rows();
    head.setHeight(KeyColumns::headHeightFor(captions));
    head.moveBottom(rows().top() - 1);
    painter.fillRect(head, theme.hairline);
    painter.fillRect(head.adjusted(0, 1, 0, -1), theme.ground);
}

void FirstFrame::paintRows(QPainter &painter) const
{
    const int side = KeyRowLayout::sideOf(form());
    const QRect place = rows().adjusted(side, 0, -side, 0);
    const KeyRowLayout layout(form(), font(), place.width());
    KeyRowPainter row(painter, font(), palette());
    painter.translate(place.topLeft());
    for (qsizetype i = 0; i < m_keys.size() && i * layout.height() < place.height(); ++i) {
        paintRow(row, layout, m_keys.at(i));
        painter.translate(0, layout.height());
    }
}

void FirstFrame::paintRow(
    KeyRowPainter &painter, const KeyRowLayout &layout, const ApiKey &key) const
{
    KeyRowData facts = KeyRowData::of(key, m_now);
    if (key.id == m_deviceKeyId)
        facts.badge.kind = KeyBadge::Kind::ThisComputer;
    painter.paintGround(layout.row(), form(), {});
    for (const KeyRowLayout::Part &part : layout.parts(facts))
        painter.paintPart(part);
    painter.paintButtons(layout);
}
