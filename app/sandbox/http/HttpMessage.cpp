// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/http/HttpMessage.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sandbox {

QJsonObject ApiError::toJson() const
{
    const QJsonObject error {
        { u"code"_s, static_cast<int>(m_code) },
        { u"errorCode"_s, QString::number(static_cast<int>(m_code)) }, // for older clients
        { u"message"_s, m_message },
        { u"context"_s, m_context },
    };
    return { { u"errors"_s, QJsonArray { error } } };
}

Response ApiError::toResponse() const
{
    Response response = Response::json(toJson());
    response.status = static_cast<int>(m_code) / 10;
    response.headers = m_headers;
    return response;
}

} // namespace sandbox
