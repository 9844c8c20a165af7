# SPDX-License-Identifier: GPL-3.0-or-later
"""Memory: the proportional share (PSS) of the signed-in, idle program, and the peak of a refresh."""

import display
from figures import Figure
from programs import Program, reset_peak, peak, settled_pss

FEW, MANY = 100, 1_000_000
REFRESHES = 3


def measure(bench):
    """Runs one program at a time, because two would share memory."""
    with Program([bench.empty_window], bench.homes.empty("home-empty")) as program:
        program.wait_for("first-frame")
        empty = settled_pss(program.process.pid)
    few, few_peak = memory(bench, bench.portal(FEW))
    many, many_peak = memory(bench, bench.portal(MANY))
    paged, paged_peak = memory(bench, bench.portal(MANY, 10_000))
    more = MANY - FEW
    yield Figure("memory", f"memory (PSS) with {FEW} keys, over an empty window", few / empty, "×", 1.3,
                 f"{few / 2**20:.1f} / {empty / 2**20:.1f} MB")
    yield Figure("memory", "memory of each further key, at rest", (max(many, paged) - few) / more, "bytes", 130,
                 f"{many / 2**20:.0f} MB from one response, {paged / 2**20:.0f} MB from pages")
    yield Figure("memory", "memory of each further key, at the peak of a refresh",
                 max(many_peak - few_peak, paged_peak - few_peak) / more, "bytes", 400,
                 f"resident {many_peak / 2**20:.0f} MB from one response, {paged_peak / 2**20:.0f} MB from pages, "
                 f"{few_peak / 2**20:.0f} MB with {FEW} keys")


def memory(bench, portal):
    """Returns the memory at rest after a refresh, and the resident peak of the refreshes."""
    with Program([bench.llavero, "--portal", portal.address], bench.homes.empty("home-memory"),
                 LLAVERO_API_KEY=portal.key) as program:
        program.wait_for("list-painted", portal.keys)
        settled_pss(program.process.pid)
        highest = 0
        for _ in range(REFRESHES):
            reset_peak(program.process.pid)
            bench.display.press(display.F5, "Llavero")
            program.wait_for("list-painted", portal.keys)
            rest = settled_pss(program.process.pid)
            highest = max(highest, peak(program.process.pid))
        return rest, highest
