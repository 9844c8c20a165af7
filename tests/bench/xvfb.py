# SPDX-License-Identifier: GPL-3.0-or-later
"""A virtual display."""

import os
import subprocess


class Xvfb:
    """Runs during the `with`."""

    def __enter__(self):
        read, write = os.pipe()
        self._xvfb = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x1024x24", "-nolisten", "tcp", "-noreset"],
            pass_fds=[write], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as output:
            number = output.readline().strip()
        if not number:
            raise RuntimeError("Xvfb did not start")
        self.name = f":{number}"
        return self

    def __exit__(self, *_):
        self._xvfb.terminate()
        self._xvfb.wait()
