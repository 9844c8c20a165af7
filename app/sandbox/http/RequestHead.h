// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace sandbox {

// What the head of a request says about the bytes that follow it. The HTTP library parses the
// head again for the rest; this part decides what the library would let through.
struct RequestHead
{
    qint64 contentLength = 0;
    bool expectsContinue = false;

    static constexpr qsizetype maxHeadBytes = 16 * 1024;
    static constexpr qsizetype maxHeaderBytes = 8000; // the library takes some more
    static constexpr qint64 maxBodyBytes = 64 * 1024;

    // head: request line and header lines, each ended by CRLF, without the empty line.
    // port: the one the service listens on; Host must name it at 127.0.0.1 or localhost.
    // Throws ApiError: 400 for framing that can be read in two ways, 411 for a transfer encoding
    // (bodies need a Content-Length), 413, 415, 421 and 431.
    static RequestHead parse(QByteArrayView head, quint16 port);
};

} // namespace sandbox
