// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ApiJob.h"

#include <QJsonArray>

/// Fetches every row of a list, over as many pages as the service makes of it: until the
/// `recordCount` of the answers is reached. A list that ends before that is a wrong answer, never
/// a short list.
void fetchAllPages(
    ApiClient &client, const ApiRequest &request, QObject *context, ApiHandler<QJsonArray> done);
