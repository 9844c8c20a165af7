# SPDX-License-Identifier: GPL-3.0-or-later
"""soak.py BUILD [SECONDS]: fifty clients work on one sandbox, each on one kept connection, and check every
response. At the end the list has exactly the keys that were generated and not deleted, also after a restart of
the service; and its memory has not grown by more than its data."""

import argparse
import collections
import http.client
import itertools
import json
import random
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS / "bench"), str(TESTS / "e2e")]

from programs import resident  # noqa: E402
from service import Portal  # noqa: E402

CLIENTS = 50
MAX_KEYS = 8  # per client
KEYS = "/api/v2/api_keys"
TOLERANCE = 1 << 20  # of the memory
MIN_LEAK_TIME = 30  # seconds: a shorter run cannot tell a leak from the start


class Wrong(Exception):
    """An unexpected response."""


@dataclass
class Key:
    name: str
    secret: str = field(repr=False)


class Client:
    """Has own keys, and knows which of them exist and their names."""

    def __init__(self, number, portal):
        self.keys = {}
        self.calls = collections.Counter()
        self.problem = None
        self._number = number
        self._numbers = itertools.count()
        self._portal = portal
        self._chance = random.Random(number)
        host = portal.address.removeprefix("http://")
        self._connection = http.client.HTTPConnection(host, timeout=30)
        self._connection.auto_open = False  # a lost connection is a problem
        self._connection.connect()

    def work(self, until):
        try:
            while time.monotonic() < until:
                self._chance.choice(self._steps())()
        except (Wrong, OSError, http.client.HTTPException, ValueError, KeyError) as error:
            self.problem = f"client {self._number}, after {self.calls}: {type(error).__name__}: {error}"

    def _steps(self):
        steps = [self._list, self._list_a_page, self._refused]
        if self.keys:
            steps += [self._rename, self._rename, self._use, self._delete]
        if len(self.keys) < MAX_KEYS:
            steps += [self._generate, self._generate]
        return steps

    def _call(self, status, method, path, body=None, key=None):
        headers = {"MC-Api-Key": key or self._portal.key}
        if body is not None:
            headers["Content-Type"] = "application/json"
        self._connection.request(method, path, body and json.dumps(body), headers)
        response = self._connection.getresponse()
        content = response.read()
        if response.status != status:
            raise Wrong(f"{method} {path}: {response.status} instead of {status}: {content[:200]}")
        self.calls[method] += 1
        return json.loads(content) if content else None

    def _any_id(self):
        return self._chance.choice(list(self.keys))

    def _new_name(self):
        return f"soak {self._number}/{next(self._numbers)} ñ🔑" + "x" * self._chance.randrange(200)

    def _list(self):
        response = self._call(200, "GET", KEYS)
        check_whole(response)
        listed = names_in(response)
        mine = {key: name for key, name in listed.items() if name.startswith(f"soak {self._number}/")}
        if mine != {key: known.name for key, known in self.keys.items()}:
            raise Wrong(f"listed were {mine} instead of {self.keys}")

    def _list_a_page(self):
        response = self._call(200, "GET", f"{KEYS}?page_size=20&page_number={self._chance.randrange(1, 25)}")
        if len(response["data"]) > 20:
            raise Wrong(f"a page had {len(response['data'])} rows")

    def _generate(self):
        name = self._new_name()
        made = self._call(200, "POST", KEYS, {"name": name})["data"]
        if made["name"] != name or made["id"] in self.keys:
            raise Wrong(f"generated was {made}")
        self.keys[made["id"]] = Key(name, made["key"])

    def _rename(self):
        key, name = self._any_id(), self._new_name()
        if self._call(200, "PUT", f"{KEYS}/{key}", {"name": name})["data"]["name"] != name:
            raise Wrong("it was given another name")
        self.keys[key].name = name

    def _use(self):
        self._call(200, "GET", "/api/v2/users/me", key=self.keys[self._any_id()].secret)

    def _delete(self):
        key = self._any_id()
        self._call(204, "DELETE", f"{KEYS}/{key}")
        secret = self.keys.pop(key).secret
        self._call(401, "GET", "/api/v2/users/me", key=secret)
        self._call(404, "DELETE", f"{KEYS}/{key}")

    def _refused(self):
        errors = self._call(400, "POST", KEYS, {"name": ""})["errors"]
        if not errors[0]["message"]:
            raise Wrong("no reason was given")


def names_in(response):
    return {key["id"]: key["name"] for key in response["data"]}


def check_whole(response):
    rows = response["data"]
    if not len(rows) == len(names_in(response)) == response["metadata"]["recordCount"]:
        raise Wrong(f"{len(rows)} rows, {len(names_in(response))} keys, and a count of {response['metadata']}")


@dataclass
class Sample:
    at: float
    memory: int
    data: int


def take_samples(process_id, folder, until):
    samples = []
    while (now := time.monotonic()) < until:
        samples.append(Sample(now, resident(process_id), (folder / "sandbox.sqlite").stat().st_size))
        time.sleep(min(0.25, max(0.0, until - now)))
    return samples


def growth(samples):
    """The growth of memory and data from the second third to the last."""
    third = len(samples) // 3
    parts = samples[third:2 * third], samples[-third:]
    memory = [statistics.mean(sample.memory for sample in part) for part in parts]
    return memory[1] - memory[0], parts[1][-1].data - parts[0][0].data


def run(portal, folder, seconds):
    """Returns the clients after their work, and the samples."""
    clients = [Client(number, portal) for number in range(CLIENTS)]
    until = time.monotonic() + seconds
    threads = [threading.Thread(target=client.work, args=(until,)) for client in clients]
    for thread in threads:
        thread.start()
    samples = take_samples(portal.process_id, folder, until)
    for thread in threads:
        thread.join()
    return clients, samples


class Service(Portal):
    @property
    def process_id(self):
        return self._process.pid

    def listed(self):
        response = self._ask_all()
        check_whole(response)
        return names_in(response)

    def _ask_all(self):
        connection = http.client.HTTPConnection(self.address.removeprefix("http://"), timeout=30)
        connection.request("GET", KEYS, headers={"MC-Api-Key": self.key})
        return json.loads(connection.getresponse().read())


def problem_of_list(when, portal, expected):
    try:
        listed = portal.listed()
    except (Wrong, OSError, http.client.HTTPException, ValueError, KeyError) as error:
        return [f"{when}: {type(error).__name__}: {error}"]
    lost = len(set(expected.items()) - set(listed.items()))
    more = len(set(listed) - set(expected))
    return [f"{when} {lost} rows were lost or wrong, and {more} should not be there"] if lost or more else []


def problems_after(portal, before, clients, samples, seconds):
    problems = [client.problem for client in clients if client.problem]
    expected = before | {key: known.name for client in clients for key, known in client.keys.items()}
    problems += problem_of_list("at the end", portal, expected)
    portal.stop()
    portal.start()
    problems += problem_of_list("after a restart", portal, expected)
    memory, data = growth(samples)
    print(f"{sum((client.calls for client in clients), collections.Counter())}\n"
          f"{len(expected)} rows at the end; memory (resident) {samples[0].memory / 1e6:.1f} MB at first, "
          f"{samples[-1].memory / 1e6:.1f} MB at the end; from the second third to the last it grew by "
          f"{memory / 1e3:.0f} KB, and the data by {data / 1e3:.0f} KB")
    if seconds >= MIN_LEAK_TIME and memory > data + TOLERANCE:
        problems.append("the memory has grown by more than the data")
    return problems


def main():
    options = argparse.ArgumentParser()
    options.add_argument("build", type=Path)
    options.add_argument("seconds", type=float, nargs="?", default=60)
    options = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="llavero-soak-") as folder:
        portal = Service(options.build / "bin", folder)
        portal.start()
        try:
            before = portal.listed()
            clients, samples = run(portal, Path(folder), options.seconds)
            problems = problems_after(portal, before, clients, samples, options.seconds)
        finally:
            portal.stop()
    for problem in problems:
        print(f"WRONG: {problem}")
    print(f"{CLIENTS} connections for {options.seconds:g} s: {len(problems)} problems")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
