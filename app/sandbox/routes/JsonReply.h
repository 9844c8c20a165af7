// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/Exchange.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sandbox {

class Page;

// {"data": value}
Response dataReply(const QJsonValue &value);

// {"data": the page of all, "metadata": …}
Response listReply(
    const QJsonArray &all, const Page &page, const QString &sortField, const QString &sortOrder);

// The object as it is.
Response jsonReply(const QJsonObject &object);

} // namespace sandbox
