# SPDX-License-Identifier: GPL-3.0-or-later
"""The events from which a screen reader such as Orca speaks without being asked."""

import pyatspi
from gi.repository import GLib

from screen import wait_for

SHOWING = "object:state-changed:showing"
FOCUSED = "object:state-changed:focused"
TEXT_CHANGED = "object:text-changed"


class Announcements:
    """Collects the events, which arrive while wait_for() runs."""

    def __init__(self):
        self.pending = []  # announcements that no test step has expected yet
        self._focused = []  # pairs of role and name
        self._spoken = []
        for kind in SHOWING, FOCUSED, TEXT_CHANGED:
            pyatspi.Registry.registerEventListener(self._on_event, kind)

    def wait_for_announcement(self, sentence, what=None):
        """`sentence` is a text or a predicate."""
        matches = sentence if callable(sentence) else lambda announced: announced == sentence
        found = wait_for(f"the announcement {what or f'“{sentence}”'}",
                         lambda: [announced for announced in self.pending if matches(announced)])
        self.pending.remove(found[0])

    def ignore(self, sentence):
        """Drops an announcement, a text or a predicate, that comes only when its cause takes long."""
        matches = sentence if callable(sentence) else lambda announced: announced == sentence
        self.pending = [announced for announced in self.pending if not matches(announced)]

    def wait_for_focus(self, role, start_of_name):
        wait_for(f"the focus in “{start_of_name}…”", lambda: any(
            focused == role and name.startswith(start_of_name) for focused, name in self._focused))

    @property
    def spoken(self):
        """All texts since clear()."""
        return "\n".join(self._spoken)

    def clear(self):
        self._spoken.clear()

    def _on_event(self, event):
        try:
            if event.type.startswith(TEXT_CHANGED):
                self._spoken.append(str(event.any_data))
            elif event.detail1:
                self._on_element_event(event.type, event.source.getRole(), event.source.name)
        except GLib.GError:
            pass  # the element no longer exists

    def _on_element_event(self, kind, role, name):
        self._spoken.append(name)
        if kind.startswith(FOCUSED):
            self._focused.append((role, name))
        elif role == pyatspi.ROLE_NOTIFICATION and name:  # empty if the next one has replaced it
            self.pending.append(name)
