# SPDX-License-Identifier: GPL-3.0-or-later
"""A change elsewhere is told by a real notification daemon while the window is minimized; a click leads to the key."""

import json
import subprocess
import sys
from pathlib import Path

import pyatspi

import x11
from e2e_test import TITLE, EndToEndTest, check, end, run_test
from screen import BUTTON, FRAME, TEXT_FIELD, has_state, text_of, wait_for
from service import call_api


def tool(*arguments):
    return subprocess.run(arguments, capture_output=True, text=True).stdout.strip()


def displayed():
    """The number of notifications on the screen."""
    return int(tool("dunstctl", "count", "displayed") or -1)


class DesktopNotices(EndToEndTest):
    name = "desktop-notices"

    def run(self):
        self.desktop = x11.Display()
        for command in ["openbox", "--sm-disable"], ["dunst"]:
            self.cleanups.callback(end, subprocess.Popen(command, stderr=subprocess.DEVNULL))
        wait_for("a window manager", lambda: self.desktop.numbers("_NET_SUPPORTING_WM_CHECK"))
        wait_for("a notification daemon", lambda: displayed() == 0)
        settings = Path.home() / ".config/llavero/settings.json"
        settings.parent.mkdir(parents=True)
        settings.write_text(json.dumps({"version": 1, "desktopNotices": "on"}))
        self.start_program("--sandbox")
        self.take_a_key()
        self.refresh = self.screen.find(BUTTON, self.tr("Refresh"))
        self.change_elsewhere("in-front")
        self.row("in-front")
        check(displayed() == 0, "no notification while the window is in front")
        self.minimize()
        self.change_elsewhere("elsewhere")
        wait_for("a notification", lambda: displayed() == 1)
        self.report_step("a notification")
        tool("dunstctl", "action")
        wait_for("the focus in the window", lambda: self.desktop.numbers("_NET_ACTIVE_WINDOW") == [self.window])
        self.screen.find(TEXT_FIELD, self.tr("Note"))
        self.screen.find(BUTTON, self.tr("Delete %1", "elsewhere"))
        wait_for("no notification", lambda: displayed() == 0)
        self.report_step("the key of the notification")
        self.minimize()
        self.change_elsewhere("again")
        wait_for("another notification", lambda: displayed() == 1)
        self.desktop.close_window(self.window)
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")
        wait_for("the end of the notification", lambda: displayed() == 0)

    def take_a_key(self):
        """Generates the key of another client."""
        self.press(self.tr("Generate API Key"))
        self.press(self.tr("Show API key"), pyatspi.ROLE_CHECK_BOX)
        self.key = wait_for("the key's value", lambda: text_of(self.screen.find(TEXT_FIELD, self.tr("API key value"))))
        self.press(self.tr("Copy API key"))
        self.press(self.tr("Done"))
        self.endpoint = self.read_the_endpoint()
        self.frame = self.screen.find(FRAME, lambda name: x11.is_title_of(TITLE, name))
        self.window = int(tool("xdotool", "search", "--onlyvisible", "--name", f"{TITLE}$").split()[0])

    def change_elsewhere(self, name):
        status, _ = call_api(self.endpoint, self.key, "POST", body={"name": name})
        check(status in (200, 201), f"another key, not HTTP {status}")
        self.refresh.queryAction().doAction(0)

    def minimize(self):
        tool("xdotool", "windowminimize", str(self.window))
        wait_for("no focus", lambda: not has_state(self.frame, pyatspi.STATE_ACTIVE))


if __name__ == "__main__":
    sys.exit(run_test(DesktopNotices))
