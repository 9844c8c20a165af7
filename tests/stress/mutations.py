# SPDX-License-Identifier: GPL-3.0-or-later
"""mutations.py BUILD [--count N] [--within S] [--only NUMBER]: starts the real program on so many damaged
lists (see mutants.py). Each time its window must have been painted within so many seconds, and close when
it is asked to; a list is shown whole, or set aside, or, where nobody can tell that it is damaged, left;
and the settings stay."""

import argparse
import collections
import contextlib
import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

TESTS = Path(__file__).parent.parent
sys.path[:0] = [str(TESTS / "bench"), str(TESTS / "e2e")]

from programs import NotTold, Program, environment  # noqa: E402
from xvfb import Xvfb  # noqa: E402

from mutants import Layout, Mutant  # noqa: E402

LISTS = (3, 5000)  # their keys
TITLE = "Llavero"
PATIENCE = 20  # seconds, for what has no bound of its own
# Root may read whatever it likes, and is to be as others are.
AS_A_PERSON = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


class Wrong(Exception):
    """What should not have been."""


class SavedList:
    """Of so many keys, as the program's own classes have written it."""

    def __init__(self, keys, file):
        self.keys = keys
        self.name = file.name
        self.whole = file.read_bytes()
        self.layout = Layout(self.whole)


class Home:
    """Of a person who has the program's settings, and a list."""

    def __init__(self, folder, template=None):
        self.path = folder
        self.settings = folder / ".config" / "llavero" / "settings.json"
        self.cache = folder / ".cache" / "llavero"
        if template:
            shutil.copytree(template.path, folder)
            self._settings = self.settings.read_bytes()

    def prepare(self, mutant):
        self._clear()
        self.settings.write_bytes(self._settings)
        self.cache.mkdir(0o700)
        mutant.put(self.place(mutant))

    def place(self, mutant):
        return self.cache / mutant.list.name

    def check_settings(self):
        names = sorted(path.name for path in self.settings.parent.iterdir())
        if names != [self.settings.name] or self.settings.read_bytes() != self._settings:
            raise Wrong(f"the settings have changed: {names} {self.settings.read_text()}")

    def _clear(self):
        if self.cache.is_dir():
            self.cache.chmod(0o700)
            shutil.rmtree(self.cache)
        else:
            self.cache.unlink()


def use(display):
    """For the windows of one program at a time."""
    os.environ["DISPLAY"] = display
    import x11  # it looks for one at once

    return x11.Display()


def identity(place):
    """Of what is there itself, wherever it is renamed to."""
    try:
        found = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None
    return found.st_ino, found.st_size


class Start:
    """One start of the program on a mutant."""

    def __init__(self, llavero, windows, home, mutant):
        self._command = AS_A_PERSON + [llavero]
        self._windows = windows
        self._home = home
        self._mutant = mutant
        self._place = home.place(mutant)
        self._damaged = self._place.with_name(self._place.name + ".damaged")

    def run(self):
        """What became of the list, and the seconds until the window had been painted."""
        self._home.prepare(self._mutant)
        before = identity(self._place)
        with Program(self._command, self._home.path) as program:
            painted = program.wait_for("first-frame", seconds=PATIENCE).at - program.started
            fate = "left" if self._mutant.is_left else self._fate(program)
            self._windows.close(TITLE)
            self._end(program)
            self._check(fate, before, self._keys_after(program, fate))
        return fate, painted

    def _fate(self, program):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            if os.path.lexists(self._damaged):
                return "set aside"
            try:
                return program.wait_for("list-painted", seconds=0.01).keys
            except NotTold:
                if program.process.poll() is not None:
                    raise Wrong(f"it ended with {program.process.returncode}: {''.join(program.said)}") from None
        raise Wrong("the list was neither shown nor set aside")

    def _end(self, program):
        try:
            program.wait_for_end(PATIENCE)
        except subprocess.TimeoutExpired:
            raise Wrong("the window did not close") from None
        if program.process.returncode != 0:
            raise Wrong(f"it ended with {program.process.returncode}: {''.join(program.said)}")

    @staticmethod
    def _keys_after(program, fate):
        """Of a list that was painted though none should have been."""
        try:
            return program.wait_for("list-painted", seconds=PATIENCE).keys  # it has ended: no wait
        except NotTold:
            return fate if isinstance(fate, int) else None

    def _check(self, fate, before, painted):
        if painted is not None and not isinstance(fate, int):
            raise Wrong(f"a list of {painted} keys was painted that was {fate}")
        if fate == "set aside":
            if identity(self._damaged) != before or os.path.lexists(self._place):
                raise Wrong("what was set aside is not what was there")
        elif identity(self._place) != before or os.path.lexists(self._damaged):
            raise Wrong("what was there has changed")
        if isinstance(fate, int) and not self._mutant.is_sealed:
            self._check_whole(fate)
        self._home.check_settings()

    def _check_whole(self, keys):
        if self._place.read_bytes() != self._mutant.list.whole:
            raise Wrong("a list was shown that is not the one that was saved")
        if keys != self._mutant.list.keys:
            raise Wrong(f"{keys} keys were shown")


class Worker:
    """With a display and homes of its own, in a process of its own."""

    def __init__(self, displays, llavero, scratch, templates, lists):
        self._windows = use(displays.get())
        self._llavero = llavero
        self._lists = lists
        self._homes = [Home(Path(tempfile.mkdtemp(dir=scratch)) / "home", template) for template in templates]

    def start(self, number):
        """The number, what became of the list, when the window had been painted, and what was wrong."""
        mutant = Mutant(number, self._lists)
        home = self._homes[self._lists.index(mutant.list)]
        try:
            return number, *Start(self._llavero, self._windows, home, mutant).run(), None
        except (Wrong, NotTold, LookupError) as error:
            return number, None, None, str(error)


_worker = None


def set_up(*things):
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = Worker(*things)


def start(number):
    return _worker.start(number)


def make_template(build, scratch, windows, keys):
    """As the program leaves it that has shown the list once."""
    home = Home(scratch / f"template-{keys}")
    home.path.mkdir(0o700)
    subprocess.run([build / "tests" / "bin" / "bench-home", str(keys)], env=environment(home.path), check=True)
    with Program([build / "bin" / "llavero"], home.path) as program:
        program.wait_for("list-painted", keys)
        windows.close(TITLE)
        program.wait_for_end()
    return home


class Report:
    def __init__(self, within):
        self._within = within
        self._fates = collections.defaultdict(collections.Counter)
        self._times = []
        self.wrong = 0

    def add(self, mutant, fate, painted, problem):
        if not problem and painted > self._within:
            problem = f"the window came after {painted:.2f} s"
        if problem:
            self.wrong += 1
            print(f"WRONG: {mutant}: {problem}", flush=True)
        else:
            self._times.append((painted, str(mutant)))
            self._fates[mutant.kind]["shown" if isinstance(fate, int) else fate] += 1

    def show(self):
        for kind, fates in sorted(self._fates.items()):
            print(f"  {kind:36} {', '.join(f'{count} {fate}' for fate, count in sorted(fates.items()))}")
        if self._times:
            times = sorted(self._times)
            print(f"start → window painted: median {times[len(times) // 2][0]:.3f} s, "
                  f"99th percentile {times[len(times) * 99 // 100][0]:.3f} s, longest {times[-1][0]:.3f} s: {times[-1][1]}")
        print(f"{len(self._times)} starts as they should be, {self.wrong} not")


def numbers(count, only):
    """As many as are asked for; when few, from all over the first thousand."""
    if only is not None:
        return [only]
    step = max(1, 1000 // count)
    return range(0, count * step, step)


def results(build, numbers_asked, displays, scratch):
    """Of each start, as it ends."""
    windows = use(displays[0])
    templates = [make_template(build, scratch, windows, keys) for keys in LISTS]
    lists = [SavedList(keys, next(home.cache.glob("*.keys"))) for keys, home in zip(LISTS, templates)]
    process = multiprocessing.get_context("spawn")
    free = process.SimpleQueue()
    for display in displays:
        free.put(display)
    things = (free, build / "bin" / "llavero", scratch, templates, lists)
    with process.Pool(len(displays), set_up, things) as pool:
        for number, *result in pool.imap_unordered(start, numbers_asked):
            yield Mutant(number, lists), *result


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("build", type=Path)
    asked.add_argument("--count", type=int, default=1000)
    asked.add_argument("--within", type=float, default=3.0)
    asked.add_argument("--only", type=int)
    asked = asked.parse_args()
    report = Report(asked.within)
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="llavero-mutations-"))
        displays = [stack.enter_context(Xvfb()).name for _ in range(os.cpu_count())]
        for result in results(asked.build, numbers(asked.count, asked.only), displays, Path(scratch)):
            report.add(*result)
    report.show()
    sys.exit(1 if report.wrong else 0)


if __name__ == "__main__":
    main()
