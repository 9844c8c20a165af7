// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/AccessibleUseChart.h"

#include "ui/details/KeyUseChart.h"
#include "ui/text/CountText.h"
#include "ui/text/DateText.h"
#include "ui/text/KeyUseText.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <array>

namespace {

enum Column { Day, Operations, Failures, ColumnCount };

/// A cell, or the head of a column, whose row is then `head`.
class AccessibleDay : public QAccessibleInterface, public QAccessibleTableCellInterface
{
public:
    static constexpr int head = -1;

    AccessibleDay(KeyUseChart *chart, int row, int column)
        : m_chart(chart)
        , m_row(row)
        , m_column(column)
    {
    }
    Q_DISABLE_COPY_MOVE(AccessibleDay)

    bool isValid() const override { return m_chart; }
    QObject *object() const override { return nullptr; }
    QWindow *window() const override { return parent()->window(); }
    QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_chart);
    }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override
    {
        return m_row == head ? QAccessible::ColumnHeader : QAccessible::Cell;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible = !m_chart->isVisible();
        state.readOnly = true;
        return state;
    }

    QRect rect() const override
    {
        if (m_row == head)
            return {};
        return m_chart->dayRect(m_row).translated(m_chart->mapToGlobal(QPoint()));
    }

    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Name ? name() : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
            ? static_cast<QAccessibleTableCellInterface *>(this)
            : nullptr;
    }

    bool isSelected() const override { return false; }
    QList<QAccessibleInterface *> columnHeaderCells() const override
    {
        return { parent()->child(m_column) };
    }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_column; }
    int rowIndex() const override { return std::max(m_row, 0); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    QString name() const
    {
        if (m_row == head)
            return headName();
        switch (m_column) {
        case Operations:
            return m_chart->isKnown(m_row) ? countText(m_chart->operations(m_row)) : QString();
        case Failures:
            return m_chart->isKnown(m_row) ? countText(m_chart->failures(m_row)) : QString();
        default:
            return m_chart->text(m_row);
        }
    }

    QString headName() const
    {
        switch (m_column) {
        case Operations:
            return KeyUseChart::tr("Operations");
        case Failures:
            return KeyUseChart::tr("Failed");
        default:
            return KeyUseChart::tr("Day");
        }
    }

    const QPointer<KeyUseChart> m_chart;
    const int m_row;
    const int m_column;
};

/// The children are the heads of the columns, then the cells of each row.
class AccessibleUseChart : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    explicit AccessibleUseChart(KeyUseChart *chart)
        : QAccessibleWidget(chart, QAccessible::Table)
    {
    }

    ~AccessibleUseChart() override
    {
        for (const QAccessible::Id id : m_ids) {
            if (id != 0)
                QAccessible::deleteAccessibleInterface(id);
        }
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    /// The value is the day that the arrow keys have chosen.
    QString text(QAccessible::Text type) const override
    {
        return type == QAccessible::Value ? chart()->text(chart()->currentDay())
                                          : QAccessibleWidget::text(type);
    }

    int childCount() const override { return (KeyUseChart::days + 1) * ColumnCount; }
    QAccessibleInterface *child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        QAccessible::Id &id = m_ids[static_cast<std::size_t>(index)];
        if (id == 0)
            id = QAccessible::registerAccessibleInterface(new AccessibleDay(
                chart(), index / ColumnCount + AccessibleDay::head, index % ColumnCount));
        return QAccessible::accessibleInterface(id);
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto found = std::find(m_ids.begin(), m_ids.end(),
            QAccessible::uniqueId(const_cast<QAccessibleInterface *>(child)));
        return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int day = 0; day < KeyUseChart::days; ++day) {
            if (cellAt(day, Day)->rect().contains(x, y))
                return cellAt(day, Day);
        }
        return nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        return row < 0 || column < 0 || column >= ColumnCount
            ? nullptr
            : child((row + 1) * ColumnCount + column);
    }
    QString columnDescription(int column) const override
    {
        return column < 0 || column >= ColumnCount ? QString()
                                                   : child(column)->text(QAccessible::Name);
    }
    QString rowDescription(int) const override { return {}; }
    int columnCount() const override { return ColumnCount; }
    int rowCount() const override { return KeyUseChart::days; }
    int selectedCellCount() const override { return 0; }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return 0; }
    QList<QAccessibleInterface *> selectedCells() const override { return {}; }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int) const override { return false; }
    bool selectRow(int) override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

private:
    KeyUseChart *chart() const { return static_cast<KeyUseChart *>(object()); }

    mutable std::array<QAccessible::Id, (KeyUseChart::days + 1) * ColumnCount> m_ids {};
};

QAccessibleInterface *accessibleUseChart(const QString &, QObject *object)
{
    auto *chart = qobject_cast<KeyUseChart *>(object);
    return chart ? new AccessibleUseChart(chart) : nullptr;
}

} // namespace

void installAccessibleUseChart()
{
    QAccessible::installFactory(accessibleUseChart); // Qt ignores repeated calls
}
