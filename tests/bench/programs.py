# SPDX-License-Identifier: GPL-3.0-or-later
"""A program under measurement: its start, its milestones, its memory, its end."""

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


class MissingMilestone(Exception):
    """The program has not reported a milestone."""


@dataclass
class Milestone:
    name: str
    keys: int | None
    reported: float  # milliseconds, by the program
    at: float  # seconds of time.monotonic(), at the arrival of the line
    earlier_lines: list  # the other lines before it


def environment(home, **more):
    """Returns an environment that shows a program nothing of the user but the display."""
    kept = {name: value for name, value in os.environ.items()
            if name in ("PATH", "DISPLAY") or name.endswith("SAN_OPTIONS")}
    return kept | {
        "HOME": str(home), "XDG_RUNTIME_DIR": str(home), "LC_ALL": "C.UTF-8", "TZ": "UTC",
        "QT_QPA_PLATFORM": "xcb", "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent",
        "GSETTINGS_BACKEND": "memory", "QT_LOGGING_RULES": "llavero.timing.debug=true"} | more


def take_real_time():
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(10))


class Program:
    """One run. A thread reads the milestones, so that each has the time of its arrival."""

    def __init__(self, command, home, stdin="", real_time=False, **more):
        """Runs with real-time priority if `real_time`, which only root may."""
        self._milestones = queue.Queue()
        self.lines = []  # the other lines of standard error
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [str(word) for word in command], env=environment(home, **more), text=True, stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True,
            preexec_fn=take_real_time if real_time and os.geteuid() == 0 else None)
        self.process.stdin.write(stdin)
        self.process.stdin.close()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self.process.stderr:
            at = time.monotonic()
            if found := _MILESTONE.search(line):
                self._milestones.put(
                    Milestone(found[1], int(found[2]) if found[2] else None, float(found[3]), at, list(self.lines)))
            else:
                self.lines.append(line)
        self._milestones.put(None)

    def wait_for(self, name, keys=None, seconds=120):
        """Returns the next milestone with that name, and with that number of keys if it is given."""
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
        raise MissingMilestone(f"{name} was not reported within {seconds} s; the program printed: {''.join(self.lines[-5:])}")

    def wait_for_end(self, seconds=30):
        self.process.wait(seconds)

    def end(self):
        """Ends the program and all its children immediately."""
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
    """Returns the proportional share of memory, in bytes. Only root may read that of Llavero."""
    for line in Path(f"/proc/{process_id}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def pss_of_tree(process_id):
    """Returns the proportional share of memory of the process and all its children, in bytes."""
    children = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        children.setdefault(parent, []).append(int(stat.parent.name))
    total = 0
    pending = [process_id]
    while pending:
        process = pending.pop()
        pending += children.get(process, [])
        try:
            total += pss(process)
        except (FileNotFoundError, ProcessLookupError):
            pass
    return total


def settled_pss(process_id, measure=pss, seconds=30):
    """Returns the memory once it has stayed within 1 % for three seconds."""
    deadline = time.monotonic() + seconds
    last = [measure(process_id)]
    while time.monotonic() < deadline:
        time.sleep(0.5)
        last = last[-6:] + [measure(process_id)]
        if len(last) == 7 and max(last) <= 1.01 * min(last):
            break
    return last[-1]


def resident(process_id):
    """Returns the resident memory in bytes, which is readable even for a process with private memory."""
    status = Path(f"/proc/{process_id}/status").read_text()
    return int(re.search(r"VmRSS:\s*(\d+)", status)[1]) * 1024


def reset_peak(process_id):
    Path(f"/proc/{process_id}/clear_refs").write_text("5")


def peak(process_id):
    """Returns the maximum of resident memory since `reset_peak`, in bytes, as the kernel recorded it."""
    status = Path(f"/proc/{process_id}/status").read_text()
    return int(re.search(r"VmHWM:\s*(\d+)", status)[1]) * 1024
