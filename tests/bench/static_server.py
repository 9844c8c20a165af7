# SPDX-License-Identifier: GPL-3.0-or-later
"""static_server.py KEYS: a portal that sends as fast as the computer can.

The list is made before the start, and the log when it is first requested: as many entries, all of one key. Below
/pages/N they have pages of at most N rows, elsewhere they are one response. The server prints its address, then
a line of JSON for each list of keys that it has sent. Each list differs from the one before in one name, so that
the program has something new to show.
"""

import json
import os
import random
import re
import socket
import sys
import threading
import time
import uuid
from datetime import datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

USER = {"id": "26a60ed9-8bd7-4b5a-9f2d-3a4d2a2f8c1e", "userName": "bench", "firstName": "Ben", "lastName": "Ch",
        "email": "bench@example.com", "organization": {"id": "o", "name": "Bench"}}
STEMS = ["ci-deploy-eu", "terraform-prod", "backup-nightly", "grafana-alerts", "facturación-españa", "status-page",
         "dns-updater", "jenkins-main", "laptop-rwalker", "Ñandú"]
EMPTY = b'{"data":[],"metadata":{"recordCount":0}}'
# Small, so that the kernel buffers a response on the client's side: then the last byte arrives at the
# moment at which it is sent.
SEND_BUFFER = 128 * 1024


def make_list(count):
    """Returns the keys as JSON of about 180 bytes each, like those of the sandbox, and their offsets."""
    chance = random.Random(1)
    now = datetime.now(timezone.utc)
    rows = bytearray()
    starts = []
    for index in range(count):
        age = chance.random() * 3 * 365 * 86400
        stem = STEMS[index % len(STEMS)]
        name = f"api_key_{index:08}" if index % 4 == 0 else f"{stem}-{index // len(STEMS)}"
        used = index % 5 != 2
        row = {"id": str(uuid.UUID(int=chance.getrandbits(128))), "name": name,
               "lastIp": f"10.{chance.randrange(256)}.{chance.randrange(256)}.{index % 256}" if used else None,
               "lastActivity": stamp(now - timedelta(seconds=age * chance.random() ** 2)) if used else None,
               "creationDate": stamp(now - timedelta(seconds=age))}
        starts.append(len(rows))
        rows += json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b","
    starts.append(len(rows))
    return rows, starts


def make_log(count):
    """Returns the entries of the log, newest first, of about 370 bytes each, their offsets, and the oldest time."""
    now = datetime.now(timezone.utc)
    rows = bytearray()
    starts = []
    for index in range(count):
        created = stamp(now - timedelta(days=29 * index / count))
        row = {"id": str(uuid.UUID(int=index)), "eventCode": STEMS[index % 7].upper(), "category": "INSTANCE",
               "status": "FAILED" if index % 50 == 0 else "SUCCESS", "created": created,
               "requesterIp": f"192.0.2.{index % 3}", "apiKeyId": "busy", "apiKeyName": "ci-deploy-eu",
               "userId": USER["id"], "userName": "bench", "organizationName": "Bench"}
        starts.append(len(rows))
        rows += json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode() + b","
    starts.append(len(rows))
    return rows, starts, created


def stamp(moment):
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


class Portal:
    def __init__(self, count):
        self._count = count
        self._rows, self._starts = make_list(count)
        self._log = None
        self._name_at = self._rows.index(b'"name":"') + len(b'"name":"')
        self._lock = threading.Lock()

    def response(self, target):
        """Returns the parts of the body, and whether it is a part of the list."""
        url = urlsplit(target)
        query = parse_qs(url.query)
        pages = re.match(r"/pages/(\d+)/", url.path)
        max_size = int(pages[1]) if pages else self._count
        if url.path.endswith("/api_keys"):
            if int(query.get("page_number", ["1"])[0]) == 1:
                self._change()
            return page(self._rows, self._starts, query, max_size), True
        if url.path.endswith("/activity_log"):
            return self._log_page(query, max_size), False
        if url.path.endswith("/users/me"):
            return [json.dumps({"data": USER}).encode()], False
        return [EMPTY], False

    def _log_page(self, query, max_size):
        with self._lock:
            if self._log is None:
                self._log = make_log(self._count)
        rows, starts, oldest = self._log
        if query["end"][0] < oldest:
            return [EMPTY]
        if max_size == self._count:
            query.pop("page_size")  # a portal without pages ignores it
        return page(rows, starts, query, max_size)

    def _change(self):
        with self._lock:
            self._rows[self._name_at] = ord("b") if self._rows[self._name_at] == ord("a") else ord("a")


def page(rows, starts, query, max_size):
    """Returns the parts of a response with a page of the rows."""
    count = len(starts) - 1
    number = int(query.get("page_number", ["1"])[0])
    size = min(int(query.get("page_size", [max_size])[0]), max_size)
    first = min((number - 1) * size, count)
    last = min(first + size, count)
    metadata = {"pageSize": size, "pageCurrent": number, "recordCount": count}
    part = memoryview(rows)[starts[first]:max(starts[first], starts[last] - 1)]
    return [b'{"data":[', part, b'],"metadata":' + json.dumps(metadata).encode() + b"}"]


def serve(connection, portal):
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    received = b""
    with connection:
        while True:
            while b"\r\n\r\n" not in received:
                chunk = connection.recv(65536)
                if not chunk:
                    return
                received += chunk
            asked = time.monotonic()
            head, _, received = received.partition(b"\r\n\r\n")
            send_response(connection, portal, re.match(rb"GET (\S+)", head)[1].decode(), asked)


def send_response(connection, portal, target, asked):
    body, is_list = portal.response(target)
    size = sum(len(part) for part in body)
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {size}\r\n\r\n".encode()
    for part in [head + body[0], *body[1:]]:
        connection.sendall(part)
    if is_list:
        report({"target": target, "asked": asked, "sent": time.monotonic(), "bytes": size})


def report(event):
    """Writes the line at once, because each connection reports from its own thread."""
    os.write(sys.stdout.fileno(), (json.dumps(event) + "\n").encode())


def main():
    portal = Portal(int(sys.argv[1]))
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER)  # which the connections inherit
    listener.bind(("127.0.0.1", 0))
    listener.listen(64)
    report({"portal": f"http://127.0.0.1:{listener.getsockname()[1]}"})
    while True:
        connection, _ = listener.accept()
        threading.Thread(target=serve, args=[connection, portal], daemon=True).start()


main()
