# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of a service: from its last byte, and from the request, until it is painted."""

import time
from statistics import median

import display
from figures import Figure
from programs import Program
from services import Sandbox

# The number of keys, the size of a page (0: one response), and the bound in milliseconds.
LISTS = ((100_000, 0, 50), (100_000, 1_000, 50), (1_000_000, 0, 400), (1_000_000, 10_000, 400))
STARTS, REFRESHES = 3, 5
SANDBOX_KEYS = 100_000


def measure(bench):
    for keys, page_size, bound in LISTS:
        portal = bench.portal(keys, page_size)
        fetches = [fetch for _ in range(STARTS) for fetch in fetch_often(bench, portal)]
        form = f"in pages of {page_size:,}" if page_size else "in one response"
        waits = [painted - sent for _, sent, painted in fetches]
        yield Figure("list", f"last byte → list painted: {keys:,} keys {form}", median(waits) * 1000, "ms", bound,
                     f"{min(waits) * 1000:.0f} to {max(waits) * 1000:.0f} ms")
        if (keys, page_size) == (100_000, 0):
            yield over_curl(portal, [painted - asked for asked, _, painted in fetches], "the fastest server")
    with Sandbox(bench.programs, SANDBOX_KEYS) as sandbox:
        yield over_curl(sandbox, list(refresh_often(bench, sandbox)), "the sandbox")


def over_curl(portal, times, name):
    curl = median(portal.fetch_time() for _ in range(9))
    return Figure("list", f"request → painted, over curl: 100,000 keys of {name}", median(times) / curl, "×", 6,
                  f"{median(times) * 1000:.0f} / {curl * 1000:.1f} ms")


def open_portal(bench, portal):
    """Starts the program without a saved list, signed in by the key in its environment."""
    return Program([bench.llavero, "--portal", portal.address], bench.homes.empty("home-list"),
                   LLAVERO_API_KEY=portal.key)


def fetch_often(bench, portal):
    """Yields for the first list and for each refresh: the times of the request, of the last byte, and of
    the picture."""
    with open_portal(bench, portal) as program:
        for _ in range(1 + REFRESHES):
            painted = program.wait_for("list-painted", portal.keys)
            yield *portal.next_list(), painted.at
            time.sleep(0.5)  # until it is saved
            bench.display.press(display.F5, "Llavero")
        program.wait_for("list-painted", portal.keys)
        portal.next_list()


def refresh_often(bench, sandbox):
    """Yields the times from F5 until the new list is on the screen."""
    with open_portal(bench, sandbox) as program:
        program.wait_for("list-painted", sandbox.count())
        for _ in range(5):
            time.sleep(0.5)
            sandbox.change()
            keys = sandbox.count()
            pressed = time.monotonic()
            bench.display.press(display.F5, "Llavero")
            yield program.wait_for("list-painted", keys).at - pressed
