# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BUILD [PART...]: measures, and prints each figure with its bound. Saves the figures in
BUILD/bench/figures.json and, as a table, in figures.md."""

import queue
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import part_background
import part_competitors
import part_exec
import part_list
import part_memory
import part_start
import part_startup_io
import part_window
from display import Display
from figures import NOT_MEASURED, OVER, Figure, Figures, show
from fixtures import Homes
from programs import MissingMilestone
from services import StaticServer

PARTS = {
    "start": part_start.measure,
    "startup_io": part_startup_io.measure,
    "exec": part_exec.measure,
    "memory": part_memory.measure,
    "background": part_background.measure,
    "list": part_list.measure,
    "refresh": part_window.refresh,
    "search": part_window.search,
    "filter": part_window.choose_filter,
    "sort": part_window.sort,
    "scroll": part_window.scroll,
    "select": part_window.select,
    "details": part_window.details,
    "delete": part_window.delete,
    "log": part_window.log,
    "competitors": part_competitors.measure,
}


class Bench:
    """The programs, folders and services that the parts use."""

    def __init__(self, build, display, scratch):
        self.programs = build / "bin"
        self.tests = build / "tests" / "bin"
        self.llavero = self.programs / "llavero"
        self.empty_window = self.tests / "bench-empty-window"
        self.kept = build / "bench"  # data that takes long to make
        self.display = display
        self.homes = Homes(scratch, self)
        self._servers = {}

    def portal(self, keys, page_size=0):
        """Returns a portal of the static server, which stays, because a million keys take it ten seconds."""
        if keys not in self._servers:
            self._servers[keys] = StaticServer(keys)
        return self._servers[keys].portal(page_size)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self._servers.values():
            server.end()


def main(build, parts):
    if unknown := [part for part in parts if part not in PARTS]:
        sys.exit(f"bench: there is no part {unknown[0]}; there are: {', '.join(PARTS)}")
    folder = build / "bench"
    folder.mkdir(exist_ok=True)
    figures = Figures(folder, list(PARTS))
    taken = []
    with (tempfile.TemporaryDirectory(prefix="llavero-bench-") as scratch, Display() as display,
          Bench(build, display, Path(scratch)) as bench):
        for part in parts or PARTS:
            measured = measure(part, bench)
            figures.replace(part, measured)
            taken += measured
    over = [figure for figure in taken if figure.verdict in (OVER, NOT_MEASURED)]
    print(f"\n{len(taken)} figures, {len(over)} of them over their bounds or not measured: see {folder}/figures.md")


def measure(part, bench):
    print(f"== {part}", flush=True)
    taken = []
    try:
        for figure in PARTS[part](bench):
            show(figure)
            taken.append(figure)
    except (MissingMilestone, TimeoutError, OSError, LookupError, subprocess.SubprocessError, queue.Empty) as problem:
        taken.append(Figure(part, f"the rest of “{part}”", None, note=str(problem)))
        show(taken[-1])
    return taken


signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # which also ends the children
main(Path(sys.argv[1]).resolve(), sys.argv[2:])
