// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/routes/Handlers.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

QByteArray resource(const QString &name)
{
    QFile file(u":/sandbox/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Response redirectToDocs(Services & /*services*/, const RequestContext & /*context*/)
{
    Response response;
    response.status = 302;
    response.contentType = "text/plain";
    response.headers.emplaceBack("Location", "/api-docs");
    return response;
}

Response docsPage(Services &services, const RequestContext & /*context*/)
{
    Response response;
    response.contentType = "text/html; charset=utf-8";
    response.headers.emplaceBack(
        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.body
        = resource(u"api-docs.html"_s).replace("@ENDPOINT@", services.portal.toUtf8() + "/api/v2");
    return response;
}

Response openApi(Services & /*services*/, const RequestContext & /*context*/)
{
    Response response;
    response.contentType = "application/yaml";
    response.body = resource(u"openapi.yaml"_s);
    return response;
}

} // namespace sandbox
