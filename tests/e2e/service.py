# SPDX-License-Identifier: GPL-3.0-or-later
"""The service of a test: called with curl, started and stopped by the test."""

import json
import signal
import subprocess


def call_api(endpoint, key, method="GET", path="api_keys", body=None):
    """The HTTP status and the body of the response."""
    # On standard input, because every user can read a command line.
    options = [f'header = "MC-Api-Key: {key}"']
    if body is not None:
        options += ['header = "Content-Type: application/json"', f"data = {json.dumps(json.dumps(body))}"]
    result = subprocess.run(
        ["curl", "--silent", "--noproxy", "*", "--max-time", "10", "--config", "-", "--request", method,
         "--write-out", "\n%{http_code}", f"{endpoint}/{path}"],
        input="\n".join(options), capture_output=True, text=True, check=True)
    text, _, status = result.stdout.rpartition("\n")
    return int(status), text


class Portal:
    """An own sandbox, which keeps its address and data when it is restarted."""

    def __init__(self, programs, folder, errors=None):
        self._command = [f"{programs}/llavero-sandbox", "--data", str(folder), "--port"]
        self._port = "0"  # any free port
        self._errors = errors
        self._process = None

    def start(self):
        self._process = subprocess.Popen(self._command + [self._port], stdout=subprocess.PIPE, stderr=self._errors, text=True)
        ready = json.loads(self._process.stdout.readline())
        self.address = ready["portal"]
        self.endpoint = ready["endpoint"]
        self.key = ready["key"]  # until the next start
        self._port = self.address.rpartition(":")[2]

    def stop(self):
        if self._process:
            self._process.terminate()
            self._process.send_signal(signal.SIGCONT)  # if it hangs
            self._process.wait()
            self._process.stdout.close()
            self._process = None

    def hang(self):
        """Accepts requests and does not respond, until the end."""
        self._process.send_signal(signal.SIGSTOP)

    def generate_key(self, name):
        """The value of a new key, which stays valid after a restart."""
        return self._ask(self.key, "POST", "api_keys", {"name": name})["key"]

    def key_ids(self, key):
        """The ids of all keys, by name."""
        return {known["name"]: known["id"] for known in self._ask(key, "GET", "api_keys")}

    def delete_key(self, key, name):
        self._ask(key, "DELETE", f"api_keys/{self.key_ids(key)[name]}")

    def _ask(self, key, method, path, body=None):
        status, text = call_api(self.endpoint, key, method, path, body)
        if status not in (200, 201, 204):
            raise RuntimeError(f"{method} {path}: HTTP {status}: {text}")
        return json.loads(text)["data"] if text else None
