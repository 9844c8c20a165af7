# SPDX-License-Identifier: GPL-3.0-or-later
"""The operations of a desktop that AT-SPI lacks, by Xlib: focus, closing, the clipboard."""

import ctypes
import sys

CURRENT_TIME = 0
REVERT_TO_PARENT = 2
SELECTION_NOTIFY = 31
CLIENT_MESSAGE = 33
PROPERTY_CHANGE = 1 << 22
SUBSTRUCTURE = 1 << 19 | 1 << 20

_xlib = ctypes.CDLL("libX11.so.6")
_xlib.XOpenDisplay.restype = ctypes.c_void_p
for _name in ("XInternAtom", "XCreateSimpleWindow", "XDefaultRootWindow"):
    getattr(_xlib, _name).restype = ctypes.c_ulong
_xlib.XListProperties.restype = ctypes.POINTER(ctypes.c_ulong)
_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
# A window may be destroyed while its properties are read: the value is then empty.
_ignore_errors = _ErrorHandler(lambda display, error: 0)
_xlib.XSetErrorHandler(_ignore_errors)


def is_title_of(program, title):
    """Whether a window with that title is the program's: the organization may stand before its name."""
    return title == program or title.endswith(f" – {program}")


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class Event(ctypes.Union):
    _fields_ = [("message", ClientMessage), ("room", ctypes.c_long * 24)]


class Display:
    def __init__(self):
        self._display = ctypes.c_void_p(_xlib.XOpenDisplay(None))
        self._root = _xlib.XDefaultRootWindow(self._display)
        self._own = _xlib.XCreateSimpleWindow(
            self._display, ctypes.c_ulong(self._root), 0, 0, 1, 1, 0, ctypes.c_ulong(0), ctypes.c_ulong(0))

    def _atom(self, name):
        return ctypes.c_ulong(_xlib.XInternAtom(self._display, name.encode(), False))

    def _children(self, window):
        ignored, children, count = ctypes.c_ulong(), ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        _xlib.XQueryTree(self._display, ctypes.c_ulong(window), ctypes.byref(ignored), ctypes.byref(ignored),
                         ctypes.byref(children), ctypes.byref(count))
        return children[:count.value]

    def _property(self, window, atom, is_taken=False):
        kind, count, left = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_ulong()
        form, value = ctypes.c_int(), ctypes.POINTER(ctypes.c_char)()
        _xlib.XGetWindowProperty(
            self._display, ctypes.c_ulong(window), atom, ctypes.c_long(0), ctypes.c_long(65536),
            is_taken, ctypes.c_ulong(0), ctypes.byref(kind), ctypes.byref(form), ctypes.byref(count),
            ctypes.byref(left), ctypes.byref(value))
        sizes = {8: 1, 16: 2, 32: ctypes.sizeof(ctypes.c_long)}
        return value[:count.value * sizes[form.value]] if value else b""

    def _descendants(self, window):
        for child in self._children(window):
            yield child
            yield from self._descendants(child)

    def _window(self, title):
        """The window with that title, which may be inside the frame of a window manager."""
        for window in self._descendants(self._root):
            if is_title_of(title, self._property(window, self._atom("_NET_WM_NAME")).decode()):
                return window
        raise LookupError(f"there is no window with the title {title}")

    def focus(self, title):
        _xlib.XSetInputFocus(self._display, ctypes.c_ulong(self._window(title)), REVERT_TO_PARENT, CURRENT_TIME)
        _xlib.XSync(self._display, False)

    def resize(self, title, width, height):
        _xlib.XResizeWindow(self._display, ctypes.c_ulong(self._window(title)), width, height)
        _xlib.XSync(self._display, False)

    def close(self, title):
        """Asks the window to close, as the button in its frame does."""
        window = self._window(title)
        event = Event(message=ClientMessage(
            type=CLIENT_MESSAGE, window=window, message_type=self._atom("WM_PROTOCOLS").value, format=32,
            data=(self._atom("WM_DELETE_WINDOW").value, CURRENT_TIME)))
        _xlib.XSendEvent(self._display, ctypes.c_ulong(window), False, 0, ctypes.byref(event))
        _xlib.XSync(self._display, False)

    # --- Under a window manager: see the Extended Window Manager Hints ---

    def numbers(self, name, window=None):
        """The numbers of a property of the window or, without one, of the root window."""
        value = self._property(window or self._root, self._atom(name))
        size = ctypes.sizeof(ctypes.c_long)
        return [int.from_bytes(value[at:at + size], sys.byteorder) for at in range(0, len(value), size)]

    def geometry(self, window):
        """Left, top, width and height of the window without its frame."""
        root, child, border, depth = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint(), ctypes.c_uint()
        left, top, width, height = ctypes.c_int(), ctypes.c_int(), ctypes.c_uint(), ctypes.c_uint()
        _xlib.XGetGeometry(self._display, ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(left),
                           ctypes.byref(top), ctypes.byref(width), ctypes.byref(height), ctypes.byref(border),
                           ctypes.byref(depth))
        _xlib.XTranslateCoordinates(self._display, ctypes.c_ulong(window), ctypes.c_ulong(self._root), 0, 0,
                                    ctypes.byref(left), ctypes.byref(top), ctypes.byref(child))
        return left.value, top.value, width.value, height.value

    def add_states(self, window, *names):
        """Adds states such as maximized, as the window's menu does."""
        atoms = [self._atom(name).value for name in names]
        self._ask(window, "_NET_WM_STATE", 1, *atoms, *[0] * (2 - len(atoms)), 2)

    def has_states(self, window, *names):
        """Whether the window manager has set these states."""
        return {self._atom(name).value for name in names} <= set(self.numbers("_NET_WM_STATE", window))

    def close_window(self, window):
        self._ask(window, "_NET_CLOSE_WINDOW", CURRENT_TIME, 2)

    def _ask(self, window, message, *data):
        event = Event(message=ClientMessage(
            type=CLIENT_MESSAGE, window=window, message_type=self._atom(message).value, format=32, data=data))
        _xlib.XSendEvent(self._display, ctypes.c_ulong(self._root), False, ctypes.c_long(SUBSTRUCTURE),
                         ctypes.byref(event))
        _xlib.XSync(self._display, False)

    def watch_startups(self):
        self._startups = b""
        _xlib.XSelectInput(self._display, ctypes.c_ulong(self._root), ctypes.c_long(PROPERTY_CHANGE))
        _xlib.XSync(self._display, False)

    def startups(self):
        """The messages of startup notification since watch_startups()."""
        event = Event()
        while _xlib.XCheckTypedEvent(self._display, CLIENT_MESSAGE, ctypes.byref(event)):
            if event.message.format == 8:
                self._startups += bytes(event.message.data)[:20]
        return self._startups.decode()

    def repeat_keys_quickly(self):
        """Repeats a held key after 150 ms, and then every 20 ms."""
        every_keyboard = ctypes.c_uint(0x100)
        _xlib.XkbSetAutoRepeatRate(self._display, every_keyboard, ctypes.c_uint(150), ctypes.c_uint(20))
        _xlib.XSync(self._display, False)

    def properties(self, window=None):
        """The values of all properties of all windows, including titles."""
        window = window or self._root
        count = ctypes.c_int()
        atoms = _xlib.XListProperties(self._display, ctypes.c_ulong(window), ctypes.byref(count))
        for atom in atoms[:count.value]:
            yield self._property(window, ctypes.c_ulong(atom))
        for child in self._children(window):
            yield from self.properties(child)

    def request_clipboard(self):
        """Requests the text, which clipboard() returns later."""
        _xlib.XConvertSelection(self._display, self._atom("CLIPBOARD"), self._atom("UTF8_STRING"),
                                self._atom("REPLY"), ctypes.c_ulong(self._own), CURRENT_TIME)
        _xlib.XFlush(self._display)

    def clipboard(self):
        """The text, or None while there is no reply."""
        event = Event()
        if not _xlib.XCheckTypedEvent(self._display, SELECTION_NOTIFY, ctypes.byref(event)):
            return None
        # Removed from our window, where every program could read it.
        return self._property(self._own, self._atom("REPLY"), is_taken=True).decode()
