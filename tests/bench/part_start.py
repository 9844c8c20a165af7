# SPDX-License-Identifier: GPL-3.0-or-later
"""Process start → usable list: the whole saved list is in the window, and its rows on the screen are
widgets that take Delete. Divided by process start → first picture of an empty window."""

import time
from statistics import median

from figures import Figure
from programs import Program

BOUNDS = {100: 1.8, 100_000: 2.0}
RUNS, MIN_RUNS, SECONDS = 31, 7, 60
EMPTY = "an empty window"


def measure(bench):
    """The runs alternate, so that the other load of the computer affects all of them alike. As root,
    they also run with real-time priority."""
    starts = {EMPTY: ([bench.empty_window], bench.homes.empty("home-empty"))}
    starts |= {keys: ([bench.llavero], bench.homes.with_keys(keys)) for keys in BOUNDS}
    reported = {name: [] for name in starts}
    observed = {name: [] for name in starts}
    end = time.monotonic() + SECONDS
    for run in range(RUNS + 1):
        if run > MIN_RUNS and time.monotonic() > end:
            break
        for name, (command, home) in starts.items():
            with Program(command, home, real_time=True) as program:
                milestone = program.wait_for("first-frame") if name == EMPTY else program.wait_for("list-painted", name)
            if run:  # the first run only loads the files into memory
                reported[name].append(milestone.reported)
                observed[name].append((milestone.at - program.started) * 1000)
    for keys, bound in BOUNDS.items():
        yield Figure(
            "start", f"start → usable list, over an empty window: {keys:,} keys",
            median(reported[keys]) / median(reported[EMPTY]), "×", bound,
            f"{median(reported[keys]):.1f} / {median(reported[EMPTY]):.1f} ms; from outside "
            f"{median(observed[keys]):.1f} / {median(observed[EMPTY]):.1f} ms")
