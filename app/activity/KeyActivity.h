// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

#include <array>

/// An operation that was requested with a key. Its texts are data of the service.
struct KeyOperation
{
    QDateTime time; ///< UTC
    QString eventCode;
    QString status; ///< of the log: SUCCESS, FAILED, PENDING, or another word
    QString ip;

    bool isFailed() const { return status == QLatin1String("FAILED"); }
};

/// The operations of one key, newest first. The rows are packed; copies share them.
class KeyOperations
{
public:
    struct Row
    {
        qint64 time = 0; ///< in milliseconds since 1970, UTC
        quint32 eventCode = 0; ///< an index of the texts, as are the others
        quint32 status = 0;
        quint32 ip = 0;
    };

    KeyOperations() = default;
    KeyOperations(const QList<Row> &rows, const QList<QString> &texts)
        : m_rows(rows)
        , m_texts(texts)
    {
    }

    qsizetype size() const { return m_rows.size(); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    KeyOperation at(qsizetype index) const
    {
        const Row &row = m_rows.at(index);
        return { .time = QDateTime::fromMSecsSinceEpoch(row.time, Qt::UTC),
            .eventCode = m_texts.at(row.eventCode),
            .status = m_texts.at(row.status),
            .ip = m_texts.at(row.ip) };
    }

private:
    QList<Row> m_rows;
    QList<QString> m_texts;
};

/// What the loaded part of the log knows about the use of one key.
struct KeyActivity
{
    static constexpr int days = 90; ///< of the chart
    static constexpr int recentDays = 30;

    struct Address
    {
        QString ip; ///< empty if the log has none
        qsizetype count = 0;
        QDateTime first; ///< UTC
        QDateTime last;
    };

    QDate firstDay; ///< the local day of the first element of the arrays; the last one is today
    std::array<int, days> operationsPerDay {}; ///< with the failures
    std::array<int, days> failuresPerDay {};
    QList<Address> addresses; ///< the one with the latest operation first
    qsizetype recentOperations = 0; ///< in the last `recentDays` days
    qsizetype recentAddresses = 0;
    QDateTime last; ///< UTC; invalid without operations
    KeyOperations rows; ///< all of them, also those before the first day
};
