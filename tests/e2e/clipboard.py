# SPDX-License-Identifier: GPL-3.0-or-later
"""The clipboard and X11's primary selection, as another program uses them."""

import subprocess

CLIPBOARD = "clipboard"
PRIMARY = "primary"


def _xclip(selection, *options, **how):
    return subprocess.run(["xclip", "-selection", selection, *options], timeout=10, **how)


def read(selection=CLIPBOARD, target="UTF8_STRING"):
    """The bytes, and none if there is nothing of that kind."""
    answer = _xclip(selection, "-out", "-target", target, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return answer.stdout if answer.returncode == 0 else b""


def targets():
    return read(target="TARGETS").decode().split()


def put(text):
    """Until somebody else puts something there, a process serves it."""
    _xclip(CLIPBOARD, "-in", input=text.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
