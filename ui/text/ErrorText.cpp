// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"

#include <QCoreApplication>

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString rejected(const ApiError &error)
    {
        const QString reason = sanitizedLine(error.serviceMessage);
        if (reason.isEmpty())
            return tr("The service refused the request without a reason.");
        if (error.serviceCode.isEmpty())
            return tr("The service refused the request: %1").arg(reason);
        return tr("The service refused the request: %1 (code %2)")
            .arg(reason, sanitizedLine(error.serviceCode));
    }

    static QString tooManyRequests(const ApiError &error)
    {
        if (!error.retryAfter)
            return tr("The service has had too many requests. Wait a moment, then try again.");
        return tr("The service has had too many requests. Try again in %n second(s).", nullptr,
            static_cast<int>(error.retryAfter->count()));
    }

    /// Returns the name of the portal, for a sentence.
    static QString portal(const ApiError &error)
    {
        //: Replaces the portal's address in a sentence if it is unknown
        return error.host.isEmpty() ? tr("the portal") : tr("“%1”").arg(sanitizedLine(error.host));
    }

    static QString issuer(const ApiError &error)
    {
        //: “… was issued by an authority without a name”
        return error.tls.issuer.isEmpty() ? tr("an authority without a name")
                                          : tr("“%1”").arg(sanitizedLine(error.tls.issuer));
    }

    /// Describes a TLS error. The user cannot ignore it.
    static QString tlsError(const ApiError &error)
    {
        using Reason = TlsError::Reason;
        switch (error.tls.reason) {
        case Reason::Handshake:
            return tr("No safe connection to %1 could be made: there is no TLS 1.2 or later at "
                      "that address. Check the portal address and its port. Nothing was sent.")
                .arg(portal(error));
        case Reason::Expired:
            return tr(
                "The certificate of %1, issued by %2, has expired. Check the date of this "
                "computer; if it is right, tell the people who run the portal. Nothing was sent.")
                .arg(portal(error), issuer(error));
        case Reason::NotYetValid:
            return tr(
                "The certificate of %1, issued by %2, is not valid yet. Check the date of this "
                "computer; if it is right, tell the people who run the portal. Nothing was sent.")
                .arg(portal(error), issuer(error));
        case Reason::WrongHost:
            return tr("The certificate shown for %1, issued by %2, belongs to another host. Check "
                      "the portal address, and whether this network asks you to sign in to it "
                      "first. Nothing was sent.")
                .arg(portal(error), issuer(error));
        case Reason::UnknownIssuer:
            return tr("The certificate of %1 was issued by %2, which this computer does not trust. "
                      "If it is your organization’s own authority, choose its certificate under "
                      "Connection options. Nothing was sent.")
                .arg(portal(error), issuer(error));
        case Reason::Revoked:
            return tr("The certificate of %1 has been revoked by %2, which issued it. Tell the "
                      "people who run the portal. Nothing was sent.")
                .arg(portal(error), issuer(error));
        case Reason::Other:
            return tr("The certificate of %1, issued by %2, was not accepted (%3). Tell the people "
                      "who run the portal. Nothing was sent.")
                .arg(portal(error), issuer(error), sanitizedLine(error.technicalDetail));
        }
        Q_UNREACHABLE();
    }

    static QString proxySignIn(const ApiError &error)
    {
        return tr(
            "The proxy at %1 wants a sign-in that Llavero cannot give, or refused the one that "
            "the system has for it. Check the proxy settings of the system, then try again.")
            .arg(tr("“%1”").arg(sanitizedLine(error.proxyHost)));
    }

    /// Describes the 401 of a gateway, which does not end a sign-in.
    static QString refusedByGateway()
    {
        return tr("Something between this computer and the CloudOps API, such as a gateway or a "
                  "sign-in page, refused the request (HTTP 401). The service did not reject your "
                  "API key.");
    }

    static QString unexpected(const ApiError &error)
    {
        if (error.httpStatus == 401)
            return refusedByGateway() + u' ' + tr("Try again later.");
        if (error.redirectHost.isEmpty())
            return tr("The answer did not come from the CloudOps API; it may be a sign-in page or "
                      "another website. Check the portal address.");
        if (error.redirectHost == error.host)
            return tr("The portal sends the call on to “%1” in a way that Llavero does not follow. "
                      "Check the portal address.")
                .arg(sanitizedLine(error.redirectHost));
        return tr("The portal sends the call on to “%1”, where the key was not sent. Check the "
                  "portal address.")
            .arg(sanitizedLine(error.redirectHost));
    }

    static QString fromLoadError(
        const ApiError &error, const std::optional<QDateTime> &nextTry, const QDateTime &now)
    {
        const bool isRefusedByGateway
            = error.kind == ApiError::Kind::UnexpectedResponse && error.httpStatus == 401;
        if (!nextTry || !(isThrottled(error.kind) || isRefusedByGateway))
            return of(error);
        const QString time = dueText(*nextTry, now);
        if (isRefusedByGateway)
            //: %1 is such as “in 2 minutes (10:11:07)”.
            return refusedByGateway() + u' ' + tr("Llavero tries again %1.").arg(time);
        if (error.kind == ApiError::Kind::TooManyRequests)
            //: %1 is such as “in 2 minutes (10:11:07)”.
            return tr("The service is receiving too many requests. Llavero tries again %1.")
                .arg(time);
        //: %2 is such as “in 2 minutes (10:11:07)”.
        return tr("The service reported an error (HTTP %1). Llavero tries again %2.")
            .arg(error.httpStatus)
            .arg(time);
    }

    static QString of(const ApiError &error)
    {
        switch (error.kind) {
        case ApiError::Kind::NoNetwork:
            return tr("This computer is not connected to a network. Connect it, then try again.");
        case ApiError::Kind::HostNotFound:
            return tr("No host was found for %1. Check the portal address, then try again.")
                .arg(portal(error));
        case ApiError::Kind::ConnectionRefused:
            return tr("The connection to %1 was refused. The service may be down, or the port may "
                      "be wrong: check the portal address, or try again later.")
                .arg(portal(error));
        case ApiError::Kind::Proxy:
            return tr("The proxy of this system does not let a connection to %1 through, or cannot "
                      "be reached. Check the proxy settings of the system, then try again.")
                .arg(portal(error));
        case ApiError::Kind::ProxySignIn:
            return proxySignIn(error);
        case ApiError::Kind::NoConnection:
            return tr(
                "The service cannot be reached. Check the network connection, then try again.");
        case ApiError::Kind::TimedOut:
            return tr("The service took too long to answer. Try again.");
        case ApiError::Kind::Tls:
            return tlsError(error);
        case ApiError::Kind::UnexpectedResponse:
            return unexpected(error);
        case ApiError::Kind::Malformed:
            return tr("The response was malformed and was ignored. Check the portal address, or "
                      "try again later.");
        case ApiError::Kind::TooLarge:
            return tr("The answer is larger than Llavero takes. It was not used.");
        case ApiError::Kind::InvalidKey:
            return tr("The API key contains spaces, line breaks or other characters that no API "
                      "key has, so it can’t be used. Use another key.");
        case ApiError::Kind::Unauthorized:
            return tr("The service does not accept this API key: it is not valid, or it has been "
                      "deleted. Sign in with another one.");
        case ApiError::Kind::Forbidden:
            return tr("Your role does not allow this. Ask an administrator of your organization.");
        case ApiError::Kind::NotFound:
            return tr("The service cannot find this key; it may no longer exist.");
        case ApiError::Kind::Rejected:
            return rejected(error);
        case ApiError::Kind::TooManyRequests:
            return tooManyRequests(error);
        case ApiError::Kind::ServiceFailure:
            return tr("The service failed (HTTP %1). Try again later.").arg(error.httpStatus);
        case ApiError::Kind::Cancelled:
            return tr("Cancelled.");
        }
        Q_UNREACHABLE();
    }

    static QString of(ApiKeyProblem problem)
    {
        switch (problem) {
        case ApiKeyProblem::Empty:
            return tr("Enter an API key of your account.");
        case ApiKeyProblem::Invalid:
            return of(ApiError { .kind = ApiError::Kind::InvalidKey });
        }
        Q_UNREACHABLE();
    }

    static QString of(PortalAddress::Problem problem)
    {
        switch (problem) {
        case PortalAddress::Problem::None:
            return {};
        case PortalAddress::Problem::Empty:
            return tr("Enter the address of your portal, for example acme.example.com.");
        case PortalAddress::Problem::Invalid:
            return tr("This is not the address of a portal. A portal address looks like "
                      "acme.example.com.");
        case PortalAddress::Problem::NotEncrypted:
            return tr("This address is not encrypted (http://), so a key sent to it could be read "
                      "on the way. Use https://.");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString errorText(const ApiError &error)
{
    return ErrorText::of(error);
}

QString loadErrorText(
    const ApiError &error, const std::optional<QDateTime> &nextTry, const QDateTime &now)
{
    return ErrorText::fromLoadError(error, nextTry, now);
}

QString keyProblemText(ApiKeyProblem problem)
{
    return ErrorText::of(problem);
}

QString portalProblemText(PortalAddress::Problem problem)
{
    return ErrorText::of(problem);
}
