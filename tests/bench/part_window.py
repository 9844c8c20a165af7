# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures that only the process itself can measure: bench-window, in frames/, has the real window and
times its frames."""

import json
import subprocess
from datetime import datetime, timedelta
from statistics import median

import programs
from figures import Figure
from services import Sandbox

_SEARCH = {100_000: 8, 1_000_000: 40}
_SORT = {100_000: 100, 1_000_000: 1_500}


def run(bench, portal, part):
    home = bench.homes.empty("home-window")
    return json.loads(subprocess.run(
        [bench.tests / "bench-window", portal.address, part], check=True,
        env=programs.environment(home, LLAVERO_API_KEY=portal.key),
        stdout=subprocess.PIPE, text=True, timeout=300).stdout)[part]


def worst(part, what, taken, bound):
    note = ", ".join(f"{name} {value:.1f}" for name, value in taken.items())
    taken.pop("slowest", None)
    return Figure(part, what, max(taken.values(), default=None), "ms", bound, note)


def search(bench):
    for keys, bound in _SEARCH.items():
        yield worst("search", f"a keystroke in Search → painted, worst of five needles: {keys:,} keys",
                    run(bench, bench.portal(keys), "search"), bound)


def choose_filter(bench):
    yield worst("filter", "a filter chosen → painted, worst of all: 100,000 keys, 1,000 of them noted",
                run(bench, bench.portal(100_000), "filter"), 16)


def sort(bench):
    for keys, bound in _SORT.items():
        taken = run(bench, bench.portal(keys), "sort")
        gap = taken.pop("gap", None)
        yield worst("sort", f"sort by any column → painted: {keys:,} keys", taken, bound)
        yield Figure("sort", f"longest time between two frames while {keys:,} keys are sorted", gap, "ms", 50)


def scroll(bench):
    taken = run(bench, bench.portal(1_000_000), "scroll")
    yield Figure("scroll", "scrolling, 99th percentile frame: 1,000,000 keys", taken.pop("all", None), "ms", 8,
                 ", ".join(f"{name} {value:.4g}" for name, value in taken.items()))


def select(bench):
    yield worst("select", "select all or a range, or clear the selection → painted: 100,000 keys",
                run(bench, bench.portal(100_000), "select"), 16)


def details(bench):
    taken = run(bench, bench.portal(100_000), "details")
    first = taken.pop("first", None)
    yield worst("details", "Enter on a row → its details painted: 100,000 keys", taken, 16)
    yield Figure("details", "the same for the first key of a session, which makes the page", first, "ms", 16)


def delete(bench):
    with Sandbox(bench.programs, 100_000) as sandbox:
        ids = sandbox.ids()
        before = sandbox.deletion_time(ids[-1000:], 4)
        taken = run(bench, sandbox, "delete")
        after = sandbox.deletion_time(sandbox.ids()[-1000:], 4)
    curl = min(before, after) * 1000
    yield Figure("delete", "delete 1,000 of 100,000 keys of the sandbox, over curl with four connections",
                 taken["delete"] / curl if "delete" in taken else None, "×", 1.5,
                 f"{taken.get('delete', 0):.0f} ms, curl {curl:.0f} ms")
    yield Figure("delete", "longest time between two frames meanwhile", taken.get("gap"), "ms", 50)


def refresh(bench):
    for page_size, form in ((0, "in one response"), (10_000, "in pages of 10,000")):
        portal = bench.portal(1_000_000, page_size)
        yield Figure("refresh", f"longest time between two frames while 1,000,000 keys {form} are fetched, "
                     "compared, stored and shown", run(bench, portal, "refresh").get("gap"), "ms", 50)


def log(bench):
    for page_size, form in ((0, "in one response"), (1_000, "in pages of 1,000")):
        taken = run(bench, bench.portal(100_000, page_size), "log")
        yield Figure("log", f"longest time between two frames while a log of 100,000 rows {form} is loaded",
                     taken.get("gap"), "ms", 50, f"{taken.get('load', 0):.0f} ms in all")
    yield Figure("log", "count the use of a key with 100,000 rows for its chart, off the window's thread",
                 taken.get("chart"), "ms", 100)
    with Sandbox(bench.programs, 3, log_rows=100_000) as sandbox:
        for form, query in (("a page of 1,000", "&page_size=1000&page_number=50"), ("one response", "")):
            path = f"activity_log?start={days_ago(90)}{query}"
            yield Figure("log", f"the sandbox's response for 90 days of 100,000 rows in 180 days: {form}",
                         median(sandbox.fetch_time(path) for _ in range(9)) * 1000, "ms", 100)


def days_ago(days):
    return f"{datetime.utcnow() - timedelta(days=days):%Y-%m-%dT%H:%M:%SZ}"
