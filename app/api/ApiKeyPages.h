// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiKeyList.h"
#include "app/api/ApiKeyStreamParser.h"
#include "app/api/PagedList.h"

/// The pages of one list of keys, read while they arrive.
class ApiKeyPages : public PagedList
{
    Q_OBJECT

public:
    using List = ApiKeyList;

    explicit ApiKeyPages(ApiClient &client);

    void start();
    /// Returns the keys of all pages, each once.
    ApiKeyList list() const;

private:
    void sendPage(ApiRequest request, QObject *context, ApiHandler<Page> done);
    std::optional<ApiError::Kind> parse(ApiKeyStreamParser &parser, QByteArray &body);
    void append(const ApiKeyList &page);

    ApiClient &m_client;
    ApiKeyList m_list;
    int m_pages = 0;
};
