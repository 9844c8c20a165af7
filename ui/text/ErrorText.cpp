#include "text/ErrorText.h"

#include "text/PlainText.h"

#include <QCoreApplication>

namespace {

struct ErrorText
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)

public:
    static QString rejected(const ApiError &error)
    {
        const QString reason = oneLine(error.serviceMessage);
        if (reason.isEmpty())
            return tr("The service refused the request without a reason.");
        if (error.serviceCode.isEmpty())
            return tr("The service refused the request: %1").arg(reason);
        return tr("The service refused the request: %1 (code %2)")
            .arg(reason, oneLine(error.serviceCode));
    }

    static QString tooManyRequests(const ApiError &error)
    {
        if (!error.retryAfter)
            return tr("The service has had too many requests. Wait a moment, then try again.");
        return tr("The service has had too many requests. Try again in %n second(s).", nullptr,
            static_cast<int>(error.retryAfter->count()));
    }

    static QString of(const ApiError &error)
    {
        switch (error.kind) {
        case ApiError::Kind::NoNetwork:
        case ApiError::Kind::HostNotFound:
        case ApiError::Kind::ConnectionRefused:
        case ApiError::Kind::Proxy:
        case ApiError::Kind::NoConnection:
            return tr(
                "The service cannot be reached. Check the network connection, then try again.");
        case ApiError::Kind::TimedOut:
            return tr("The service took too long to answer. Try again.");
        case ApiError::Kind::Tls:
            return tr(
                "No safe connection could be made: the service’s certificate was not accepted. "
                "Nothing was sent.");
        case ApiError::Kind::UnexpectedAnswer:
            return tr("The answer did not come from the CloudOps API. Check the portal address.");
        case ApiError::Kind::Unauthorized:
            return tr("The service does not accept this API key: it is not valid, or it has been "
                      "deleted.");
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

    static QString of(PortalAddress::Problem problem)
    {
        switch (problem) {
        case PortalAddress::Problem::None:
            return {};
        case PortalAddress::Problem::Empty:
            return tr("Enter the address of your portal, for example acme.example.com.");
        case PortalAddress::Problem::Unreadable:
            return tr("This is not the address of a portal. A portal address looks like "
                      "acme.example.com.");
        case PortalAddress::Problem::NotEncrypted:
            return tr(
                "This address is not encrypted (http://), so a key sent to it could be read on "
                "the way. Use https://.");
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString errorText(const ApiError &error)
{
    return ErrorText::of(error);
}

QString portalProblemText(PortalAddress::Problem problem)
{
    return ErrorText::of(problem);
}
