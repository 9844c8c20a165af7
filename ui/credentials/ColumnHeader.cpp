// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/ColumnHeader.h"

#include "ui/credentials/KeyRowLayout.h"
#include "ui/style/SvgIcon.h"
#include "ui/text/TranslatedText.h"
#include "ui/widgets/AccessibleText.h"
#include "ui/widgets/LiveRegion.h"
#include "ui/widgets/PushButton.h"
#include "ui/widgets/Repolish.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <optional>
#include <utility>

using Column = SortOrder::Column;

static constexpr int verticalMargin = 6;
static constexpr int border = 1; // in the style sheet
static constexpr int headPadding = 8; ///< before the text, which is above that of the column

static QFont captionFont(const QFont &font)
{
    return KeyRowLayout::elementFont(KeyRowLayout::Element::Kind::Caption, font);
}

/// A button with the name of a column and, if the list is sorted by it, an arrow.
class ColumnHeader::Head : public PushButton
{
public:
    using PushButton::PushButton;

    void setDirection(std::optional<Qt::SortOrder> direction)
    {
        if (m_direction == direction)
            return;
        m_direction = direction;
        setProperty("sorted", direction.has_value()); // which changes its colour
        repolish(this);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text.clear();
        QStylePainter painter(this);
        painter.drawControl(QStyle::CE_PushButton, option);
        const QColor color = palette().color(QPalette::ButtonText);
        painter.setFont(captionFont(font()));
        const int arrow = painter.fontMetrics().height() * 5 / 6;
        const int taken = m_direction ? arrow + 3 : 0;
        QRect area = rect().adjusted(headPadding, 0, -2, 0);
        const QString shown
            = painter.fontMetrics().elidedText(text(), Qt::ElideRight, area.width() - taken);
        area.setWidth(painter.fontMetrics().horizontalAdvance(shown) + taken);
        painter.setPen(color);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), area),
            Qt::AlignLeading | Qt::AlignVCenter, shown);
        if (!m_direction)
            return;
        const QRect place(area.right() + 1 - arrow, (height() - arrow) / 2, arrow, arrow);
        SvgIcon::paint(painter, QStyle::visualRect(layoutDirection(), rect(), place),
            *m_direction == Qt::AscendingOrder ? QStringLiteral("arrow-up")
                                               : QStringLiteral("arrow-down"),
            color);
    }

private:
    std::optional<Qt::SortOrder> m_direction;
};

ColumnHeader::ColumnHeader(QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    for (const auto &[column, name] :
        { std::pair(Column::Name, "nameHead"), std::pair(Column::LastIp, "lastIpHead"),
            std::pair(Column::LastActivity, "lastActivityHead"),
            std::pair(Column::Creation, "createdHead") }) {
        auto *head = new Head(this);
        head->setObjectName(QLatin1StringView(name));
        m_heads.append(head);
        connect(head, &QPushButton::clicked, this, [this, column = column, head] {
            emit sortRequested(column);
            announce(head, head->accessibleName());
        });
    }
    setWide(false);
    keepTranslated(this, [this] { updateNames(); });
}

QString ColumnHeader::columnName(Column column)
{
    switch (column) {
    case Column::Name:
        return tr("Name");
    case Column::LastIp:
        return tr("Last IP");
    case Column::LastActivity:
        return tr("Last activity");
    case Column::Creation:
        //: The column with the date on which a key was created.
        return tr("Created");
    }
    Q_UNREACHABLE();
}

QString ColumnHeader::orderText(const SortOrder &order)
{
    const QString name = columnName(order.column);
    if (order.direction() == Qt::AscendingOrder)
        //: What a screen reader says of the column that the list is sorted by.
        return tr("%1, sorted ascending").arg(name);
    //: What a screen reader says of the column that the list is sorted by.
    return tr("%1, sorted descending").arg(name);
}

void ColumnHeader::setOrder(const SortOrder &order)
{
    m_order = order;
    updateNames();
}

void ColumnHeader::updateNames()
{
    for (qsizetype i = 0; i < m_heads.size(); ++i) {
        const auto column = static_cast<Column>(i);
        const bool isSorted = column == m_order.column;
        Head *head = m_heads.at(i);
        head->setText(columnName(column));
        head->setDirection(isSorted ? std::optional(m_order.direction()) : std::nullopt);
        updateAccessibleName(head, isSorted ? orderText(m_order) : columnName(column));
    }
}

QSize ColumnHeader::sizeHint() const
{
    const int heads = QFontMetrics(captionFont(font())).height() + 2 * (verticalMargin + border);
    return { 0, m_wide ? heads : border };
}

void ColumnHeader::setWide(bool wide)
{
    m_wide = wide;
    updateGeometry();
    layOutHeads();
}

/// Aligns the heads with the columns of the rows.
void ColumnHeader::layOutHeads()
{
    QList<QRect> columns(m_heads.size());
    if (m_wide) {
        const auto row = KeyRowLayout(KeyRowLayout::Mode::Table, font(), width()).columns();
        columns = { row.name, row.lastIp, row.lastActivity, row.created };
    }
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QRect &column = columns.at(i);
        const QRect head(
            column.x() - headPadding, border, column.width() + headPadding, height() - 2 * border);
        m_heads.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), rect(), head));
        m_heads.at(i)->setVisible(!column.isNull());
    }
    const bool isComplete = !columns.contains(QRect());
    const bool wasComplete = std::exchange(m_isComplete, isComplete);
    if (isComplete != wasComplete)
        emit completenessChanged(isComplete);
}

void ColumnHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        layOutHeads();
        updateGeometry();
    }
    QFrame::changeEvent(event);
}

void ColumnHeader::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layOutHeads();
}
