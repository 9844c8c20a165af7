# SPDX-License-Identifier: GPL-3.0-or-later
"""Llavero beside KeePassXC and Chromium: from the start until rows are on the screen, and the memory.
All by the same means, from outside: the screen is looked at every millisecond."""

import time
from statistics import median

import others
from display import wait_for_picture
from figures import Figure
from programs import Program, pss_of_tree, settled_pss

RUNS = 7
SECONDS = 12  # a contender that has taken as long is not asked again
WEIGHED = (0, 100, 100_000)


def measure(bench):
    contenders = [others.empty_window(bench)]
    for keys in (100, 10_000, 100_000):
        contenders += [make(bench, keys) for make in (others.llavero, others.keepassxc, others.chromium)]
    contenders += [others.llavero(bench, 1_000_000), others.keepassxc(bench, 0)]
    starts = [time_starts(bench.display, contender) for contender in contenders]
    for contender, start in zip(contenders, starts):
        yield Figure("others", f"{contender.name} | {column(contender)}", start * 1000, "ms",
                     note=f"{start / starts[0]:.1f} times the empty window")
    for contender in contenders:
        if contender.keys in WEIGHED:
            yield Figure("others", f"{contender.name} | memory, {column(contender)}",
                         weigh(bench.display, contender) / 2**20, "MB")


def column(contender):
    return f"{contender.keys:,} keys" if contender.keys else "no list"


def time_starts(display, contender):
    """The first start brings the files into memory and does not count, unless it is the only one."""
    taken = []
    end = time.monotonic() + SECONDS
    while len(taken) < 1 + RUNS and (not taken or time.monotonic() < end):
        with started(contender) as program:
            taken.append(wait_for_picture(lambda: contender.shows(display)) - program.started)
        wait_for_picture(lambda: not display.is_covered(contender.column))
    return median(taken[1:] or taken)


def weigh(display, contender):
    with started(contender) as program:
        wait_for_picture(lambda: contender.shows(display))
        weight = settled_pss(program.process.pid, pss_of_tree)
    wait_for_picture(lambda: not display.is_covered(contender.column))
    return weight


def started(contender):
    return Program(contender.command, contender.home, contender.typed)
