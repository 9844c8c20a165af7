# SPDX-License-Identifier: GPL-3.0-or-later
"""What every journey does: starts the real Llavero, finds its way in it, and says each step.

It finds everything by its role and its name in the language, as a screen reader's user does.
"""

import contextlib
import os
import signal
import subprocess
import sys
import traceback
from pathlib import Path

from ears import Ears
from screen import BUTTON, LABEL, PATIENCE, ROW, Failed, Screen, wait_for
from words import Words

TITLE = "Llavero"
LONGEST_RUN = 90 * PATIENCE  # seconds


def check(fact, what):
    if not fact:
        raise Failed(f"expected: {what}")


class Journey:
    """One person at one computer. `name` is what its pictures are called."""

    name = ""

    def __init__(self, programs, pictures, language):
        self.programs = programs
        self.words = Words(language)
        self.ears = Ears()
        self.screen = Screen(f"{pictures}/{self.name}-{language}")
        self.ends = contextlib.ExitStack()  # what has been started is ended by these
        self.program = None
        self._language = language
        self._errors = Path.home() / "errors"

    # --- The program ---

    def start_program(self, *arguments, **variables):
        with self._errors.open("a") as stream:
            # The language comes with the environment, as on a desktop.
            self.program = subprocess.Popen(
                [f"{self.programs}/llavero", *arguments], stderr=stream,
                env=os.environ | {"LC_ALL": f"{self._language}.UTF-8"} | variables)
        self.ends.callback(end, self.program)
        self.screen.look_at(self.program.pid)
        self.screen.focus_window(TITLE)
        self.screen.resize_window(TITLE, 1080, 880)  # all of the few keys are to be seen

    def start_again(self, *arguments):
        """As a person does who does not see that there is a window: it is handed over to that one."""
        second = subprocess.run([f"{self.programs}/llavero", *arguments], timeout=20)
        check(second.returncode == 0, f"the exit code 0 of the second start, not {second.returncode}")

    def close_program(self):
        self.screen.close_window(TITLE)
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")
        if PATIENCE > 1:
            return  # it is slow, and says so: that the keys are being loaded, for one
        check(not self.ears.announced, f"no more announcements than were waited for, but {self.ears.announced}")

    # --- What is in its window ---

    def say(self, step):
        self.screen.take_picture(step)
        print(step, flush=True)

    def press(self, name, role=BUTTON, inside=None):
        self.screen.press(name, role, inside)

    def row(self, name, *facts):
        """The row of the key that has that name, last IP and last activity."""
        start = self.row_starts(name, *facts)
        return self.screen.find(ROW, lambda found: found.startswith(start), what=f"the row “{start}…”")

    def row_starts(self, name, *facts):
        return self.words.start("%1, last IP: %2, last activity: %3", name, *facts)

    def read_the_endpoint(self):
        return wait_for("a label “Endpoint” that is described by its address", lambda: [
            label.description for label in self.screen.find_all(LABEL, self.words("Endpoint"))
            if label.description.startswith("http")])[0]

    def hear(self, sentence, what=None):
        """Waits until that sentence, or one that fulfils it, is announced: each counts once."""
        self.ears.wait_for_announcement(sentence, what)

    # --- When it fails ---

    def report(self, problem):
        print(f"\nFAILED: {problem}\n", file=sys.stderr)
        if not isinstance(problem, Failed):
            traceback.print_exception(problem)
        try:
            print(f"What was in the window:\n{self.screen.tree()}\n", file=sys.stderr)
            self.screen.take_picture("FAILED")
        except Exception as another:
            print(f"The window cannot be read: {another!r}", file=sys.stderr)
        if self.program:
            code = self.program.poll()
            print("The program is still running." if code is None else f"The program has ended with {code}.",
                  file=sys.stderr)
            print(f"It said:\n{self._errors.read_text(errors='replace')}", file=sys.stderr)


def end(process):
    process.kill()
    process.wait()


def stop(signal_number, _):
    raise Failed("the end: it takes too long" if signal_number == signal.SIGALRM else "the end: it was interrupted")


def travel(kind):
    """Makes the journey of that kind, as the command line says, and gives the exit code."""
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST_RUN)
    journey = kind(*sys.argv[1:])
    with journey.ends:
        try:
            journey.do()
            return 0
        except Exception as problem:
            signal.alarm(0)
            journey.report(problem)
            return 1
