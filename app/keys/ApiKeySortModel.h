#pragma once

#include <QCollator>
#include <QSortFilterProxyModel>

/// The keys in the order and with the search that a person chose.
class ApiKeySortModel : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    enum class Order {
        Name, ///< the way the language sorts
        LastActivity, ///< latest first, never used last
        Creation, ///< newest first
    };
    Q_ENUM(Order)

    explicit ApiKeySortModel(QObject *parent = nullptr);

    void setOrder(Order order);
    /// Keeps the keys whose name or last IP contains `text`.
    void setSearch(const QString &text);
    /// To be called when the language has changed.
    void setLocale(const QLocale &locale);

    int rowOf(const QString &id) const;
    /// The first row from `from` on, and then from the top on, whose name begins with `prefix`,
    /// whatever its case; -1 when there is none.
    int rowStartingWith(const QString &prefix, int from) const;

protected:
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    Order m_order = Order::Name;
    QString m_search;
    QCollator m_collator;
};
