# SPDX-License-Identifier: GPL-3.0-or-later
"""The desktop's session ends while the window is open, and starts again: as a session manager (XSMP) does it."""

import contextlib
import json
import os
import subprocess
import sys
from pathlib import Path

from journey import Journey, check, end, travel
from screen import BUTTON, DIALOG, wait_for


class SessionManager:
    def __init__(self, ends):
        self._process = subprocess.Popen(
            [os.environ["LLAVERO_SESSION_MANAGER"]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
        ends.callback(end, self._process)
        self._said = self._process.stdout.fileno()
        os.set_blocking(self._said, False)
        self._heard = ""
        self.address = self.hear("local/")[0]

    def tell(self, command):
        self._heard = ""
        self._process.stdin.write(command.encode() + b"\n")

    def hear(self, line):
        """Everything that has been said since it was told something, once that line is in it."""
        def lines():
            with contextlib.suppress(BlockingIOError):
                self._heard += os.read(self._said, 65536).decode()
            heard = self._heard.splitlines()
            return any(said.startswith(line) for said in heard) and heard
        return wait_for(f"“{line}” from the session manager", lines)


class SessionEnd(Journey):
    name = "session-end"

    def do(self):
        self.manager = SessionManager(self.ends)
        self.start()
        session = next(said.split()[1] for said in self.manager.hear("registered") if said.startswith("registered"))
        self.manager.hear("saved")
        self.generate()

        self.manager.tell("logout")
        heard = self.manager.hear("cancelled")
        check(heard[0] == "interaction", f"to be asked for interaction, not {heard}")
        self.screen.find(DIALOG, lambda name: True, what="a question")
        self.say("the logout was cancelled")
        self.press(self.words("Cancel"))
        self.screen.wait_until_gone(DIALOG, lambda name: True, what="the question")

        self.press(self.words("Copy API key"))
        self.manager.tell("logout")
        heard = self.manager.hear("saved")
        check("interaction" not in heard, "no interaction, for nothing would be lost")
        self.die()

        self.start("-session", session)
        self.manager.hear(f"restored {session}")
        self.generate()
        self.manager.tell("forced logout")
        self.manager.hear("saved")
        self.die()

    def start(self, *options):
        self.start_program("--sandbox", *options, SESSION_MANAGER=self.manager.address)

    def generate(self):
        self.press(self.words("Generate API Key"))
        self.screen.find(BUTTON, self.words("Copy API key"))

    def die(self):
        """Whatever would be lost: nobody is there to be asked."""
        settings = Path.home() / ".config/llavero/settings.json"
        settings.unlink(missing_ok=True)
        self.manager.tell("die")
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")
        check("windowSize" in json.loads(settings.read_text()), "the window's size to be kept")


if __name__ == "__main__":
    sys.exit(travel(SessionEnd))
