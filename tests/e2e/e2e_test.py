# SPDX-License-Identifier: GPL-3.0-or-later
"""The base of the end-to-end tests: starts the real Llavero, and finds everything in it by role and translated
name, as the user of a screen reader does."""

import contextlib
import os
import signal
import subprocess
import sys
import traceback
from pathlib import Path

from announcements import Announcements
from screen import BUTTON, LABEL, TIMEOUT_FACTOR, ROW, Failed, Screen, wait_for
from translations import Translations

TITLE = "Llavero"
MAX_RUN_TIME = 90 * TIMEOUT_FACTOR  # seconds


def check(fact, what):
    if not fact:
        raise Failed(f"expected: {what}")


class EndToEndTest:
    """One user at one computer. `name` is the prefix of the pictures."""

    name = ""

    def __init__(self, programs, pictures, language):
        self.programs = programs
        self.tr = Translations(language)
        self.announcements = Announcements()
        self.screen = Screen(f"{pictures}/{self.name}-{language}")
        self.cleanups = contextlib.ExitStack()  # end the processes that the test has started
        self.program = None
        self._language = language
        self._errors = Path.home() / "errors"

    # --- The program ---

    def start_program(self, *arguments, **variables):
        with self._errors.open("a") as stream:
            # The environment sets the language, as on a desktop.
            self.program = subprocess.Popen(
                [f"{self.programs}/llavero", *arguments], stderr=stream,
                env=os.environ | {"LC_ALL": f"{self._language}.UTF-8"} | variables)
        self.cleanups.callback(end, self.program)
        self.screen.set_program(self.program.pid)
        self.screen.focus_window(TITLE)
        self.screen.resize_window(TITLE, 1080, 880)  # shows all the keys of the sandbox

    def start_again(self, *arguments):
        """Starts the program a second time, which forwards its arguments to the open window."""
        second = subprocess.run([f"{self.programs}/llavero", *arguments], timeout=20)
        check(second.returncode == 0, f"the exit code 0 of the second start, not {second.returncode}")

    def close_program(self):
        self.screen.close_window(TITLE)
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")
        if TIMEOUT_FACTOR > 1:
            return  # a slow program also announces its progress
        check(not self.announcements.pending, f"no unexpected announcement, but {self.announcements.pending}")

    # --- The window ---

    def report_step(self, step):
        self.screen.take_picture(step)
        print(step, flush=True)

    def press(self, name, role=BUTTON, inside=None):
        self.screen.press(name, role, inside)

    def row(self, name, *facts):
        """The row of the key with that name, last IP and last activity."""
        start = self.row_starts(name, *facts)
        return self.screen.find(ROW, lambda found: found.startswith(start), what=f"the row “{start}…”")

    def row_starts(self, name, *facts):
        return self.tr.prefix("%1, last IP: %2, last activity: %3", name, *facts)

    def read_the_endpoint(self):
        return wait_for("a label “Endpoint” that is described by its address", lambda: [
            label.description for label in self.screen.find_all(LABEL, self.tr("Endpoint"))
            if label.description.startswith("http")])[0]

    def expect_announcement(self, sentence, what=None):
        """Waits for one announcement of `sentence`, a text or a predicate."""
        self.announcements.wait_for_announcement(sentence, what)

    # --- Failures ---

    def report(self, problem):
        print(f"\nFAILED: {problem}\n", file=sys.stderr)
        if not isinstance(problem, Failed):
            traceback.print_exception(problem)
        try:
            print(f"The window contained:\n{self.screen.tree()}\n", file=sys.stderr)
            self.screen.take_picture("FAILED")
        except Exception as another:
            print(f"The window is not readable: {another!r}", file=sys.stderr)
        if self.program:
            code = self.program.poll()
            print("The program is still running." if code is None else f"The program ended with {code}.",
                  file=sys.stderr)
            print(f"Its standard error:\n{self._errors.read_text(errors='replace')}", file=sys.stderr)


def end(process):
    process.kill()
    process.wait()


def stop(signal_number, _):
    raise Failed("an end of the test, but it takes too long" if signal_number == signal.SIGALRM else "an end of the test, but it was interrupted")


def run_test(test_class):
    """Runs the test with the arguments of the command line. Returns the exit code."""
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(MAX_RUN_TIME)
    test = test_class(*sys.argv[1:])
    with test.cleanups:
        try:
            test.run()
            return 0
        except Exception as problem:
            signal.alarm(0)
            test.report(problem)
            return 1
