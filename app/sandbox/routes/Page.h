// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/HttpMessage.h"

#include <QUrlQuery>

#include <functional>

namespace sandbox {

// The part of a list that a request asks for.
class Page
{
public:
    // Reads page_number (from 1) and page_size; maximum caps the size, 0 is no cap. Without a size
    // and a cap the page is the whole list. Throws ApiError if a number is invalid.
    Page(const QUrlQuery &query, qint64 maximum);

    // {"data": this page of the list, "metadata": …}; sortOrder is ASC or DESC. `append` writes the
    // rows as comma-separated JSON objects; a limit of -1 is none.
    using AppendRows = std::function<void(qint64 offset, qint64 limit, QByteArray &out)>;
    Response toResponse(qint64 recordCount, const QString &sortField, const QString &sortOrder,
        const AppendRows &append) const;
    Response toResponse(
        const QJsonArray &list, const QString &sortField, const QString &sortOrder) const;

private:
    qint64 offset() const;
    // -1: everything, as in SQL's LIMIT.
    qint64 limit() const { return m_size == 0 ? -1 : m_size; }
    QJsonObject metadata(
        qint64 recordCount, const QString &sortField, const QString &sortOrder) const;

    qint64 m_number = 1;
    qint64 m_size = 0; // 0: everything
};

} // namespace sandbox
