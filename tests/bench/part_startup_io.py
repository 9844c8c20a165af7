# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and connections that the program opens before its first picture, and an empty window does not.
The note lists them for a reader to judge; those that no first picture needs are counted."""

import re
import subprocess
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from figures import Figure
from programs import Program

# Files and connections of keychain, network, TLS, databases and D-Bus. The machine id, in the folder of
# D-Bus, is for the lock of the one instance.
_NEEDLESS = re.compile(r"libsecret|libssl|plugins/(tls|networkinformation|sqldrivers)|sqlite|/ssl/|\.pem$"
                    r"|resolv\.conf|nsswitch|/etc/hosts|dbus(?!/machine-id)|^connect |^socket ")
_LANGUAGE = re.compile(r"_(?!en\.)(\w+)\.qm$")  # the homes are English
_OPENED = re.compile(r'openat\([^"\n]*"([^"]+)".*\) = \d')
_CONNECTED = re.compile(r'connect\(\d+, \{sa_family=(\w+)(?:, sun_path=@?"([^"]+)")?')
_SOCKET = re.compile(r"socket\((AF_INET6?|AF_NETLINK)")
_DISPLAY = "X11-unix"
_BUS = Path(__file__).parent.parent / "integration/keychain/bus-noservices.conf"


def measure(bench):
    with session_bus() as bus:
        empty, _ = trace_start(bench, [bench.empty_window], bench.homes.empty("home-empty"), bus)
        opened, resources = trace_start(bench, [bench.llavero], bench.homes.with_keys(100), bus)
    own = [name for name in (Counter(opened) - Counter(empty)).elements() if not is_ours(bench, name)]
    needless = [name for name in own if _NEEDLESS.search(name)]
    needless += [name for name in resources if _LANGUAGE.search(name)]
    (bench.kept / "startup-io.txt").write_text("\n".join(own + resources) + "\n")
    yield Figure("startup_io", "opened before the first picture though not needed for it", len(needless), "", 0,
                 f"{', '.join(needless) or 'nothing'}; of its resources: {', '.join(resources) or 'none'}; "
                 "all of it is in build/bench/startup-io.txt")


@contextmanager
def session_bus():
    """Runs a real session bus, which the program could use."""
    command = ["dbus-daemon", f"--config-file={_BUS}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def is_ours(bench, name):
    """Returns whether the file is one of the home or of the build."""
    return "llavero-bench-" in name or name.startswith(str(bench.programs.parent))


def trace_start(bench, command, home, bus):
    """Returns the files and connections opened before the first picture, and the resources."""
    trace = home / "trace"
    watch = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=openat,connect,socket,write",
             "-E", f"LD_PRELOAD={bench.tests / 'libbench-resource-watch.so'}"]
    with Program(watch + command, home, DBUS_SESSION_BUS_ADDRESS=bus) as program:
        frame = program.wait_for("first-frame")
        # The program continues; the milestone in the trace ends the part that counts.
        traced = trace.read_text(errors="replace").partition("llavero.timing: first-frame")[0]
    resources = [line.split()[1] for line in frame.earlier_lines if line.startswith("resource ")]
    return [*dict.fromkeys(files(traced)), *connections(traced)], [*dict.fromkeys(resources)]


def files(trace):
    return _OPENED.findall(trace)


def connections(trace):
    """Returns the connections except those to the display."""
    found = [f"connect {path or family}" for family, path in _CONNECTED.findall(trace) if _DISPLAY not in path]
    return found + [f"socket {family}" for family in _SOCKET.findall(trace)]
