// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QUrlQuery>

namespace sandbox {

// Which part of a list a call asks for.
class Page
{
public:
    // Reads page_number (from 1) and page_size; maximum caps the size, 0 is no cap. Without a size
    // and a cap the page is the whole list. Throws ApiError when a number is not one.
    Page(const QUrlQuery &query, qint64 maximum);

    qint64 offset() const { return (m_number - 1) * m_size; }
    // What SQL's LIMIT takes: -1 is everything.
    qint64 limit() const { return m_size == 0 ? -1 : m_size; }
    // Asked for page 2 or later of a list that fits on page 1.
    bool isPastWholeList() const { return m_size == 0 && m_number > 1; }

    QJsonArray of(const QJsonArray &all) const;
    // sortOrder is ASC or DESC.
    QJsonObject metadata(
        qint64 recordCount, const QString &sortField, const QString &sortOrder) const;

private:
    qint64 m_number = 1;
    qint64 m_size = 0; // 0: everything
};

} // namespace sandbox
