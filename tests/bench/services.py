# SPDX-License-Identifier: GPL-3.0-or-later
"""The services with the lists: the static server and the sandbox."""

import json
import queue
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path


class Portal:
    """A service and its key, for curl."""

    def __init__(self, address, key):
        self.address = address
        self.key = key

    def curl(self, *options, path="api_keys"):
        """Returns the output of curl."""
        return subprocess.run(
            ["curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", "120", "--header",
             f"MC-Api-Key: {self.key}", *options, f"{self.address}/api/v2/{path}"],
            check=True, capture_output=True, text=True).stdout

    def fetch_time(self, path="api_keys"):
        """Returns the seconds that curl takes to fetch the list, which it discards."""
        return float(self.curl("--output", "/dev/null", "--write-out", "%{time_total}", path=path))


class _Process:
    """A service whose first line describes it in JSON."""

    def __init__(self, command):
        self._process = subprocess.Popen(
            [str(word) for word in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        self.description = json.loads(self._process.stdout.readline())

    def lines(self):
        return self._process.stdout

    def end(self):
        self._process.terminate()
        self._process.wait()


class Sandbox(Portal):
    """A sandbox that runs during the `with`."""

    def __init__(self, programs, keys, log_rows=0):
        """With `log_rows`, its log has as many entries, of the last 180 days."""
        self._folder = tempfile.TemporaryDirectory(prefix="llavero-sandbox-")
        data = self._folder.name if log_rows else ":memory:"
        command = [programs / "llavero-sandbox", "--data", data, "--keys", keys]
        if log_rows:
            _Process(command).end()  # which makes the tables
            fill_log(Path(data) / "sandbox.sqlite", log_rows)
        self._service = _Process(command)
        super().__init__(self._service.description["portal"], self._service.description["key"])

    def count(self):
        """Returns the number of keys, which includes the one of the sign-in."""
        return json.loads(self.curl(path="api_keys?page_size=1"))["metadata"]["recordCount"]

    def ids(self):
        """Returns the ids of all keys but that of the sign-in."""
        return [key["id"] for key in json.loads(self.curl())["data"] if key["name"] != "Llavero sandbox"]

    def deletion_time(self, ids, connections):
        """Returns the seconds that curl takes to delete the keys over so many connections."""
        urls = "".join(f'url = "{self.address}/api/v2/api_keys/{id}"\n' for id in ids)
        start = time.perf_counter()
        subprocess.run(
            ["curl", "--silent", "--show-error", "--no-progress-meter", "--fail", "--noproxy", "*", "--request", "DELETE", "--header",
             f"MC-Api-Key: {self.key}", "--parallel", "--parallel-immediate", "--parallel-max", str(connections),
             "--config", "-"], input=urls, check=True, text=True)
        return time.perf_counter() - start

    def change(self):
        """Changes the list by one more key."""
        self.curl("--request", "POST", "--header", "Content-Type: application/json", "--data", "{}")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._service.end()
        self._folder.cleanup()


def fill_log(file, count):
    """Replaces the log of a sandbox by copies of one of its entries, spread over the time for which it is kept."""
    now = datetime.utcnow()
    with closing(sqlite3.connect(file)) as database:
        created, entry = database.execute("SELECT created, json FROM activity_log LIMIT 1").fetchone()
        database.execute("DELETE FROM activity_log")
        times = [f"{now - timedelta(days=179) * (1 - row / count):%Y-%m-%dT%H:%M:%S.000Z}" for row in range(count)]
        database.executemany("INSERT INTO activity_log (created, json) VALUES (?, ?)",
                             ((time, entry.replace(created.encode(), time.encode())) for time in times))
        database.commit()


class StaticServer:
    """The process of static_server.py."""

    def __init__(self, keys):
        self.keys = keys
        self._service = _Process([sys.executable, Path(__file__).parent / "static_server.py", keys])
        self.responses = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self._service.lines():
            self.responses.put(json.loads(line))

    def portal(self, page_size=0):
        return StaticPortal(self, self._service.description["portal"], page_size)

    def end(self):
        self._service.end()


class StaticPortal(Portal):
    """A portal of the server whose list has pages of that many keys; 0 for one response."""

    def __init__(self, server, address, page_size):
        super().__init__(f"{address}/pages/{page_size}" if page_size else address, "bench")
        self.keys = server.keys
        self._pages = -(-server.keys // page_size) if page_size else 1
        self._responses = server.responses
        while not self._responses.empty():
            self._responses.get()

    def next_list(self):
        """Returns the times at which the next list was requested, and its last byte was sent."""
        responses = [self._responses.get(timeout=60) for _ in range(self._pages)]
        return min(response["asked"] for response in responses), max(response["sent"] for response in responses)
