# SPDX-License-Identifier: GPL-3.0-or-later
"""The services that the lists come from: the static server, and the sandbox."""

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path


class Portal:
    """As curl sees it."""

    def __init__(self, address, key):
        self.address = address
        self.key = key

    def curl(self, *options, path="api_keys"):
        """What curl writes."""
        return subprocess.run(
            ["curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", "120", "--header",
             f"MC-Api-Key: {self.key}", *options, f"{self.address}/api/v2/{path}"],
            check=True, capture_output=True, text=True).stdout

    def fetch_time(self):
        """The seconds that curl takes for the list, which it throws away."""
        return float(self.curl("--output", "/dev/null", "--write-out", "%{time_total}"))


class _Process:
    """A service that tells of itself in a first line of JSON."""

    def __init__(self, command):
        self._process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        self.told = json.loads(self._process.stdout.readline())

    def lines(self):
        return self._process.stdout

    def end(self):
        self._process.terminate()
        self._process.wait()


class Sandbox(Portal):
    """For as long as the `with` lasts."""

    def __init__(self, programs, keys):
        self._service = _Process([programs / "llavero-sandbox", "--data", ":memory:", "--keys", keys])
        super().__init__(self._service.told["portal"], self._service.told["key"])

    def count(self):
        """Those that it began with, and that which one signs in with."""
        return json.loads(self.curl(path="api_keys?page_size=1"))["metadata"]["recordCount"]

    def change(self):
        """Another list from now on: one more key."""
        self.curl("--request", "POST", "--header", "Content-Type: application/json", "--data", "{}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._service.end()


class StaticServer:
    """See static_server.py."""

    def __init__(self, keys):
        self.keys = keys
        self._service = _Process([sys.executable, Path(__file__).parent / "static_server.py", keys])
        self.answers = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self._service.lines():
            self.answers.put(json.loads(line))

    def portal(self, page_size=0):
        return StaticPortal(self, self._service.told["portal"], page_size)

    def end(self):
        self._service.end()


class StaticPortal(Portal):
    """One of its two: with its list in pages of so many keys, or (0) in one answer."""

    def __init__(self, server, address, page_size):
        super().__init__(f"{address}/pages/{page_size}" if page_size else address, "bench")
        self.keys = server.keys
        self._pages = -(-server.keys // page_size) if page_size else 1
        self._answers = server.answers
        while not self._answers.empty():
            self._answers.get()

    def next_list(self):
        """When the next list was asked for, and when its last byte had left."""
        answers = [self._answers.get(timeout=60) for _ in range(self._pages)]
        return min(answer["asked"] for answer in answers), max(answer["sent"] for answer in answers)
