# SPDX-License-Identifier: GPL-3.0-or-later
"""A program that is measured: started, listened to, weighed, ended."""

import os
import queue
import re
import signal
import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

_MILESTONE = re.compile(r"llavero\.timing: ([a-z-]+)(?: keys=(\d+))? ([\d.]+)")


class NotTold(Exception):
    """A milestone that did not come."""


@dataclass
class Milestone:
    name: str
    keys: int | None
    told: float  # milliseconds, as the program says
    at: float  # seconds of time.monotonic(), when the line came
    said_before: list  # the other lines until then


def environment(home, **more):
    """Of a program that sees nothing of this computer's user but the display."""
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "DISPLAY") or name.endswith("SAN_OPTIONS")}
    return kept | {
        "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        "GSETTINGS_BACKEND": "memory", "QT_LOGGING_RULES": "llavero.timing.debug=true"} | more


class Program:
    """One run. Its milestones are read by a thread, so that each has the time at which it came."""

    def __init__(self, command, home, typed="", **more):
        self._milestones = queue.Queue()
        self.said = []  # what else came on standard error
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [str(word) for word in command], env=environment(home, **more), text=True, stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True)
        self.process.stdin.write(typed)
        self.process.stdin.close()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stderr:
            at = time.monotonic()
            if found := _MILESTONE.search(line):
                self._milestones.put(
                    Milestone(found[1], int(found[2]) if found[2] else None, float(found[3]), at, list(self.said)))
            else:
                self.said.append(line)
        self._milestones.put(None)

    def wait_for(self, name, keys=None, seconds=120):
        """The next milestone of that name, and of that many keys if that matters."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            try:
                milestone = self._milestones.get(timeout=left)
            except queue.Empty:
                break
            if milestone is None:
                break
            if milestone.name == name and keys in (None, milestone.keys):
                return milestone
        raise NotTold(f"{name} did not come within {seconds} s; the program said: {''.join(self.said[-5:])}")

    def wait_for_end(self, seconds=30):
        self.process.wait(seconds)

    def end(self):
        """At once, with all that it has started."""
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self.process.wait()
        self._reader.join()
        self.process.stderr.close()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


def pss(process_id):
    """The process' share of the computer's memory, in bytes. That of Llavero only root may know."""
    for line in Path(f"/proc/{process_id}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def pss_of_tree(process_id):
    """With that of all that it has started."""
    children = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        children.setdefault(parent, []).append(int(stat.parent.name))
    total = 0
    waiting = [process_id]
    while waiting:
        process = waiting.pop()
        waiting += children.get(process, [])
        try:
            total += pss(process)
        except (FileNotFoundError, ProcessLookupError):
            pass
    return total


def settled_pss(process_id, weigh=pss, seconds=30):
    """Once it has stayed within 1 % for three seconds."""
    deadline = time.monotonic() + seconds
    last = [weigh(process_id)]
    while time.monotonic() < deadline:
        time.sleep(0.5)
        last = last[-6:] + [weigh(process_id)]
        if len(last) == 7 and max(last) <= 1.01 * min(last):
            break
    return last[-1]


def resident(process_id):
    """Its memory that is not swapped, in bytes: shown to all, also of a program that keeps its memory private."""
    status = Path(f"/proc/{process_id}/status").read_text()
    return int(re.search(r"VmRSS:\s*(\d+)", status)[1]) * 1024


def forget_peak(process_id):
    Path(f"/proc/{process_id}/clear_refs").write_text("5")


def peak(process_id):
    """The most resident memory since `forget_peak`, in bytes: the kernel misses no moment."""
    status = Path(f"/proc/{process_id}/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) * 1024
