// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <utility>

namespace sandbox {

struct Request
{
    QByteArray method;
    QByteArray target; // path and query, still percent-encoded
    QByteArray apiKey; // the MC-Api-Key header; empty if it is missing
    QByteArray body;
    QString ip;
};

using HeaderList = QList<std::pair<QByteArray, QByteArray>>;

struct Response
{
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    HeaderList headers;
    bool pending = false; // the response is a task; the change itself follows later

    static Response json(const QJsonObject &object)
    {
        Response response;
        response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
        return response;
    }
};

// The `code` of an error body. The first three digits are the HTTP status.
enum class ErrorCode {
    BadRequest = 4000,
    BadJson = 4001,
    BadName = 4002,
    BadParameter = 4003,
    InvalidCredentials = 4010,
    UnknownPath = 4040,
    UnknownId = 4041,
    WrongMethod = 4050,
    RequestTimeout = 4080,
    LengthRequired = 4110,
    TooLarge = 4130,
    UnsupportedEncoding = 4150,
    MisdirectedRequest = 4210,
    HeaderFieldsTooLarge = 4310,
    Internal = 5000,
};

// Thrown for a request that cannot be fulfilled; HttpServer and ApiService turn it into a response.
class ApiError
{
public:
    // message: one English sentence for the user; context: never a secret.
    explicit ApiError(
        ErrorCode code, QString message, QJsonObject context = {}, HeaderList headers = {})
        : m_code(code)
        , m_message(std::move(message))
        , m_context(std::move(context))
        , m_headers(std::move(headers))
    {
    }

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
