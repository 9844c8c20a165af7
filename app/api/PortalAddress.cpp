// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/PortalAddress.h"

#include "app/http/Loopback.h"
#include "app/secrets/PastedText.h"

#include <algorithm>

static QUrl readUrl(const QString &text)
{
    // The first slash ends the scheme, or there is none: a query may contain another URL.
    const auto mark = std::find_if(
        text.cbegin(), text.cend(), [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    const bool hasScheme
        = mark != text.cbegin() && mark != text.cend() && *mark == u'/' && *(mark - 1) == u':';
    return QUrl(hasScheme ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
}

static bool hasPortalParts(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == u"https" || url.scheme() == u"http") && url.port() != 0;
}

PortalAddress::Parsed PortalAddress::parse(const QString &typed)
{
    QString text = typed;
    cleanPastedText(text);
    if (text.isEmpty())
        return { std::nullopt, Problem::Empty };

    QUrl url = readUrl(text);
    if (!hasPortalParts(url))
        return { std::nullopt, Problem::Invalid };
    if (url.scheme() == u"http" && !isLoopback(url.host()))
        return { std::nullopt, Problem::NotEncrypted };

    QString path = url.path(QUrl::FullyEncoded) + u'/';
    for (const QStringView known : { u"/api/v2/", u"/api-docs/" }) {
        if (const auto at = path.indexOf(known); at >= 0)
            path.truncate(at);
    }
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    url.setQuery(QString()); // a portal's own pages have some, such as the language
    url.setFragment({});
    if (url.port() == (url.scheme() == u"https" ? 443 : 80))
        url.setPort(-1); // one portal, one address
    return { PortalAddress(url), Problem::None };
}

QString PortalAddress::host() const
{
    return m_portal.authority(); // an IPv6 address in its brackets
}

QUrl PortalAddress::at(const char *path) const
{
    QUrl url = m_portal;
    url.setPath(url.path(QUrl::FullyEncoded) + QLatin1String(path), QUrl::TolerantMode);
    return url;
}
