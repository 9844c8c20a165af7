"""What is to be seen from inside alone: bench-window has the real window in its own process, and
times its frames. See frames/."""

import json
import subprocess

import programs
from figures import Figure
from services import StaticServer

_SEARCH = {100_000: 8, 1_000_000: 40}
_SORT = {100_000: 30, 1_000_000: 300}


def run(bench, server, part):
    home = bench.homes.empty("home-window")
    return json.loads(subprocess.run(
        [bench.tests / "bench-window", server.portal, part], env=programs.environment(home), check=True,
        stdout=subprocess.PIPE, text=True, timeout=300).stdout)[part]


def worst(part, what, taken, bound):
    note = ", ".join(f"{name} {value:.1f}" for name, value in taken.items())
    return Figure(part, what, max(taken.values(), default=None), "ms", bound, note)


def search(bench):
    for keys, bound in _SEARCH.items():
        with StaticServer(keys) as server:
            yield worst("search", f"a keystroke in Search → painted, worst of five needles: {keys:,} keys",
                        run(bench, server, "search"), bound)


def sort(bench):
    for keys, bound in _SORT.items():
        with StaticServer(keys) as server:
            yield worst("sort", f"sort by any column → painted: {keys:,} keys", run(bench, server, "sort"), bound)


def scroll(bench):
    with StaticServer(1_000_000) as server:
        taken = run(bench, server, "scroll")
        yield Figure("scroll", "scrolling, 99th percentile frame: 1,000,000 keys", taken.pop("all", None), "ms", 8,
                     ", ".join(f"{name} {value:.4g}" for name, value in taken.items()))


def refresh(bench):
    for page_size, form in ((0, "in one answer"), (10_000, "in pages of 10,000")):
        with StaticServer(1_000_000, page_size) as server:
            yield Figure("refresh", f"longest time between two frames while 1,000,000 keys {form} are fetched, "
                         "compared, stored and shown", run(bench, server, "refresh").get("gap"), "ms", 50)
