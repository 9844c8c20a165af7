# SPDX-License-Identifier: GPL-3.0-or-later
"""Second starts under a window manager (openbox), from another workspace and on another display; and the size of
a window that was maximized or full-screen."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import x11
from e2e_test import TITLE, EndToEndTest, check, end, run_test
from screen import BUTTON, wait_for

WIDE, HIGH = 1280, 900  # the display: see run


def tool(*arguments, display=None):
    environment = os.environ | ({"DISPLAY": display} if display else {})
    return subprocess.run(["xdotool", *map(str, arguments)], env=environment, capture_output=True, text=True).stdout.strip()


def now():
    """The time in the X server's milliseconds: see _NET_WM_USER_TIME."""
    return time.monotonic_ns() // 1_000_000 & 0xFFFFFFFF


class SecondStart(EndToEndTest):
    name = "second-start"

    def run(self):
        self.desktop = x11.Display()
        self.cleanups.callback(end, subprocess.Popen(["openbox", "--sm-disable"], stderr=subprocess.DEVNULL))
        wait_for("a window manager", lambda: self.desktop.numbers("_NET_SUPPORTING_WM_CHECK"))
        self.settings = Path.home() / ".config/llavero/settings.json"
        self.settings.parent.mkdir(parents=True)
        self.keep({"version": 1, "windowSize": {"width": 4000, "height": 3000}})
        self.open_window()
        self.see_the_whole_frame()
        self.come_to_another_workspace()
        self.come_from_the_task_bar()
        self.open_on_another_display()
        self.keep_the_size("_NET_WM_STATE_FULLSCREEN")
        self.open_window()
        self.keep_the_size("_NET_WM_STATE_MAXIMIZED_VERT", "_NET_WM_STATE_MAXIMIZED_HORZ")
        self.open_window()  # maximized, as before it was closed
        self.close_filled("_NET_WM_STATE_MAXIMIZED_VERT", "_NET_WM_STATE_MAXIMIZED_HORZ")

    def keep(self, settings):
        self.settings.write_text(json.dumps(settings))

    def open_window(self):
        self.start("--sandbox")
        self.screen.find(BUTTON, self.tr("Generate API Key"))
        self.window = int(wait_for("the window", lambda: tool("search", "--onlyvisible", "--name", f"{TITLE}$")).split()[0])

    def start(self, *arguments):
        with self._errors.open("a") as stream:
            self.program = subprocess.Popen([f"{self.programs}/llavero", *arguments], stderr=stream)
        self.cleanups.callback(end, self.program)
        self.screen.set_program(self.program.pid)

    def see_the_whole_frame(self):
        """The saved size is that of a larger screen."""
        def frame():
            left, top, width, height = self.desktop.geometry(self.window)
            edges = self.desktop.numbers("_NET_FRAME_EXTENTS", self.window)
            return edges and (left - edges[0], top - edges[2], width + edges[0] + edges[1], height + edges[2] + edges[3])
        def fits():
            left, top, width, height = frame()
            return left >= 0 and top >= 0 and left + width <= WIDE and top + height <= HIGH
        wait_for("a frame that fits the screen", fits)
        self.report_step("the window with its frame")

    def start_again_at(self, moment):
        startup = f"menu-1-host_TIME{moment}"
        self.desktop.watch_startups()
        second = subprocess.run([f"{self.programs}/llavero", "--sandbox"], timeout=20,
                                env=os.environ | {"DESKTOP_STARTUP_ID": startup})
        check(second.returncode == 0, f"the exit code 0 of the second start, not {second.returncode}")
        wait_for("the end of the startup", lambda: f'remove: ID="{startup}"' in self.desktop.startups())
        wait_for("the focus in the window", lambda: self.desktop.numbers("_NET_ACTIVE_WINDOW") == [self.window])

    def come_to_another_workspace(self):
        tool("set_num_desktops", 2)
        tool("set_desktop", 1)
        wait_for("the other workspace", lambda: self.desktop.numbers("_NET_CURRENT_DESKTOP") == [1])
        self.start_again_at(now())
        check(self.desktop.numbers("_NET_CURRENT_DESKTOP") == [1], "no other workspace than the user's")
        check(self.desktop.numbers("_NET_WM_DESKTOP", self.window) == [1], "the window on the user's workspace")
        self.report_step("the window has come to the other workspace")

    def come_from_the_task_bar(self):
        tool("windowminimize", self.window)
        wait_for("no focus", lambda: self.desktop.numbers("_NET_ACTIVE_WINDOW") != [self.window])
        self.start_again_at(now())

    def open_on_another_display(self):
        number, at = os.pipe()
        self.cleanups.callback(end, subprocess.Popen(
            ["Xvfb", "-displayfd", str(at), "-screen", "0", "800x600x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[at], stderr=subprocess.DEVNULL))
        os.close(at)
        with os.fdopen(number) as output:
            display = ":" + output.readline().strip()
        other = subprocess.Popen([f"{self.programs}/llavero", "--sandbox", "--display", display])
        self.cleanups.callback(end, other)
        wait_for("a window there", lambda: tool("search", "--onlyvisible", "--name", f"{TITLE}$", display=display))
        check(other.poll() is None, "a program of its own")
        other.terminate()
        check(other.wait(20) == 0, "the exit code 0 of that program")

    def keep_the_size(self, *states):
        tool("windowsize", self.window, 700, 560)
        wait_for("a window of that size", lambda: self.desktop.geometry(self.window)[2:] == (700, 560))
        self.desktop.add_states(self.window, *states)
        kept = self.close_filled(*states)
        check(bool(kept.get("windowMaximized")) == ("MAXIMIZED" in states[0]), "to know whether it was maximized")

    def close_filled(self, *states):
        wait_for("the states", lambda: self.desktop.has_states(self.window, *states))
        wait_for("a window that fills the screen", lambda: self.desktop.geometry(self.window)[2] >= WIDE - 10)
        self.desktop.close_window(self.window)
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")
        kept = json.loads(self.settings.read_text())
        check(kept["windowSize"] == {"width": 700, "height": 560}, f"the size 700 × 560 to be kept, not {kept['windowSize']}")
        return kept


if __name__ == "__main__":
    sys.exit(run_test(SecondStart))
