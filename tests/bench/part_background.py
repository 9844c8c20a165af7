# SPDX-License-Identifier: GPL-3.0-or-later
"""Wake-ups while another window is in front: seconds in which a thread of the program has run."""

import time
from contextlib import ExitStack
from pathlib import Path

import display
from figures import Figure
from programs import Program
from services import Sandbox

KEYS, MINUTES = 300, 3


def measure(bench):
    with (ExitStack() as service, Program([bench.empty_window], bench.homes.empty("home-front")) as front):
        portal = service.enter_context(Sandbox(bench.programs, KEYS))
        front.wait_for("first-frame")
        with Program([bench.llavero, "--portal", portal.address], bench.homes.empty("home-background"),
                     LLAVERO_API_KEY=portal.key) as program:
            program.wait_for("list-painted")
            bench.display.press(display.F5, "Empty")
            yield wake_ups(program, "online")
            service.close()
            bench.display.press(display.F5, "Llavero")
            time.sleep(5)  # the list is marked as offline
            bench.display.press(display.F5, "Empty")
            yield wake_ups(program, "while the service cannot be reached")


def wake_ups(program, when):
    time.sleep(60)  # threads that have nothing to do end
    active = 0
    before = switches(program)
    for _ in range(60 * MINUTES):
        time.sleep(1)
        now = switches(program)
        active += now != before
        before = now
    return Figure("background", f"wake-ups a minute behind another window, {when}", active / MINUTES, "", 1,
                  f"{active} in {MINUTES} minutes")


def switches(program):
    """Returns how often each thread has begun to wait."""
    return {task.parent.name: line for task in Path(f"/proc/{program.process.pid}/task").glob("*/status")
            for line in task.read_text().splitlines() if line.startswith("voluntary")}
