# SPDX-License-Identifier: GPL-3.0-or-later
"""The display of the bench, its input, and its pictures."""

import ctypes
import os
import sys
import time
from pathlib import Path

from xvfb import Xvfb

sys.path.insert(0, str(Path(__file__).parent.parent / "e2e"))

F5 = 0xFFC2
_ALL_PLANES = 0xFFFFFFFF
_Z_PIXMAP = 2


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage."""

    _fields_ = [(name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")] + [
        ("data", ctypes.c_void_p)] + [(name, ctypes.c_int) for name in (
            "byte_order", "bitmap_unit", "bitmap_bit_order", "bitmap_pad", "depth", "bytes_per_line")]


class Display(Xvfb):
    def __enter__(self):
        super().__enter__()
        os.environ["DISPLAY"] = self.name
        self._connect()
        return self

    def _connect(self):
        import x11  # which needs the display

        self._windows = x11.Display()
        self._xlib = ctypes.CDLL("libX11.so.6")
        self._xtest = ctypes.CDLL("libXtst.so.6")
        self._libc = ctypes.CDLL("libc.so.6")
        self._xlib.XOpenDisplay.restype = ctypes.c_void_p
        self._xlib.XDefaultRootWindow.restype = ctypes.c_ulong
        self._xlib.XGetImage.restype = ctypes.POINTER(_Image)
        self._display = ctypes.c_void_p(self._xlib.XOpenDisplay(None))
        self._root = ctypes.c_ulong(self._xlib.XDefaultRootWindow(self._display))

    def press(self, key, title):
        """Presses a key in the window with that title."""
        self._windows.focus(title)
        code = self._xlib.XKeysymToKeycode(self._display, ctypes.c_ulong(key))
        for down in (True, False):
            self._xtest.XTestFakeKeyEvent(self._display, code, down, ctypes.c_ulong(0))
        self._xlib.XSync(self._display, False)

    def close(self, title):
        self._windows.close(title)

    def lines(self, x, y, width, height):
        """Returns the pixels of a part of the screen, line by line."""
        image = self._xlib.XGetImage(
            self._display, self._root, x, y, width, height, ctypes.c_ulong(_ALL_PLANES), _Z_PIXMAP)
        step = image.contents.bytes_per_line
        pixels = ctypes.string_at(image.contents.data, step * height)
        self._libc.free(ctypes.c_void_p(image.contents.data))
        self._xlib.XFree(image)
        return [pixels[line * step:line * step + 4 * width] for line in range(height)]

    def is_covered(self, part):
        """Returns whether a window has painted there: the empty screen is black."""
        return any(any(line) for line in self.lines(*part))

    def rows_of_text(self, part):
        """Returns the number of rows: runs of lines that have more than one colour."""
        several = [line != line[:4] * (len(line) // 4) for line in self.lines(*part)]
        return sum(now and not before for before, now in zip([False] + several, several))


def wait_for_picture(condition, seconds=60):
    """Returns the time.monotonic() at which the condition became true, checked every millisecond."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError("the window did not show the expected picture")
        time.sleep(0.001)
    return time.monotonic()
