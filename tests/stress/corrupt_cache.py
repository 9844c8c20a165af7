# SPDX-License-Identifier: GPL-3.0-or-later
"""corrupt_cache.py BUILD [--count N] [--within S] [--only NUMBER]: starts the real program on N corrupted saved
lists (see cache_corruptions.py). Each time the window must be painted within S seconds and close when options;
the list is shown whole, or quarantined, or kept where it is not known to be damaged; and the settings stay."""

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

from programs import MissingMilestone, Program, environment  # noqa: E402
from xvfb import Xvfb  # noqa: E402

from cache_corruptions import Layout, Corruption  # noqa: E402

LISTS = (3, 5000)  # their keys
TITLE = "Llavero"
DEFAULT_TIMEOUT = 20  # seconds
# Root can read every file, so it drops those capabilities.
AS_USER = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


class Wrong(Exception):
    """An unexpected result."""


class SavedList:
    """A list of `keys` keys, written by the program's own classes."""

    def __init__(self, keys, file):
        self.keys = keys
        self.name = file.name
        self.whole = file.read_bytes()
        self.layout = Layout(self.whole)


class Home:
    """A home directory with the program's settings and a saved list."""

    def __init__(self, folder, template=None):
        self.path = folder
        self.settings = folder / ".config" / "llavero" / "settings.json"
        self.cache = folder / ".cache" / "llavero"
        if template:
            shutil.copytree(template.path, folder)
            self._settings = self.settings.read_bytes()

    def prepare(self, corruption):
        self._clear()
        self.settings.write_bytes(self._settings)
        self.cache.mkdir(0o700)
        corruption.put(self.place(corruption))

    def place(self, corruption):
        return self.cache / corruption.list.name

    def check_settings(self):
        names = sorted(path.name for path in self.settings.parent.iterdir())
        # What the notices compare the next list with is in the folder of the connections.
        if set(names) - {"connections"} != {self.settings.name} or self.settings.read_bytes() != self._settings:
            raise Wrong(f"the settings have changed: {names} {self.settings.read_text()}")

    def _clear(self):
        if self.cache.is_dir():
            self.cache.chmod(0o700)
            shutil.rmtree(self.cache)
        else:
            self.cache.unlink()


def use(display):
    """Opens the display for one program at a time."""
    os.environ["DISPLAY"] = display
    import x11  # it opens $DISPLAY on import

    return x11.Display()


def identity(place):
    """Identifies the object itself, also after it is renamed."""
    try:
        found = os.lstat(place)
    except (FileNotFoundError, NotADirectoryError, PermissionError):
        return None
    return found.st_ino, found.st_size


class Start:
    """One start of the program on a corrupted list."""

    def __init__(self, llavero, windows, home, corruption):
        self._command = AS_USER + [llavero]
        self._windows = windows
        self._home = home
        self._mutant = corruption
        self._place = home.place(corruption)
        self._damaged = self._place.with_name(self._place.name + ".damaged")

    def run(self):
        """Returns the fate of the list, and the seconds until the window was painted."""
        self._home.prepare(self._mutant)
        before = identity(self._place)
        with Program(self._command, self._home.path) as program:
            painted = program.wait_for("first-frame", seconds=DEFAULT_TIMEOUT).at - program.started
            fate = "kept" if self._mutant.is_kept else self._fate(program)
            self._windows.close(TITLE)
            self._end(program)
            self._check(fate, before, self._keys_after(program, fate))
        return fate, painted

    def _fate(self, program):
        deadline = time.monotonic() + DEFAULT_TIMEOUT
        while time.monotonic() < deadline:
            if os.path.lexists(self._damaged):
                return "quarantined"
            try:
                return program.wait_for("list-painted", seconds=0.01).keys
            except MissingMilestone:
                if program.process.poll() is not None:
                    raise Wrong(f"it ended with {program.process.returncode}: {''.join(program.lines)}") from None
        raise Wrong("the list was neither shown nor quarantined")

    def _end(self, program):
        try:
            program.wait_for_end(DEFAULT_TIMEOUT)
        except subprocess.TimeoutExpired:
            raise Wrong("the window did not close") from None
        if program.process.returncode != 0:
            raise Wrong(f"it ended with {program.process.returncode}: {''.join(program.lines)}")

    @staticmethod
    def _keys_after(program, fate):
        """The keys of a list that was painted although none was expected."""
        try:
            return program.wait_for("list-painted", seconds=DEFAULT_TIMEOUT).keys  # returns at once: the program has ended
        except MissingMilestone:
            return fate if isinstance(fate, int) else None

    def _check(self, fate, before, painted):
        if painted is not None and not isinstance(fate, int):
            raise Wrong(f"a list of {painted} keys was painted that was {fate}")
        if fate == "quarantined":
            if identity(self._damaged) != before or os.path.lexists(self._place):
                raise Wrong("the quarantined object is not the original one")
        elif identity(self._place) != before or os.path.lexists(self._damaged):
            raise Wrong("the original object has changed")
        if isinstance(fate, int) and not self._mutant.is_sealed:
            self._check_whole(fate)
        self._home.check_settings()

    def _check_whole(self, keys):
        if self._place.read_bytes() != self._mutant.list.whole:
            raise Wrong("a list was shown that is not the one that was saved")
        if keys != self._mutant.list.keys:
            raise Wrong(f"{keys} keys were shown")


class Worker:
    """Runs in an own process with an own display and own homes."""

    def __init__(self, displays, llavero, scratch, templates, lists):
        self._windows = use(displays.get())
        self._llavero = llavero
        self._lists = lists
        self._homes = [Home(Path(tempfile.mkdtemp(dir=scratch)) / "home", template) for template in templates]

    def start(self, number):
        """Returns the number, the fate of the list, the time until the window was painted, and the problem."""
        corruption = Corruption(number, self._lists)
        home = self._homes[self._lists.index(corruption.list)]
        try:
            return number, *Start(self._llavero, self._windows, home, corruption).run(), None
        except (Wrong, MissingMilestone, LookupError) as error:
            return number, None, None, str(error)


_worker = None


def set_up(*things):
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker = Worker(*things)


def start(number):
    return _worker.start(number)


def make_template(build, scratch, windows, keys):
    """A home after the program has shown the list once."""
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

    def add(self, corruption, fate, painted, problem):
        if not problem and painted > self._within:
            problem = f"the window came after {painted:.2f} s"
        if problem:
            self.wrong += 1
            print(f"WRONG: {corruption}: {problem}", flush=True)
        else:
            self._times.append((painted, str(corruption)))
            self._fates[corruption.kind]["shown" if isinstance(fate, int) else fate] += 1

    def show(self):
        for kind, fates in sorted(self._fates.items()):
            print(f"  {kind:36} {', '.join(f'{count} {fate}' for fate, count in sorted(fates.items()))}")
        if self._times:
            times = sorted(self._times)
            print(f"start → window painted: median {times[len(times) // 2][0]:.3f} s, "
                  f"99th percentile {times[len(times) * 99 // 100][0]:.3f} s, longest {times[-1][0]:.3f} s: {times[-1][1]}")
        print(f"{len(self._times)} good starts, {self.wrong} bad ones")


def numbers(count, only):
    """The numbers to run; few of them are spread over the first thousand."""
    if only is not None:
        return [only]
    step = max(1, 1000 // count)
    return range(0, count * step, step)


def results(build, numbers_asked, displays, scratch):
    """Yields the result of each start as it ends."""
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
            yield Corruption(number, lists), *result


def main():
    options = argparse.ArgumentParser()
    options.add_argument("build", type=Path)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--within", type=float, default=3.0)
    options.add_argument("--only", type=int)
    options = options.parse_args()
    report = Report(options.within)
    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(prefix="llavero-corrupt-cache-"))
        displays = [stack.enter_context(Xvfb()).name for _ in range(os.cpu_count())]
        for result in results(options.build, numbers(options.count, options.only), displays, Path(scratch)):
            report.add(*result)
    report.show()
    sys.exit(1 if report.wrong else 0)


if __name__ == "__main__":
    main()
