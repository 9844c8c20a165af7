# SPDX-License-Identifier: GPL-3.0-or-later
"""The system's keychain: an unlocked gnome-keyring on the session bus."""

import subprocess
from pathlib import Path

from gi.repository import Gio, GLib

from screen import wait_for

LOG = Path.home() / "bus"  # shared with the session bus: see run
PASSWORD = b"correct horse"
SERVICE = "org.freedesktop.secrets"
PATH = "/org/freedesktop/secrets"
INTERFACE = "org.freedesktop.Secret.Service"


class Keychain:
    def __init__(self):
        self._bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        with LOG.open("a") as stream:
            self._daemon = subprocess.Popen(
                ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
                stdin=subprocess.PIPE, stdout=stream, stderr=stream)
        self._daemon.stdin.write(PASSWORD)
        self._daemon.stdin.close()
        # A call by its name would make the bus start a locked one.
        wait_for("a keychain", lambda: self._call(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
            GLib.Variant("(s)", (SERVICE,)))[0])

    def secrets(self):
        """The values of all entries."""
        unlocked, locked = self._ask("SearchItems", GLib.Variant("(a{ss})", ({},)))
        if locked:
            raise RuntimeError("the keychain is locked")
        _, session = self._ask("OpenSession", GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))
        found, = self._ask("GetSecrets", GLib.Variant("(aoo)", (unlocked, session)))
        return [bytes(value).decode() for _, _, value, _ in found.values()]

    def stop(self):
        self._daemon.terminate()
        self._daemon.wait()

    def _ask(self, method, arguments):
        return self._call(SERVICE, PATH, INTERFACE, method, arguments)

    def _call(self, service, path, interface, method, arguments):
        return self._bus.call_sync(
            service, path, interface, method, arguments, None, Gio.DBusCallFlags.NO_AUTO_START, 10_000).unpack()
