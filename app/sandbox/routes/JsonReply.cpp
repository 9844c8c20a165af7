// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/JsonReply.h"

#include "routes/Page.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

Response jsonReply(const QJsonObject &object)
{
    Response response;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

Response dataReply(const QJsonValue &value)
{
    return jsonReply({ { u"data"_s, value } });
}

Response listReply(
    const QJsonArray &all, const Page &page, const QString &sortField, const QString &sortOrder)
{
    return jsonReply({
        { u"data"_s, page.of(all) },
        { u"metadata"_s, page.metadata(all.size(), sortField, sortOrder) },
    });
}

} // namespace sandbox
