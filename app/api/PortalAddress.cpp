// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/PortalAddress.h"

#include "api/Loopback.h"

static QUrl readUrl(const QString &text)
{
    return QUrl(text.contains(u":/") ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
}

static bool hasPortalParts(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
        && (url.scheme() == u"https" || url.scheme() == u"http") && url.port() != 0;
}

PortalAddress::Parsed PortalAddress::parse(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return { std::nullopt, Problem::Empty };

    QUrl url = readUrl(text);
    if (!hasPortalParts(url))
        return { std::nullopt, Problem::Unreadable };
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
