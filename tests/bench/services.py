"""The services that the lists come from: the static server, and the sandbox."""

import json
import subprocess
import sys
import time
from pathlib import Path

KEY = "bench"  # the static server takes any


class _Service:
    """Ends with the `with`. It tells its address in a first line of JSON."""

    def __init__(self, command):
        self._command = [str(word) for word in command]

    def __enter__(self):
        self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        told = json.loads(self._process.stdout.readline())
        self.portal = told["portal"]
        self.key = told.get("key", KEY)
        return self

    def __exit__(self, *_):
        self._process.terminate()
        self._process.wait()
        self._process.stdout.close()

    def curl(self, *options, path="api_keys"):
        """What curl writes."""
        return subprocess.run(
            ["curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", "120", "--header",
             f"MC-Api-Key: {self.key}", *options, f"{self.portal}/api/v2/{path}"],
            check=True, capture_output=True, text=True).stdout

    def fetch_time(self):
        """The seconds that curl takes for the list, which it throws away."""
        return float(self.curl("--output", "/dev/null", "--write-out", "%{time_total}"))


class StaticServer(_Service):
    def __init__(self, keys, page_size=0):
        self.keys = keys
        self.pages = -(-keys // page_size) if page_size else 1
        super().__init__([sys.executable, Path(__file__).parent / "static_server.py", keys, page_size])

    def next_list(self):
        """When the next list was asked for, and when its last byte had left."""
        answers = [json.loads(self._process.stdout.readline()) for _ in range(self.pages)]
        return min(answer["asked"] for answer in answers), max(answer["sent"] for answer in answers)


class Sandbox(_Service):
    def __init__(self, programs, keys):
        super().__init__([programs / "llavero-sandbox", "--data", ":memory:", "--keys", keys])

    def change(self):
        """Another list from now on: one more key."""
        self.curl("--request", "POST", "--header", "Content-Type: application/json", "--data", "{}")


def wait_until(condition, seconds=60, step=0.05):
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(step)
    return True
