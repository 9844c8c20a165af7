# SPDX-License-Identifier: GPL-3.0-or-later
"""The window of a program as assistive technology sees it: elements with a role and a name."""

import os
import subprocess
import time

import pyatspi
from gi.repository import Atspi, GLib

import x11

BUTTON = pyatspi.ROLE_PUSH_BUTTON
DIALOG = pyatspi.ROLE_ALERT
FRAME = pyatspi.ROLE_FRAME
LABEL = pyatspi.ROLE_LABEL
PASSWORD_FIELD = pyatspi.ROLE_PASSWORD_TEXT
RADIO_BUTTON = pyatspi.ROLE_RADIO_BUTTON
TEXT_FIELD = pyatspi.ROLE_TEXT
CHECK_BOX = pyatspi.ROLE_CHECK_BOX
COMBO_BOX = pyatspi.ROLE_COMBO_BOX
TOGGLE = CHECK_BOX
ROW = pyatspi.ROLE_LIST_ITEM
MENU = pyatspi.ROLE_POPUP_MENU
MENU_ITEM = pyatspi.ROLE_MENU_ITEM

ENTER = 0xFF0D
DELETE = 0xFFFF
F5 = 0xFFC2
F10 = 0xFFC7
DOWN = 0xFF54
UP = 0xFF52
ESCAPE = 0xFF1B
SPACE = 0x20
MENU_KEY = 0xFF67
CONTROL = 37  # the X11 key code
SHIFT = 50  # likewise

# A sanitizer slows the program down.
TIMEOUT_FACTOR = 8 if "LLAVERO_IS_SLOW" in os.environ else 1


class Failed(Exception):
    """Names what did not appear."""


class NotAccessible(Exception):
    """The program exposes nothing to assistive technology yet."""


def wait_for(what, condition, seconds=10):
    """Returns the first true value of `condition`."""
    seconds *= TIMEOUT_FACTOR
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        _let_events_come()
        try:
            if value := condition():
                return value
        except (GLib.GError, NotAccessible):
            pass  # the window changed while it was read
        time.sleep(0.05)
    raise Failed(f"not seen within {seconds} s: {what}")


def _let_events_come():
    context = GLib.MainContext.default()
    while context.pending():
        context.iteration(False)


def has_state(element, state):
    return element.getState().contains(state)


def text_of(field):
    return field.queryText().getText(0, -1)


def _words(role, name):
    return f"{Atspi.role_get_name(Atspi.Role(role))} “{name}”"


class Screen:
    def __init__(self, pictures_prefix):
        self._process_id = None
        self._pictures_prefix = pictures_prefix
        self._pictures = 0
        self._x11 = x11.Display()

    def set_program(self, process_id):
        """Sets the program in which elements are searched."""
        self._process_id = process_id

    # --- Finding ---

    def find_all(self, role, name, inside=None):
        """All visible elements with the role and the name. `name` is a text or a predicate."""
        matches = name if callable(name) else lambda found: found == name
        return [element for element, _ in self._shown(inside or self._application())
                if element.getRole() == role and matches(element.name)]

    def find(self, role, name, inside=None, what=None):
        return wait_for(what or _words(role, name), lambda: self.find_all(role, name, inside))[0]

    def wait_until_gone(self, role, name, what=None, seconds=10):
        wait_for(f"the end of {what or _words(role, name)}", lambda: not self.find_all(role, name), seconds)

    def _application(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self._process_id:
                application.clear_cache()
                return application
        raise NotAccessible

    def _shown(self, element, depth=0):
        """All visible descendants from the top, each with its depth."""
        for child in element:
            if child and has_state(child, pyatspi.STATE_SHOWING):
                yield child, depth
                yield from self._shown(child, depth + 1)

    # --- Acting ---

    def press(self, name, role=BUTTON, inside=None):
        self.find(role, name, inside).queryAction().doAction(0)

    def focus(self, element):
        element.queryComponent().grabFocus()
        wait_for(f"the focus in “{element.name}”", lambda: has_state(element, pyatspi.STATE_FOCUSED))

    def type_into(self, field, text):
        field.queryEditableText().setTextContents(text)

    def type_key(self, key):
        pyatspi.Registry.generateKeyboardEvent(key, None, pyatspi.KEY_SYM)

    def type_key_with(self, modifier, key):
        """Presses the key while the modifier is held."""
        pyatspi.Registry.generateKeyboardEvent(modifier, None, pyatspi.KEY_PRESS)
        self.type_key(key)
        pyatspi.Registry.generateKeyboardEvent(modifier, None, pyatspi.KEY_RELEASE)

    def paste(self):
        self.type_key_with(CONTROL, ord("v"))

    def focus_window(self, title):
        window = self.find(FRAME, lambda name: x11.is_title_of(title, name), what=f"the window {title}")

        def has_focus():
            if has_state(window, pyatspi.STATE_ACTIVE):
                return True
            self._x11.focus(title)  # again: the window manager may have moved the focus
            return False
        wait_for(f"the focus in the window “{title}”", has_focus)

    def repeat_keys_quickly(self):
        self._x11.repeat_keys_quickly()

    def resize_window(self, title, width, height):
        self._x11.resize(title, width, height)

    def window_properties(self):
        return self._x11.properties()

    def close_window(self, title):
        self._x11.close(title)

    def clipboard(self):
        self._x11.request_clipboard()
        return wait_for("a reply from the clipboard", self._x11.clipboard)

    # --- Output ---

    def take_picture(self, step):
        self._pictures += 1
        picture = f"{self._pictures_prefix}-{self._pictures:02}-{step.replace(' ', '-')}.png"
        subprocess.run(["import", "-window", "root", picture], check=True)

    def tree(self):
        """The visible elements, one per line."""
        lines = []
        for element, depth in self._shown(self._application()):
            text = f" = “{text_of(element)}”" if element.getRole() == TEXT_FIELD else ""
            lines.append(f"{'  ' * depth}{element.getRoleName()} “{element.name}”{text}")
        return "\n".join(lines)
