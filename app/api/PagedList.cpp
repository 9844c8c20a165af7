// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/PagedList.h"

#include "app/api/ApiClient.h"

#include <memory>

namespace {

struct Page
{
    QJsonArray rows;
    qint64 recordCount; ///< of the whole list
    qint64 size; ///< as the service caps it
};

struct Fetch
{
    ApiClient &client;
    ApiRequest request;
    QObject *context;
    ApiHandler<QJsonArray> done;
    QJsonArray rows = {};
    int pageNumber = 1;
};

ApiResult<Page> readPage(const ApiEnvelope &envelope)
{
    if (!envelope.data.isArray())
        return wrongAnswer();
    const QJsonArray rows = envelope.data.toArray();
    return Page { .rows = rows,
        .recordCount = envelope.recordCount(rows.size()),
        .size = envelope.pageSize(rows.size()) };
}

void fetchNext(const std::shared_ptr<Fetch> &fetch);

/// True of a service that does not read `page_number`, and sends its first page for each.
bool isFirstPageAgain(const Fetch &fetch, const Page &page)
{
    if (fetch.rows.isEmpty() || page.rows.isEmpty())
        return false;
    const QJsonValue id = page.rows.first().toObject().value(u"id");
    return id.isString() && id == fetch.rows.first().toObject().value(u"id");
}

void takePage(const std::shared_ptr<Fetch> &fetch, const Page &page)
{
    if (isFirstPageAgain(*fetch, page))
        return fetch->done(wrongAnswer());
    for (const QJsonValue &row : page.rows)
        fetch->rows.append(row);
    if (fetch->rows.size() > fetch->client.limits().rows)
        return fetch->done(ApiError { .kind = ApiError::Kind::TooLarge, .httpStatus = 200 });
    if (fetch->rows.size() >= page.recordCount)
        return fetch->done(fetch->rows);
    if (page.rows.isEmpty())
        return fetch->done(wrongAnswer());
    ++fetch->pageNumber;
    QUrlQuery &query = fetch->request.query;
    query.removeQueryItem(QStringLiteral("page_number"));
    query.removeQueryItem(QStringLiteral("page_size"));
    query.addQueryItem(QStringLiteral("page_number"), QString::number(fetch->pageNumber));
    query.addQueryItem(QStringLiteral("page_size"), QString::number(page.size));
    fetchNext(fetch);
}

void fetchNext(const std::shared_ptr<Fetch> &fetch)
{
    fetch->client.send<Page>(
        fetch->request, fetch->context, readPage, [fetch](ApiResult<Page> page) {
            if (page)
                takePage(fetch, page.value());
            else
                fetch->done(page.error());
        });
}

} // namespace

void fetchAllPages(
    ApiClient &client, const ApiRequest &request, QObject *context, ApiHandler<QJsonArray> done)
{
    fetchNext(std::make_shared<Fetch>(Fetch { client, request, context, std::move(done) }));
}
