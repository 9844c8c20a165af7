// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

/// A malformed response: its bytes, after which the server closes the connection.
struct MalformedResponse
{
    const char *name;
    QByteArray bytes;
};

/// Each is an error for every request. Responses that are merely odd are in tst_odd_data.
QList<MalformedResponse> malformedResponses();
