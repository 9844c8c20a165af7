// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/ApiError.h"

#include <QNetworkReply>

/// Why a reply ended without an answer, and what Qt's code for it does not tell.
struct ConnectionFault
{
    QNetworkReply::NetworkError code = QNetworkReply::UnknownNetworkError;
    bool requestSent = true; ///< as far as Qt knows
    bool toLoopback = false;
    bool throughProxy = false;
    bool hasNetwork = true;

    static ConnectionFault of(const QNetworkReply &reply, bool requestSent);

    ApiError::Kind kind() const;
    /// True for the faults that come before a byte of the request has been sent.
    bool isBeforeSending() const;

private:
    ApiError::Kind kindOfUnreachable(ApiError::Kind otherwise) const;
};
