# SPDX-License-Identifier: GPL-3.0-or-later
"""A server at the address of a stopped service that answers each request with one fault."""

import contextlib
import http
import socketserver
import threading


def response(status, content_type, body, *headers):
    head = [f"HTTP/1.1 {status} {http.HTTPStatus(status).phrase}", f"Content-Type: {content_type}",
            f"Content-Length: {len(body)}", "Connection: close", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


# Each builds a response from the request's head. Some echo the head, and so the key, as debug pages do.
FAULTS = {
    "error": lambda head: response(500, "application/json", b'{"errors": [{"code": 1, "message": "broken"}]}'),
    "page": lambda head: response(200, "text/html", b"<html><pre>" + head + b"</pre></html>"),
    "redirect": lambda head: response(302, "text/plain", head, "Location: http://localhost:9/elsewhere"),
    "hang-up": lambda head: b"",
    "refusal": lambda head: response(401, "application/json", b'{"errors": [{"code": 2, "message": "no"}]}'),
}


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class _Handler(socketserver.StreamRequestHandler):
    def handle(self):
        head = b"".join(iter(self.rfile.readline, b"\r\n"))
        self.wfile.write(self.server.fault(head))
        self.server.answered += 1


@contextlib.contextmanager
def fault_server(port, fault):
    """`answered` counts the requests."""
    with _Server(("127.0.0.1", port), _Handler) as server:
        server.fault, server.answered = FAULTS[fault], 0
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield server
        server.shutdown()
