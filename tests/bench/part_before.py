# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done before the first frame though it is not needed for it. All that the program opens and
connects to by then, and an empty window does not, is in the note, for a person to judge; what nobody
can need is counted."""

import re
import subprocess
from collections import Counter
from contextlib import contextmanager
from pathlib import Path

from figures import Figure
from programs import Program

# Of keychain, network, TLS, databases and D-Bus, whatever is opened when they begin to work. The machine's
# name stands in D-Bus' folder, but is for the lock of the one instance.
_NEVER = re.compile(r"libsecret|libssl|plugins/(tls|networkinformation|sqldrivers)|sqlite|/ssl/|\.pem$"
                    r"|resolv\.conf|nsswitch|/etc/hosts|dbus(?!/machine-id)|^connect |^socket ")
_LANGUAGE = re.compile(r"_(?!en\.)(\w+)\.qm$")  # the homes are English
_OPENED = re.compile(r'openat\([^"\n]*"([^"]+)".*\) = \d')
_CONNECTED = re.compile(r'connect\(\d+, \{sa_family=(\w+)(?:, sun_path=@?"([^"]+)")?')
_SOCKET = re.compile(r"socket\((AF_INET6?|AF_NETLINK)")
_DISPLAY = "X11-unix"
_BUS = Path(__file__).parent.parent / "keychain/bus-noservices.conf"


def measure(bench):
    with session_bus() as bus:
        empty, _ = begin(bench, [bench.empty_window], bench.homes.empty("home-empty"), bus)
        opened, resources = begin(bench, [bench.llavero], bench.homes.with_keys(100), bus)
    own = [name for name in (Counter(opened) - Counter(empty)).elements() if not is_ours(bench, name)]
    needless = [name for name in own if _NEVER.search(name)]
    needless += [name for name in resources if _LANGUAGE.search(name)]
    (bench.kept / "before-first-frame.txt").write_text("\n".join(own + resources) + "\n")
    yield Figure("before", "done before the first frame though not needed for it", len(needless), "", 0,
                 f"{', '.join(needless) or 'nothing'}; of its resources: {', '.join(resources) or 'none'}; "
                 "all of it is in build/bench/before-first-frame.txt")


@contextmanager
def session_bus():
    """A real one, which could be used."""
    command = ["dbus-daemon", f"--config-file={_BUS}", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True) as daemon:
        yield daemon.stdout.readline().strip()
        daemon.terminate()


def is_ours(bench, name):
    """Files of the home, and of the build."""
    return "llavero-bench-" in name or name.startswith(str(bench.programs.parent))


def begin(bench, command, home, bus):
    """What is opened until the first frame: files, each once, and connections; and resources."""
    trace = home / "trace"
    watch = ["strace", "-f", "-qq", "-o", trace, "-e", "trace=openat,connect,socket,write",
             "-E", f"LD_PRELOAD={bench.tests / 'libbench-resource-watch.so'}"]
    with Program(watch + command, home, DBUS_SESSION_BUS_ADDRESS=bus) as program:
        frame = program.wait_for("first-frame")
        # It goes on meanwhile; its milestone is in the trace too.
        traced = trace.read_text(errors="replace").partition("llavero.timing: first-frame")[0]
    resources = [line.split()[1] for line in frame.said_before if line.startswith("resource ")]
    return [*dict.fromkeys(files(traced)), *connections(traced)], [*dict.fromkeys(resources)]


def files(trace):
    return _OPENED.findall(trace)


def connections(trace):
    """All but those to the display."""
    found = [f"connect {path or family}" for family, path in _CONNECTED.findall(trace) if _DISPLAY not in path]
    return found + [f"socket {family}" for family in _SOCKET.findall(trace)]
