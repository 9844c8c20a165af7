// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/ProxyAuthorization.h"

#include <QCryptographicHash>
#include <QHash>
#include <QNetworkProxy>
#include <QRandomGenerator>
#include <QRegularExpression>

static QHash<QString, QString> parameters(const QByteArray &challenge)
{
    static const QRegularExpression parameter(
        QStringLiteral(R"re((\w+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,]+)))re"));
    QHash<QString, QString> found;
    auto each = parameter.globalMatch(QString::fromLatin1(challenge));
    while (each.hasNext()) {
        const auto match = each.next();
        const QString name = match.captured(1).toLower();
        if (!found.contains(name)) // a second one belongs to another challenge
            found.insert(name, match.captured(2) + match.captured(3));
    }
    return found;
}

/// Makes a response of RFC 7616, with a new client nonce each time.
static QByteArray digest(
    const QByteArray &challenge, const QNetworkProxy &proxy, const QByteArray &target)
{
    const auto given = parameters(challenge);
    const QString algorithm = given.value(QStringLiteral("algorithm"), QStringLiteral("MD5"));
    const bool isSha = algorithm.compare(QLatin1String("SHA-256"), Qt::CaseInsensitive) == 0;
    if (!isSha && algorithm.compare(QLatin1String("MD5"), Qt::CaseInsensitive) != 0)
        return {};
    const auto hash = [isSha](const QString &text) {
        const auto method = isSha ? QCryptographicHash::Sha256 : QCryptographicHash::Md5;
        return QString::fromLatin1(QCryptographicHash::hash(text.toUtf8(), method).toHex());
    };
    const QString realm = given.value(QStringLiteral("realm"));
    const QString nonce = given.value(QStringLiteral("nonce"));
    const QString uri = QString::fromLatin1(target);
    const QString client = QString::number(QRandomGenerator::system()->generate64(), 16);
    const QString user = hash(proxy.user() + u':' + realm + u':' + proxy.password());
    const QString method = hash(QStringLiteral("CONNECT:") + uri);
    const bool hasQop = given.contains(QStringLiteral("qop"));
    const QString middle
        = hasQop ? QStringLiteral(":00000001:%1:auth:").arg(client) : QStringLiteral(":");
    QString header
        = QStringLiteral("Digest username=\"%1\", realm=\"%2\", nonce=\"%3\", uri=\"%4\", "
                         "algorithm=%5, response=\"%6\"")
              .arg(proxy.user(), realm, nonce, uri, algorithm,
                  hash(user + u':' + nonce + middle + method));
    if (hasQop)
        header += QStringLiteral(", qop=auth, nc=00000001, cnonce=\"%1\"").arg(client);
    if (given.contains(QStringLiteral("opaque")))
        header += QStringLiteral(", opaque=\"%1\"").arg(given.value(QStringLiteral("opaque")));
    return header.toUtf8();
}

/// Returns the challenge of a scheme with its name, or an empty array. A header may hold several.
static QByteArray findChallenge(const QByteArrayList &headers, const QRegularExpression &challenge)
{
    for (const QByteArray &header : headers) {
        if (const auto match = challenge.match(QString::fromLatin1(header)); match.hasMatch())
            return match.captured(1).toLatin1();
    }
    return {};
}

QByteArray proxyAuthorization(
    const QByteArrayList &challenges, const QNetworkProxy &proxy, const QByteArray &target)
{
    constexpr auto anyCase = QRegularExpression::CaseInsensitiveOption;
    static const QRegularExpression digestChallenge(
        QStringLiteral(R"((?:^|,)\s*(digest(?:\s.*)?)$)"), anyCase);
    static const QRegularExpression basicChallenge(
        QStringLiteral(R"((?:^|,)\s*(basic(?:\s.*)?)$)"), anyCase);
    if (proxy.user().isEmpty())
        return {};
    const QByteArray challenge = findChallenge(challenges, digestChallenge);
    if (!challenge.isEmpty()) {
        if (const QByteArray header = digest(challenge, proxy, target); !header.isEmpty())
            return header;
    }
    if (findChallenge(challenges, basicChallenge).isEmpty())
        return {};
    return "Basic " + (proxy.user() + u':' + proxy.password()).toUtf8().toBase64();
}
