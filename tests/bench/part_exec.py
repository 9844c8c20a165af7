# SPDX-License-Identifier: GPL-3.0-or-later
"""Start of `llavero exec` → end of its command, which does nothing. Divided by the run of a bare
QCoreApplication that reads one entry of the same keychain."""

import json
import os
import subprocess
import time
from contextlib import contextmanager
from statistics import median

from figures import Figure
from part_startup_io import session_bus
from programs import environment, take_real_time

BOUND = 1.5
RUNS = 101
CONNECTION = "acme.example.com"


def measure(bench):
    home = bench.homes.empty("home-exec")
    settings = home / ".config/llavero/settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps({"version": 1, "connections": [
        {"id": CONNECTION, "portal": f"https://{CONNECTION}", "staysSignedIn": True}]}))
    bare = [bench.tests / "bench-bare-keychain", CONNECTION]
    commands = {"bare": bare, "exec": [bench.llavero, "exec", "--", "/bin/true"]}
    times = {name: [] for name in commands}
    with session_bus() as bus, keyring(environment(home, DBUS_SESSION_BUS_ADDRESS=bus)) as variables:
        run([*bare, "llv_bench"], variables)
        for index in range(RUNS):
            for name, command in commands.items():
                seconds = run(command, variables)
                if index:  # the first run only loads the files into memory
                    times[name].append(seconds * 1000)
    reached, reference = median(times["exec"]), median(times["bare"])
    yield Figure("exec", "llavero exec → end of a command that does nothing, over a bare program that reads the keychain",
                 reached / reference, "×", BOUND, f"{reached:.1f} / {reference:.1f} ms")


def run(command, variables):
    """Returns the seconds that the command takes, with real-time priority if that is allowed."""
    start = time.monotonic()
    subprocess.run([str(word) for word in command], env=variables, check=True,
                   preexec_fn=take_real_time if os.geteuid() == 0 else None)
    return time.monotonic() - start


@contextmanager
def keyring(variables):
    """Runs an unlocked gnome-keyring on the bus of these variables."""
    with subprocess.Popen(["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"], env=variables,
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          preexec_fn=take_real_time if os.geteuid() == 0 else None) as daemon:
        daemon.stdin.write(b"password")
        daemon.stdin.close()
        daemon.stdout.readline()  # it prints its variables once it is ready
        yield variables
        daemon.terminate()
