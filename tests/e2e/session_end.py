# SPDX-License-Identifier: GPL-3.0-or-later
"""The end and the restart of the desktop's session by a session manager (XSMP) while the window is open."""

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pyatspi

from e2e_test import EndToEndTest, check, end, run_test
from screen import BUTTON, DELETE, DIALOG, DOWN, LABEL, SHIFT, SPACE, has_state, wait_for
from service import Portal


class SessionManager:
    def __init__(self, ends):
        self._process = subprocess.Popen(
            [os.environ["LLAVERO_SESSION_MANAGER"]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        ends.callback(end, self._process)
        self._said = self._process.stdout.fileno()
        os.set_blocking(self._said, False)
        self._heard = ""
        self.address = self.wait_for_line("local/")[0]

    def send(self, command):
        self._heard = ""
        self._process.stdin.write(command.encode() + b"\n")

    def wait_for_line(self, line):
        """All lines since the last command, once one starts with `line`."""
        def lines():
            with contextlib.suppress(BlockingIOError):
                self._heard += os.read(self._said, 65536).decode()
            heard = self._heard.splitlines()
            return any(said.startswith(line) for said in heard) and heard
        return wait_for(f"“{line}” from the session manager", lines)


class SessionEnd(EndToEndTest):
    name = "session-end"

    def run(self):
        self.manager = SessionManager(self.cleanups)
        self.start()
        session = next(said.split()[1] for said in self.manager.wait_for_line("registered") if said.startswith("registered"))
        self.manager.wait_for_line("saved")
        self.generate()

        self.manager.send("logout")
        heard = self.manager.wait_for_line("cancelled")
        check(heard[0] == "interaction", f"to be asked for interaction, not {heard}")
        question = self.screen.find(DIALOG, lambda name: True, what="a question")
        self.report_step("the logout was cancelled")
        self.press(self.tr("Cancel"), inside=question)
        self.screen.wait_until_gone(DIALOG, lambda name: True, what="the question")

        self.press(self.tr("Copy API key"))
        self.manager.send("logout")
        heard = self.manager.wait_for_line("saved")
        check("interaction" not in heard, "no interaction, for nothing would be lost")
        self.die()

        self.start("-session", session)
        self.manager.wait_for_line(f"restored {session}")
        self.generate()
        self.manager.send("forced logout")
        self.manager.wait_for_line("saved")
        self.die()

        self.delete_on_a_hanging_service()
        self.manager.send("logout")
        heard = self.manager.wait_for_line("saved")
        check("interaction" not in heard, "no interaction: a deletion does not hold up the end")
        self.die()

    def delete_on_a_hanging_service(self):
        portal = Portal(self.programs, Path.home() / "portal")
        self.cleanups.callback(portal.stop)
        portal.start()
        names = "one", "one more"  # below each other
        for name in names:
            portal.generate_key(name)
        self.start_program("--portal", portal.address, LLAVERO_API_KEY=portal.key, SESSION_MANAGER=self.manager.address)
        first, second = (self.row(name) for name in names)
        self.screen.focus(first)
        self.screen.type_key(SPACE)
        wait_for("the selected row", lambda: has_state(first, pyatspi.STATE_SELECTED))
        self.screen.type_key_with(SHIFT, DOWN)
        wait_for("the second selected row", lambda: has_state(second, pyatspi.STATE_SELECTED))
        self.screen.type_key(DELETE)
        question = self.screen.find(DIALOG, self.tr.plural("Delete %1 API key(s)?", 2))
        portal.hang()
        self.press(self.tr.plural("Delete %1 Key(s)", 2), inside=question)
        self.screen.find(LABEL, self.tr("Deleting keys: %1 of %2", "0", "2"))
        self.report_step("keys are being deleted")

    def start(self, *options):
        self.start_program("--sandbox", *options, SESSION_MANAGER=self.manager.address)

    def generate(self):
        self.press(self.tr("Generate API Key"))
        self.screen.find(BUTTON, self.tr("Copy API key"))

    def die(self):
        """The program ends without a question, because no user is there to answer."""
        settings = Path.home() / ".config/llavero/settings.json"
        settings.unlink(missing_ok=True)
        self.manager.send("die")
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")
        check("windowSize" in json.loads(settings.read_text()), "the window's size to be kept")


if __name__ == "__main__":
    sys.exit(run_test(SessionEnd))
