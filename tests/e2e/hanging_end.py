# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing the window ends the program while a proxy script, a name server or the disk hangs."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from e2e_test import TITLE, EndToEndTest, end, run_test
from screen import wait_for

PORTAL = "--portal", "https://portal.example"
SILENT_ADDRESS = "127.53.53.53"  # a loopback address


class HangingEnd(EndToEndTest):
    name = "hanging-end"

    def run(self):
        self.close_while_a_proxy_script_hangs()
        self.close_while_the_name_server_hangs()
        self.close_while_the_disk_hangs()

    def start(self, command, *arguments, **variables):
        with self._errors.open("a") as stream:
            self.program = subprocess.Popen(
                [*command, f"{self.programs}/llavero", *arguments], stderr=stream, env=os.environ | variables)
        self.cleanups.callback(end, self.program)
        self.screen.set_program(self.program.pid)
        self.screen.focus_window(TITLE)

    def close(self, what):
        self.screen.close_window(TITLE)
        wait_for(f"the end of the program while {what} hangs", lambda: self.program.poll() is not None)
        print(f"closed while {what} hangs", flush=True)

    def close_while_a_proxy_script_hangs(self):
        with socket.create_server(("127.0.0.1", 0)) as server:
            server.settimeout(20)
            script = f"pac+http://127.0.0.1:{server.getsockname()[1]}/proxy.pac"
            self.start([], *PORTAL, LLAVERO_API_KEY="llv_abc", https_proxy=script)
            with server.accept()[0]:
                self.close("a proxy script")

    def close_while_the_name_server_hangs(self):
        option = "-m" if os.geteuid() == 0 else "-rm"
        if subprocess.run(["unshare", option, "true"], stderr=subprocess.DEVNULL).returncode != 0:
            print("skipped: no mount namespace is available, so no name server is tested", flush=True)
            return
        resolver = Path.home() / "resolv.conf"
        resolver.write_text(f"nameserver {SILENT_ADDRESS}\noptions timeout:30\n")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as server:
            try:
                server.bind((SILENT_ADDRESS, 53))
            except PermissionError:
                print("skipped: no name server can listen here", flush=True)
                return
            server.settimeout(20)
            mount = 'mount --bind "$0" /etc/resolv.conf && exec "$@"'
            self.start(["unshare", option, "sh", "-c", mount, str(resolver)], *PORTAL, LLAVERO_API_KEY="llv_abc")
            server.recv(1)
            self.close("the name server")

    def close_while_the_disk_hangs(self):
        faults = Path.home() / "faults"
        hung = Path.home() / "hung"
        faults.write_text("write 0 .cache/llavero\n")
        self.start([], "--sandbox", LD_PRELOAD=f"{self.programs}/../tests/bin/libfailing_disk.so",
                   LLAVERO_DISK_FAULTS=str(faults), LLAVERO_DISK_HUNG=str(hung))
        wait_for("the list to be written", hung.exists)
        self.close("the disk")


if __name__ == "__main__":
    sys.exit(run_test(HangingEnd))
