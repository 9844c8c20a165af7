// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ErrorText.h"

#include "ui/text/DateText.h"
#include "ui/text/PlainText.h"

#include <QCoreApplication>

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

} // namespace

static QString rejectedText(const ApiError &error)
{
    const QString reason = sanitizedLine(error.serviceMessage);
    if (reason.isEmpty())
        return ErrorText::tr("The service rejected the request and gave no reason.");
    if (error.serviceCode.isEmpty())
        return ErrorText::tr("The service rejected the request: %1").arg(reason);
    return ErrorText::tr("The service rejected the request: %1 (code %2)")
        .arg(reason, sanitizedLine(error.serviceCode));
}

static QString tooManyRequestsText(const ApiError &error)
{
    if (!error.retryAfter)
        return ErrorText::tr(
            "The service is receiving too many requests. Wait a moment, then try again.");
    return ErrorText::tr("The service is receiving too many requests. Try again in %n second(s).",
        nullptr, static_cast<int>(error.retryAfter->count()));
}

/// Returns the name of the portal, for a sentence.
static QString portalName(const ApiError &error)
{
    //: Replaces the portal's address in a sentence if it is unknown
    return error.host.isEmpty() ? ErrorText::tr("the portal")
                                : ErrorText::tr("“%1”").arg(sanitizedLine(error.host));
}

static QString issuerName(const ApiError &error)
{
    //: “… was issued by an authority without a name”
    return error.tls.issuer.isEmpty() ? ErrorText::tr("an unnamed authority")
                                      : ErrorText::tr("“%1”").arg(sanitizedLine(error.tls.issuer));
}

/// Describes a TLS error. The user cannot ignore it.
static QString tlsErrorText(const ApiError &error)
{
    using Reason = TlsError::Reason;
    switch (error.tls.reason) {
    case Reason::Handshake:
        return ErrorText::tr("Couldn’t connect securely to %1: the server doesn’t support TLS 1.2 "
                             "or later. Check the portal address and its port. No data was sent.")
            .arg(portalName(error));
    case Reason::Expired:
        return ErrorText::tr(
            "The certificate for %1, issued by %2, has expired. Check this computer’s date and "
            "time. If they’re correct, contact the portal administrator. No data was sent.")
            .arg(portalName(error), issuerName(error));
    case Reason::NotYetValid:
        return ErrorText::tr(
            "The certificate for %1, issued by %2, isn’t valid yet. Check this computer’s date and "
            "time. If they’re correct, contact the portal administrator. No data was sent.")
            .arg(portalName(error), issuerName(error));
    case Reason::WrongHost:
        return ErrorText::tr(
            "The certificate for %1 (issued by %2) belongs to another host. Check the portal "
            "address. If this network has a sign-in page, sign in there first. No data was sent.")
            .arg(portalName(error), issuerName(error));
    case Reason::UnknownIssuer:
        return ErrorText::tr("The certificate for %1 was issued by %2, which this computer doesn’t "
                             "trust. If it’s your organization’s own authority, choose its "
                             "certificate in Connection options. No data was sent.")
            .arg(portalName(error), issuerName(error));
    case Reason::Revoked:
        return ErrorText::tr("The certificate for %1 was revoked by its issuer, %2. Contact the "
                             "portal administrator. No data was sent.")
            .arg(portalName(error), issuerName(error));
    case Reason::Other:
        return ErrorText::tr("The certificate for %1, issued by %2, wasn’t accepted (%3). Contact "
                             "the portal administrator. No data was sent.")
            .arg(portalName(error), issuerName(error), sanitizedLine(error.technicalDetail));
    }
    Q_UNREACHABLE();
}

static QString proxySignInText(const ApiError &error)
{
    return ErrorText::tr(
        "The proxy at %1 requires a sign-in that Llavero doesn’t support, or rejected the system’s "
        "credentials. Check the system’s proxy settings, then try again.")
        .arg(ErrorText::tr("“%1”").arg(sanitizedLine(error.proxyHost)));
}

/// Describes the 401 of a gateway, which does not end a sign-in.
static QString refusedByGatewayText()
{
    return ErrorText::tr(
        "Something between this computer and the CloudOps API, such as a gateway or a sign-in "
        "page, rejected the request (HTTP 401). The service didn’t reject your API key.");
}

static QString unexpectedText(const ApiError &error)
{
    if (error.httpStatus == 401)
        return refusedByGatewayText() + u' ' + ErrorText::tr("Try again later.");
    if (error.redirectHost.isEmpty())
        return ErrorText::tr("The response isn’t from the CloudOps API; it may be from a sign-in "
                             "page or another website. Check the portal address.");
    if (error.redirectHost == error.host)
        return ErrorText::tr("The portal redirected the request to “%1”, and Llavero doesn’t "
                             "follow this kind of redirect. Check the portal address.")
            .arg(sanitizedLine(error.redirectHost));
    return ErrorText::tr("The portal redirected the request to “%1”. Your key was not sent there. "
                         "Check the portal address.")
        .arg(sanitizedLine(error.redirectHost));
}

QString loadErrorText(
    const ApiError &error, const std::optional<QDateTime> &nextTry, const QDateTime &now)
{
    const bool isRefusedByGateway
        = error.kind == ApiError::Kind::UnexpectedResponse && error.httpStatus == 401;
    if (!nextTry || !(isThrottled(error.kind) || isRefusedByGateway))
        return errorText(error);
    const QString time = dueText(*nextTry, now);
    if (isRefusedByGateway)
        //: %1 is such as “in 2 minutes (10:11:07)”.
        return refusedByGatewayText() + u' '
            + ErrorText::tr("Llavero will try again %1.").arg(time);
    if (error.kind == ApiError::Kind::TooManyRequests)
        //: %1 is such as “in 2 minutes (10:11:07)”.
        return ErrorText::tr(
            "The service is receiving too many requests. Llavero will try again %1.")
            .arg(time);
    //: %2 is such as “in 2 minutes (10:11:07)”.
    return ErrorText::tr("The service reported an error (HTTP %1). Llavero will try again %2.")
        .arg(error.httpStatus)
        .arg(time);
}

QString errorText(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::NoNetwork:
        return ErrorText::tr(
            "This computer isn’t connected to a network. Connect it, then try again.");
    case ApiError::Kind::HostNotFound:
        return ErrorText::tr("Couldn’t find %1. Check the portal address, then try again.")
            .arg(portalName(error));
    case ApiError::Kind::ConnectionRefused:
        return ErrorText::tr("The connection to %1 was refused. Check the portal address and its "
                             "port, or try again later.")
            .arg(portalName(error));
    case ApiError::Kind::Proxy:
        return ErrorText::tr("The system proxy is unreachable or blocked the connection to %1. "
                             "Check the system’s proxy settings, then try again.")
            .arg(portalName(error));
    case ApiError::Kind::ProxySignIn:
        return proxySignInText(error);
    case ApiError::Kind::NoConnection:
        return ErrorText::tr(
            "The service can’t be reached. Check the network connection, then try again.");
    case ApiError::Kind::TimedOut:
        return ErrorText::tr("The service took too long to respond. Try again.");
    case ApiError::Kind::Tls:
        return tlsErrorText(error);
    case ApiError::Kind::UnexpectedResponse:
        return unexpectedText(error);
    case ApiError::Kind::Malformed:
        return ErrorText::tr(
            "The response was malformed and was ignored. Check the portal address, or "
            "try again later.");
    case ApiError::Kind::TooLarge:
        return ErrorText::tr("The response was too large and was ignored.");
    case ApiError::Kind::InvalidKey:
        return ErrorText::tr(
            "The API key contains spaces, line breaks or other characters that no API "
            "key has, so it can’t be used. Use another key.");
    case ApiError::Kind::Unauthorized:
        return ErrorText::tr("The service doesn’t accept this API key: it’s not valid, or it has "
                             "been deleted. Sign in with another key.");
    case ApiError::Kind::Forbidden:
        return ErrorText::tr(
            "Your role doesn’t allow this. Ask an administrator of your organization.");
    case ApiError::Kind::NotFound:
        return ErrorText::tr("This key wasn’t found. It may already have been deleted.");
    case ApiError::Kind::Rejected:
        return rejectedText(error);
    case ApiError::Kind::TooManyRequests:
        return tooManyRequestsText(error);
    case ApiError::Kind::ServiceFailure:
        return ErrorText::tr("The service reported an error (HTTP %1). Try again later.")
            .arg(error.httpStatus);
    case ApiError::Kind::Cancelled:
        return ErrorText::tr("Cancelled.");
    }
    Q_UNREACHABLE();
}

QString changeErrorText(const ApiError &error)
{
    if (error.kind == ApiError::Kind::NoNetwork)
        return ErrorText::tr("This computer wasn’t connected to a network.");
    if (error.kind == ApiError::Kind::NoConnection)
        return ErrorText::tr("The service couldn’t be reached.");
    if (error.kind == ApiError::Kind::Unauthorized)
        return ErrorText::tr("The service didn’t accept the API key Llavero was signed in with.");
    if (error.kind == ApiError::Kind::TooManyRequests)
        return ErrorText::tr("The service was receiving too many requests.");
    return errorText(error);
}

QString keyProblemText(ApiKeyProblem problem)
{
    switch (problem) {
    case ApiKeyProblem::Empty:
        return ErrorText::tr("Enter an API key of your account.");
    case ApiKeyProblem::Invalid:
        return errorText(ApiError { .kind = ApiError::Kind::InvalidKey });
    }
    Q_UNREACHABLE();
}

QString portalProblemText(PortalAddress::Problem problem)
{
    switch (problem) {
    case PortalAddress::Problem::None:
        return {};
    case PortalAddress::Problem::Empty:
        return ErrorText::tr("Enter the address of your portal, for example acme.example.com.");
    case PortalAddress::Problem::Invalid:
        return ErrorText::tr("This isn’t a valid portal address. Example: acme.example.com.");
    case PortalAddress::Problem::NotEncrypted:
        return ErrorText::tr("This address isn’t encrypted (http://), so your key could be "
                             "intercepted. Use https://.");
    }
    Q_UNREACHABLE();
}

QString notesProblemText(const FileProblem &problem, bool areSaved)
{
    switch (problem.kind) {
    case FileProblem::Kind::System:
        if (areSaved)
            return ErrorText::tr("Your notes can’t be read: %1").arg(sanitizedLine(problem.detail));
        return ErrorText::tr(
            "Your notes can’t be saved: %1. Llavero tries again with the next change.")
            .arg(sanitizedLine(problem.detail));
    case FileProblem::Kind::Newer:
        return ErrorText::tr(
            "Your notes were written by a newer version of Llavero. Update Llavero to read them. "
            "New ones are kept until you log out or close Llavero.");
    }
    Q_UNREACHABLE();
}

QString notesDamagedText()
{
    return ErrorText::tr(
        "The file with your notes was damaged and has been set aside. Llavero kept "
        "the notes that it could read.");
}

QString noticesProblemText(const FileProblem &problem, bool areSaved)
{
    switch (problem.kind) {
    case FileProblem::Kind::System:
        if (areSaved)
            return ErrorText::tr("The saved notices can’t be read: %1")
                .arg(sanitizedLine(problem.detail));
        return ErrorText::tr(
            "The notices can’t be saved: %1. Llavero tries again with the next change.")
            .arg(sanitizedLine(problem.detail));
    case FileProblem::Kind::Newer:
        return ErrorText::tr(
            "The notices were written by a newer version of Llavero. Update Llavero to read them.");
    }
    Q_UNREACHABLE();
}

QString noticesDamagedText()
{
    return ErrorText::tr("The file with the notices was damaged and has been set aside.");
}
