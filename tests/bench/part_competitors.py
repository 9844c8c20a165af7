# SPDX-License-Identifier: GPL-3.0-or-later
"""Llavero compared with KeePassXC and Chromium: from the start until rows are on the screen, and memory.
All are measured from outside: the screen is read every millisecond."""

import time
from statistics import median

import competitors
from display import wait_for_picture
from figures import Figure
from programs import Program, pss_of_tree, settled_pss

RUNS = 7
SECONDS = 12  # after these, a competitor does not start again
MEMORY_SIZES = (0, 100, 100_000)


def measure(bench):
    every = [competitors.empty_window(bench)]
    for keys in (100, 10_000, 100_000):
        every += [make(bench, keys) for make in (competitors.llavero, competitors.keepassxc, competitors.chromium)]
    every += [competitors.llavero(bench, 1_000_000), competitors.keepassxc(bench, 0)]
    starts = [time_starts(bench.display, competitor) for competitor in every]
    for competitor, start in zip(every, starts):
        yield Figure("competitors", f"{competitor.name} | {column(competitor)}", start * 1000, "ms",
                     note=f"{start / starts[0]:.1f} times the empty window")
    for competitor in every:
        if competitor.keys in MEMORY_SIZES:
            yield Figure("competitors", f"{competitor.name} | memory, {column(competitor)}",
                         memory(bench.display, competitor) / 2**20, "MB")


def column(competitor):
    return f"{competitor.keys:,} keys" if competitor.keys else "no list"


def time_starts(display, competitor):
    """The first start loads the files into memory and does not count, unless it is the only one."""
    times = []
    end = time.monotonic() + SECONDS
    while len(times) < 1 + RUNS and (not times or time.monotonic() < end):
        with started(competitor) as program:
            times.append(wait_for_picture(lambda: competitor.shows(display)) - program.started)
        wait_for_picture(lambda: not display.is_covered(competitor.column))
    return median(times[1:] or times)


def memory(display, competitor):
    with started(competitor) as program:
        wait_for_picture(lambda: competitor.shows(display))
        size = settled_pss(program.process.pid, pss_of_tree)
    wait_for_picture(lambda: not display.is_covered(competitor.column))
    return size


def started(competitor):
    return Program(competitor.command, competitor.home, competitor.stdin)
