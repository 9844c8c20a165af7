// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/activity/KeyActivity.h"

#include <QAbstractListModel>

#include <functional>

/// Rows of four texts for a KeyUseList, made when they are painted. The display role has a whole
/// row in words.
class KeyUseModel : public QAbstractListModel
{
    Q_OBJECT

public:
    struct Row
    {
        QString title;
        QString side; ///< at the right of the title
        QString start; ///< below the title
        QString end; ///< at the right of that
        bool isFailed = false;
    };

    using QAbstractListModel::QAbstractListModel;

    virtual Row row(int index) const = 0;
    QVariant data(const QModelIndex &index, int role) const override;

protected:
    virtual QString text(int index) const = 0;
};

/// The addresses from which a key was used, the one used last first.
class AddressModel : public KeyUseModel
{
    Q_OBJECT

public:
    static constexpr int fewRows = 5;

    AddressModel(std::function<QDateTime()> now, QObject *parent);

    /// Keeps the rows if they are of the same addresses in the same order.
    void setAddresses(const QList<KeyActivity::Address> &addresses);
    const QList<KeyActivity::Address> &addresses() const { return m_addresses; }
    /// Returns the row of that address; -1 if none is shown.
    int rowOf(const QString &ip) const;
    /// Shows the first `fewRows` only, or all.
    void setShowsAll(bool showsAll);
    bool showsAll() const { return m_showsAll; }
    qsizetype total() const { return m_addresses.size(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    Row row(int index) const override;

protected:
    QString text(int index) const override;

private:
    const std::function<QDateTime()> m_now;
    QList<KeyActivity::Address> m_addresses;
    bool m_showsAll = false;
};

/// The operations of a key, newest first.
class OperationModel : public KeyUseModel
{
    Q_OBJECT

public:
    /// A widget cannot be taller.
    static constexpr int maxRows = 100'000;

    using KeyUseModel::KeyUseModel;

    /// Keeps the rows if nothing has changed.
    void setOperations(const ActivityTable &operations);
    const ActivityTable &operations() const { return m_operations; }
    /// Returns how many of `operations` are newer than the first row; -1 if that is not among them.
    int newerThanShown(const ActivityTable &operations) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    Row row(int index) const override;

protected:
    QString text(int index) const override;

private:
    ActivityTable m_operations;
};
