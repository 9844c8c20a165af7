# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BUILD [PART...]: takes the figures of README's section “Speed”, and prints each beside its
bound. They are kept in BUILD/bench/figures.json and, as README shows them, in figures.md."""

import queue
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import part_before
import part_list
import part_memory
import part_others
import part_start
import part_window
from display import Display
from figures import NOT_TAKEN, OVER, Figure, Figures, show
from homes import Homes
from programs import NotTold
from services import StaticServer

PARTS = {
    "start": part_start.measure,
    "before": part_before.measure,
    "memory": part_memory.measure,
    "list": part_list.measure,
    "refresh": part_window.refresh,
    "search": part_window.search,
    "sort": part_window.sort,
    "scroll": part_window.scroll,
    "others": part_others.measure,
}


class Bench:
    """What the parts work with."""

    def __init__(self, build, display, scratch):
        self.programs = build / "bin"
        self.tests = build / "tests" / "bin"
        self.llavero = self.programs / "llavero"
        self.empty_window = self.tests / "bench-empty-window"
        self.kept = build / "bench"  # what takes long to make
        self.display = display
        self.homes = Homes(scratch, self)
        self._servers = {}

    def portal(self, keys, page_size=0):
        """Of the fastest server: making a million keys takes it ten seconds, so it stays."""
        if keys not in self._servers:
            self._servers[keys] = StaticServer(keys)
        return self._servers[keys].portal(page_size)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self._servers.values():
            server.end()


def main(build, asked):
    if unknown := [part for part in asked if part not in PARTS]:
        sys.exit(f"bench: there is no part {unknown[0]}; there are: {', '.join(PARTS)}")
    folder = build / "bench"
    folder.mkdir(exist_ok=True)
    figures = Figures(folder, list(PARTS))
    taken = []
    with (tempfile.TemporaryDirectory(prefix="llavero-bench-") as scratch, Display() as display,
          Bench(build, display, Path(scratch)) as bench):
        for part in asked or PARTS:
            of_part = take(part, bench)
            figures.replace(part, of_part)
            taken += of_part
    over = [figure for figure in taken if figure.verdict in (OVER, NOT_TAKEN)]
    print(f"\n{len(taken)} figures, {len(over)} of them over their bounds or not taken: see {folder}/figures.md")


def take(part, bench):
    print(f"== {part}", flush=True)
    taken = []
    try:
        for figure in PARTS[part](bench):
            show(figure)
            taken.append(figure)
    except (NotTold, TimeoutError, OSError, LookupError, subprocess.SubprocessError, queue.Empty) as problem:
        taken.append(Figure(part, f"the rest of “{part}”", None, note=str(problem)))
        show(taken[-1])
    return taken


signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # ends what was started, too
main(Path(sys.argv[1]).resolve(), sys.argv[2:])
