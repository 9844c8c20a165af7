# SPDX-License-Identifier: GPL-3.0-or-later
"""Process start → first painted frame showing the cached list, over an empty window's."""

import time
from statistics import median

from figures import Figure
from programs import Program

RUNS, LEAST_RUNS, SECONDS = 21, 5, 60
KEYS = (100, 100_000, 1_000_000)


def measure(bench):
    """The runs take turns, so that what else the computer does hits all of them alike."""
    home = bench.homes.empty("home-empty")
    starts = {"an empty window": ([bench.empty_window], home)}
    starts |= {keys: ([bench.llavero], bench.homes.with_keys(keys)) for keys in KEYS}
    told = {name: [] for name in starts}
    seen = {name: [] for name in starts}
    end = time.monotonic() + SECONDS
    for run in range(RUNS + 1):
        if run > LEAST_RUNS and time.monotonic() > end:
            break
        for name, (command, home) in starts.items():
            with Program(command, home) as program:
                frame = program.wait_for("first-frame")
            if run:  # the first one brings the files into memory
                told[name].append(frame.told)
                seen[name].append((frame.at - program.started) * 1000)
    return list(figures({name: (median(told[name]), median(seen[name])) for name in starts}))


def figures(starts):
    empty_told, empty_seen = starts.pop("an empty window")
    for keys, (told, seen) in starts.items():
        yield Figure(
            "start", f"start → first frame with the cached list, over an empty window: {keys:,} keys",
            told / empty_told, "×", 1.3,
            f"{told:.1f} / {empty_told:.1f} ms; seen from outside {seen:.1f} / {empty_seen:.1f} ms, "
            f"{seen / empty_seen:.2f}×")
