# SPDX-License-Identifier: GPL-3.0-or-later
"""Slips of the hand under a window manager on X11: double clicks, held keys, keys pressed twice."""

import subprocess
import sys
import time

import pyatspi
import x11

from e2e_test import EndToEndTest, check, end, run_test
from screen import BUTTON, DIALOG, MENU, RADIO_BUTTON, ROW, TEXT_FIELD, has_state, text_of, wait_for
from service import call_api

HELD = 0.5  # seconds, in which the display repeats a key 15 times
# On each desktop Qt has another primary key for Refresh; this is the secondary one.
OTHER_REFRESH = {"en": ("GNOME", "F5"), "es": ("KDE", "ctrl+r")}


class Slips(EndToEndTest):
    name = "slips"

    def run(self):
        self.start_window_manager()
        desktop, self.refresh = OTHER_REFRESH[self.tr.language]
        self.start_program("--sandbox", XDG_CURRENT_DESKTOP=desktop)
        self.keys = wait_for("the keys", self.key_count)
        self.hold_a_letter()
        self.hold_the_shortcut_that_generates()
        self.hold_enter_on_done()
        self.press_enter_twice_on_done()
        self.double_click()
        self.click_a_row()
        self.ask_twice()
        self.refresh_by_the_other_key()

    # --- Input ---

    def start_window_manager(self):
        self.cleanups.callback(end, subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL))
        desktop = x11.Display()
        wait_for("a window manager", lambda: desktop.numbers("_NET_SUPPORTING_WM_CHECK"))
        self.screen.repeat_keys_quickly()

    def hands(self, *does):
        subprocess.run(["xdotool", *map(str, does)], check=True)

    def hold(self, *keys):
        for key in keys:
            self.hands("keydown", key)
        time.sleep(HELD)
        for key in reversed(keys):
            self.hands("keyup", key)

    def center_of(self, element):
        box = element.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x + box.width // 2, box.y + box.height // 2

    def click(self, element, times=1):
        # Without --sync, which takes 15 s where the pointer already is: the display keeps the order.
        self.hands("mousemove", *self.center_of(element), "click", "--repeat", times, "--delay", 60, 1)

    # --- The window ---

    def rows(self):
        start = self.tr("Rename %1", "")
        return self.screen.find_all(BUTTON, lambda name: name.startswith(start))

    def figure(self):
        start = self.tr.prefix("All %1")
        return self.screen.find_all(RADIO_BUTTON, lambda name: name.startswith(start))

    def key_count(self):
        """The number above the list, because the list has widgets for the visible rows only."""
        number = self.figure()[0].name.rpartition(" ")[2] if self.figure() else ""
        return int(number) if number.isdigit() else 0

    def check_only_new_key(self):
        wait_for("the new key, and no other", lambda: self.key_count() == self.keys)
        check(not self.screen.find_all(DIALOG, lambda _: True), "no question")
        check(not any(map(self.is_copied, self.announcements.pending)), "nothing copied")

    def generate(self):
        self.press(self.tr("Generate API Key"))
        self.keys += 1
        return self.see_new_key()

    def see_new_key(self):
        self.expect_announcement(self.tr("Your new API key has been generated."))
        return text_of(self.screen.find(TEXT_FIELD, self.tr("Key name")))

    def is_copied(self, announced):
        return announced.startswith(self.tr.prefix("Copied. Llavero will clear the clipboard in %1 s"))

    def copy(self):
        self.press(self.tr("Copy API key"))
        self.expect_announcement(self.is_copied, "of the copied key")

    def check_is_at_row(self, name):
        self.screen.wait_until_gone(TEXT_FIELD, self.tr("API key value"))
        row = self.row(name)
        wait_for("the focus in the new key's row", lambda: has_state(row, pyatspi.STATE_FOCUSED))
        self.check_only_new_key()
        check(not self.screen.find_all(TEXT_FIELD, self.tr("New name for %1", name)), "no name being changed")

    # --- Steps ---

    def hold_a_letter(self):
        search = self.screen.find(TEXT_FIELD, self.tr("Search keys"))
        self.screen.focus(search)
        self.hold("x")
        wait_for("a letter that is repeated", lambda: len(text_of(search)) > 3)
        self.hands("key", "Escape")
        wait_for("the end of the search", lambda: not text_of(search))
        self.report_step("a held letter types")

    def hold_the_shortcut_that_generates(self):
        self.keys += 1
        self.hold("ctrl", "n")
        name = self.see_new_key()
        self.check_only_new_key()
        self.report_step("a held shortcut generates one key")
        # The focus is on the Copy button, and the display repeats the key after the focus moved.
        self.copy()
        self.press(self.tr("Done"))
        self.check_is_at_row(name)

    def hold_enter_on_done(self):
        self.screen.focus(self.screen.find(BUTTON, self.tr("Generate API Key")))
        self.keys += 1
        self.hold("Return")
        name = self.see_new_key()
        self.check_only_new_key()
        self.report_step("a held Enter generates one key and copies nothing")
        self.copy()
        self.screen.focus(self.screen.find(BUTTON, self.tr("Done")))
        self.hold("Return")
        self.check_is_at_row(name)
        self.report_step("a held Enter on Done leads to the row")

    def press_enter_twice_on_done(self):
        name = self.generate()
        self.copy()
        self.screen.focus(self.screen.find(BUTTON, self.tr("Done")))
        self.hands("key", "--delay", 100, "Return", "Return")
        self.check_is_at_row(name)
        self.report_step("Enter pressed twice on Done leads to the row")

    def double_click(self):
        name = self.generate()
        self.copy()
        self.click(self.screen.find(BUTTON, self.tr("Done")), times=2)
        self.check_is_at_row(name)
        self.click(self.screen.find(BUTTON, self.tr("Rename %1", name)), times=2)
        field = self.screen.find(TEXT_FIELD, self.tr("New name for %1", name))
        wait_for("the focus in the name", lambda: has_state(field, pyatspi.STATE_FOCUSED))
        self.report_step("a double-click on the pencil changes the name")
        self.click(self.screen.find(BUTTON, self.tr("Cancel")), times=2)
        self.check_is_at_row(name)
        self.report_step("a double-click on the cross leaves it")

    def click_a_row(self):
        """A click opens and selects nothing, a right-click the menu, and three clicks the details, once."""
        tr, screen = self.tr, self.screen
        name = self.rows()[0].name.removeprefix(tr("Rename %1", ""))
        row = self.row(name)
        self.click(row)
        wait_for("the focus in the row", lambda: has_state(row, pyatspi.STATE_FOCUSED))
        self.hands("click", 3)
        screen.find(MENU, tr("Menu for %1", name))
        self.hands("key", "Escape")
        screen.wait_until_gone(MENU, tr("Menu for %1", name))
        check(not has_state(row, pyatspi.STATE_SELECTED), "no selected row")
        self.click(row, times=3)
        screen.find(BUTTON, tr("Copy the ID"))
        check(not screen.find_all(TEXT_FIELD, tr("New name for %1", name)), "no name being changed")
        check(not screen.find_all(DIALOG, lambda _: True), "no question")
        self.report_step("three clicks on a row open its details")
        self.hands("key", "Escape")
        screen.wait_until_gone(BUTTON, tr("Copy the ID"))
        row = self.row(name)
        wait_for("the focus in the row again", lambda: has_state(row, pyatspi.STATE_FOCUSED))
        check(not has_state(row, pyatspi.STATE_SELECTED), "still no selected row")

    def ask_twice(self):
        name = self.rows()[0].name.removeprefix(self.tr("Rename %1", ""))
        self.press(self.tr("Delete %1", name))
        self.press(self.tr("Delete %1", name))
        question = self.tr("Delete the API key %1?", name)
        self.screen.find(DIALOG, question)
        check(len(self.screen.find_all(DIALOG, question)) == 1, "one question")
        self.click(self.figure()[0])
        self.report_step("a click on the window behind the question")
        self.hands("key", "Escape")
        self.screen.wait_until_gone(DIALOG, question)

    def refresh_by_the_other_key(self):
        self.press(self.tr("Generate API Key"))
        self.keys += 1
        name = self.see_new_key()
        self.press(self.tr("Show API key"), pyatspi.ROLE_CHECK_BOX)
        secret = wait_for("the key's value", lambda: text_of(self.screen.find(TEXT_FIELD, self.tr("API key value"))))
        self.copy()
        self.press(self.tr("Done"))
        self.check_is_at_row(name)
        status, _ = call_api(self.read_the_endpoint(), secret, "POST", body={"name": "elsewhere"})
        check(status in (200, 201), f"another key, not HTTP {status}")
        self.hands("key", self.refresh)
        self.row("elsewhere")
        self.report_step(f"refreshed by {self.refresh}")


if __name__ == "__main__":
    sys.exit(run_test(Slips))
