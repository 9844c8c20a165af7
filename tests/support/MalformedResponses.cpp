// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/MalformedResponses.h"

using namespace Qt::StringLiterals;

namespace {

const QByteArray ok = "HTTP/1.1 200 OK\r\n"_ba;

/// A complete response with that body.
QByteArray body(const QByteArray &text, const QByteArray &headers = {})
{
    return ok + headers + "Content-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" + text;
}

/// A listed and a generated key with an additional member.
QByteArray with(const QByteArray &member)
{
    return body(R"({"data":[{"id":"7","key":"llv_new",)" + member + "}]}");
}

QByteArray many(const QByteArray &line, int count)
{
    return line.repeated(count);
}

QList<MalformedResponse> connections()
{
    return { { "hangs up", {} }, { "half a status line", "HTTP/1.1 2"_ba },
        { "half a head", ok + "Content-Le" }, { "no HTTP", "220 mail.example.org ESMTP\r\n"_ba },
        { "binary", QByteArray("\0\x01\xff\xfe\x16\x03\x01", 7) + many("\xff"_ba, 5000) },
        { "truncated", ok + "Content-Length: 500\r\n\r\n{\"data\":[" },
        { "truncated JSON", body(R"({"data":[{"id":"7")") },
        { "bad chunks", ok + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{\"data\":[]}\r\n" },
        { "chunk without an end", ok + "Transfer-Encoding: chunked\r\n\r\nff\r\n{\"data\":[" },
        { "negative chunk", ok + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n" },
        { "bad gzip", body("no gzip at all"_ba, "Content-Encoding: gzip\r\n") },
        { "unknown encoding", body("xyz"_ba, "Content-Encoding: rot13\r\n") },
        { "100,000 headers", ok + many("X-Noise: 1\r\n"_ba, 100'000) + "\r\n" },
        { "a header of 200 kB", ok + "X-Noise: " + many("x"_ba, 200'000) + "\r\n\r\n" },
        { "unknown status", "HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n"_ba },
        { "negative length", ok + "Content-Length: -1\r\n\r\n" } };
}

QList<MalformedResponse> bodies()
{
    return { { "HTML", body("<html>Sign in to the hotel</html>"_ba) }, { "nothing", body({}) },
        { "blanks", body("   "_ba) }, { "errors", body(R"({"errors":[{"message":"no"}]})") },
        { "errors beside data", body(R"({"data":[],"errors":[{"message":"no"}]})") },
        { "a scalar", body("5"_ba) }, { "an array", body("[]"_ba) }, { "null", body("null"_ba) },
        { "no data", body("{}"_ba) }, { "data null", body(R"({"data":null})") },
        { "data text", body(R"({"data":"[]"})") }, { "data number", body(R"({"data":7})") },
        { "two values", body(R"({"data":[]}{"data":[]})") },
        { "a comma too many", body(R"({"data":[],})") },
        { "a comment", body(R"({"data":[]/* */})") }, { "single quotes", body("{'data':[]}"_ba) },
        { "not UTF-8", with("\"name\":\"\xff\xfe\"") },
        { "overlong UTF-8", with("\"name\":\"\xc0\xaf\"") },
        { "UTF-16", body(QByteArray("\xff\xfe{\0\"\0", 6)) },
        { "a bare NUL", with(QByteArray("\"name\":\"a\0b\"", 12)) },
        { "a bare line break", with("\"name\":\"a\nb\"") },
        { "a bad escape", with(R"("name":"\x41")") }, { "a leading zero", with(R"("more":01)") },
        { "hexadecimal", with(R"("more":0x1)") }, { "not a number", with(R"("more":NaN)") },
        { "a plus sign", with(R"("more":+1)") }, { "data twice", body(R"({"data":[],"data":[]})") },
        { "a task that is not there", body(R"({"taskId":"1","taskStatus":"PENDING","data":[]})") },
        { "a wrong count", body(R"({"data":[],"metadata":{"recordCount":5}})") },
        { "far too many", body(R"({"data":[{"id":"7"}],"metadata":{"recordCount":2000001}})") } };
}

} // namespace

QList<MalformedResponse> malformedResponses()
{
    return connections() + bodies();
}
