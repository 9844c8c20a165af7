// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes/Router.h"

#include "routes/ApiError.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace sandbox {

namespace {

// The ids in the path, or nothing when the pattern does not fit. Segments are decoded one by one,
// so that an encoded slash stays inside its id.
std::optional<QStringList> fit(const char *pattern, const QByteArrayList &path)
{
    const QByteArrayList expected = QByteArray(pattern).split('/');
    if (expected.size() != path.size())
        return std::nullopt;
    QStringList ids;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (expected[i].startsWith('{') && !path[i].isEmpty())
            ids += QString::fromUtf8(QByteArray::fromPercentEncoding(path[i]));
        else if (expected[i] != path[i])
            return std::nullopt;
    }
    return ids;
}

} // namespace

Match findRoute(const QByteArray &method, const QByteArray &path)
{
    const QByteArrayList segments = path.split('/');
    const QByteArray asked = method == "HEAD" ? QByteArray("GET") : method;
    QByteArrayList allowed;
    for (const Route &route : routeTable()) {
        const auto ids = fit(route.pattern, segments);
        if (ids && asked == route.method)
            return { &route, *ids };
        if (ids)
            allowed += route.method;
        if (ids && route.method == QByteArrayView("GET"))
            allowed += "HEAD";
    }
    const QString shownPath = QString::fromUtf8(path);
    if (allowed.isEmpty())
        throw ApiError(ErrorCode::UnknownPath, u"There is nothing at this path."_s,
            { { u"path"_s, shownPath } });
    throw ApiError(ErrorCode::WrongMethod, u"This path does not take this method."_s,
        { { u"path"_s, shownPath }, { u"method"_s, QString::fromLatin1(method) } },
        { { "Allow", allowed.join(", ") } });
}

} // namespace sandbox
