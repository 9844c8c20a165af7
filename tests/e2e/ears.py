# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader is told of the program without asking, in the form in which Orca speaks it."""

import pyatspi
from gi.repository import GLib

from screen import wait_for

SHOWING = "object:state-changed:showing"
FOCUSED = "object:state-changed:focused"
TEXT_CHANGED = "object:text-changed"


class Ears:
    """They hear while something is waited for."""

    def __init__(self):
        self.announced = []  # and not waited for yet
        self._focused = []  # roles and names
        self._told = []
        for kind in SHOWING, FOCUSED, TEXT_CHANGED:
            pyatspi.Registry.registerEventListener(self._hear, kind)

    def wait_for_announcement(self, sentence, what=None):
        """The sentence may be a condition on it."""
        is_it = sentence if callable(sentence) else lambda announced: announced == sentence
        found = wait_for(f"the announcement {what or f'“{sentence}”'}",
                         lambda: [announced for announced in self.announced if is_it(announced)])
        self.announced.remove(found[0])

    def pass_over(self, sentence):
        """One that is announced only when what it is about takes its time."""
        self.announced = [announced for announced in self.announced if announced != sentence]

    def wait_for_focus(self, role, start_of_name):
        wait_for(f"the focus in “{start_of_name}…”", lambda: any(
            focused == role and name.startswith(start_of_name) for focused, name in self._focused))

    @property
    def told(self):
        """All that was told since forget()."""
        return "\n".join(self._told)

    def forget(self):
        self._told.clear()

    def _hear(self, event):
        try:
            if event.type.startswith(TEXT_CHANGED):
                self._told.append(str(event.any_data))
            elif event.detail1:
                self._hear_of(event.type, event.source.getRole(), event.source.name)
        except GLib.GError:
            pass  # it has gone already

    def _hear_of(self, kind, role, name):
        self._told.append(name)
        if kind.startswith(FOCUSED):
            self._focused.append((role, name))
        elif role == pyatspi.ROLE_NOTIFICATION and name:  # or it has made way already
            self.announced.append(name)
