// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

/// A row of the service's log, with texts of its JSON.
struct ActivityView
{
    qint64 time = 0; ///< in milliseconds since 1970
    QByteArrayView id;
    QByteArrayView keyId;
    QByteArrayView eventCode;
    QByteArrayView status;
    QByteArrayView ip;
};

/// An operation of a key.
struct ActivityEntry
{
    QDateTime time; ///< in UTC
    QString eventCode; ///< data of the service, as the other texts are; may be empty
    QString status;
    QString ip;
    bool failed = false; ///< the status is one of a failure
};

/// Texts, each once, by their number.
class TextPool
{
public:
    quint32 add(QByteArrayView text);
    std::optional<quint32> find(QByteArrayView text) const;
    const QByteArray &at(quint32 number) const { return m_texts.at(number); }
    quint32 size() const { return static_cast<quint32>(m_texts.size()); }
    qsizetype bytes() const { return m_bytes; }

private:
    QHash<QByteArray, quint32> m_numbers;
    QByteArrayList m_texts;
    qsizetype m_bytes = 0;
};

/// Rows of the activity log in 24 bytes each. Copies share their content until one is changed.
class ActivityTable
{
public:
    struct Row
    {
        qint64 time;
        quint32 id; ///< hash of the service's id
        quint32 key;
        quint32 ip;
        quint32 kind; ///< event code and status
    };

    /// A portal's texts are short: a table with more is no log.
    static constexpr qsizetype maxTextBytes = 32 * 1024 * 1024;

    void append(const ActivityView &row);
    void removeOlderThan(qint64 time);
    /// Sorts the rows, newest first, and drops duplicates, of which the one appended last stays.
    /// Keeps the newest `maxRows` of them; returns false if there were more.
    bool sort(qsizetype maxRows);
    /// Adds the rows of another table. Both are sorted; of duplicates the other's row stays.
    bool merge(const ActivityTable &other, qsizetype maxRows);

    qsizetype size() const { return m_rows.size(); }
    qsizetype textBytes() const { return m_keys.bytes() + m_ips.bytes() + m_kinds.bytes(); }
    bool isEmpty() const { return m_rows.isEmpty(); }
    /// After `sort`: newest first.
    const QList<Row> &rows() const { return m_rows; }
    ActivityEntry at(qsizetype row) const;
    QString keyId(quint32 number) const { return QString::fromUtf8(m_keys.at(number)); }
    QString ip(quint32 number) const { return QString::fromUtf8(m_ips.at(number)); }
    bool isFailure(quint32 kind) const { return m_failures.at(kind); }
    /// Returns the rows of one key, in the same order.
    ActivityTable filtered(const QString &keyId) const;

private:
    quint32 addKind(QByteArrayView eventAndStatus);
    bool trim(qsizetype maxRows);

    QList<Row> m_rows;
    TextPool m_keys;
    TextPool m_ips;
    TextPool m_kinds; ///< event code, a null character, status
    QList<bool> m_failures; ///< of each kind
};
