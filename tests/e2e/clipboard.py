# SPDX-License-Identifier: GPL-3.0-or-later
"""The clipboard and X11's primary selection, as another program uses them."""

import subprocess

from screen import wait_for

CLIPBOARD = "clipboard"
PRIMARY = "primary"


def _xclip(selection, *options, **how):
    return subprocess.run(["xclip", "-selection", selection, *options], timeout=10, **how)


def read(selection=CLIPBOARD, target="UTF8_STRING"):
    """The bytes; empty if the selection has no such target."""
    result = _xclip(selection, "-out", "-target", target, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return result.stdout if result.returncode == 0 else b""


def targets():
    return read(target="TARGETS").decode().split()


def put(text):
    """A process serves the text until another program owns the clipboard."""
    _xclip(CLIPBOARD, "-in", input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    # xclip returns before the X server knows the new owner.
    wait_for("the text on the clipboard", lambda: read() == text.encode())
