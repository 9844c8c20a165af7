// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/Exchange.h"

#include <QJsonObject>

namespace sandbox {

// The `code` of an error body. The first three digits are the HTTP status it comes with.
enum class ErrorCode {
    BadRequest = 4000,
    BadJson = 4001,
    BadName = 4002,
    BadParameter = 4003,
    InvalidCredentials = 4010,
    UnknownPath = 4040,
    UnknownId = 4041,
    WrongMethod = 4050,
    TooSlow = 4080,
    LengthRequired = 4110,
    TooLarge = 4130,
    UnsupportedEncoding = 4150,
    ForeignHost = 4210,
    HeadTooLarge = 4310,
    Internal = 5000,
};

// A request that cannot be fulfilled. Thrown by whatever notices, turned into an answer at the
// edge.
class ApiError
{
public:
    // message: one English sentence for a person; context: what it is about, never a secret.
    ApiError(ErrorCode code, QString message, QJsonObject context = {}, HeaderList headers = {});

    int status() const;
    const QString &message() const { return m_message; }

    // {"errors":[{"code","errorCode","message","context"}]}
    QJsonObject toJson() const;
    Response toResponse() const;

private:
    ErrorCode m_code;
    QString m_message;
    QJsonObject m_context;
    HeaderList m_headers;
};

} // namespace sandbox
