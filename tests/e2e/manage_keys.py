# SPDX-License-Identifier: GPL-3.0-or-later
"""Looks into a key of the real Llavero, then selects keys, with the help of a filter, and deletes them at once."""

import sys

import pyatspi

from e2e_test import EndToEndTest, check, run_test
from screen import (
    BUTTON, CHECK_BOX, DELETE, DIALOG, DOWN, ENTER, ESCAPE, LABEL, RADIO_BUTTON, ROW, SHIFT, SPACE, TEXT_FIELD, has_state,
    wait_for)

OWN_KEY = "Llavero sandbox"
SELECTED = 3  # all other keys of the sandbox


class ManageKeys(EndToEndTest):
    name = "manage-keys"

    def run(self):
        self.start_program("--sandbox")
        wait_for("the keys", lambda: len(self.rows()) == SELECTED + 1)
        self.report_step("the keys are listed")
        self.look_into_a_key()
        self.select_by_filter()
        self.select_more()
        self.delete_selected()
        self.close_program()

    def rows(self):
        return self.screen.find_all(ROW, lambda _: True)

    def figure(self, source):
        """The filter whose text ends with the number of its keys."""
        start = self.tr.prefix(source)
        return self.screen.find(RADIO_BUTTON, lambda name: name.startswith(start), what=f"the filter “{start}…”")

    def look_into_a_key(self):
        """Enter opens the details, and Escape returns to the row."""
        tr, screen = self.tr, self.screen
        row = self.rows()[1]
        name = row.name.partition(", ")[0]
        screen.focus(row)
        screen.type_key(ENTER)
        screen.find(TEXT_FIELD, tr("Note"))
        screen.find(BUTTON, tr("Delete %1", name))
        self.report_step("opened the details")
        screen.type_key(ESCAPE)
        screen.wait_until_gone(TEXT_FIELD, tr("Note"))
        again = self.row(name)
        wait_for("the focus in the row", lambda: has_state(again, pyatspi.STATE_FOCUSED))
        self.announcements.pending.clear()  # of the log, which depend on the time that it took
        self.report_step("returned to the row")

    def choose(self, figure):
        self.screen.focus(figure)
        self.screen.type_key(SPACE)
        wait_for(f"“{figure.name}” pressed", lambda: has_state(figure, pyatspi.STATE_CHECKED))

    def select_by_filter(self):
        """Finds the keys that were never used. The list stays limited to them until all are shown again."""
        tr, screen = self.tr, self.screen
        check(has_state(self.figure("All %1"), pyatspi.STATE_CHECKED), "all keys shown at first")
        self.choose(self.figure("Never used %1"))
        row = wait_for("only the key that was never used", lambda: len(self.rows()) == 1 and self.rows())[0]
        check(tr("Never used") in row.name, f"no use of {row.name}")
        self.expect_announcement(tr("%1 of %2 shown", "1", str(SELECTED + 1)))
        self.report_step("chose a filter")
        screen.focus(row)
        screen.type_key(SPACE)
        wait_for("the selected row", lambda: has_state(row, pyatspi.STATE_SELECTED))
        self.expect_announcement(tr.plural("%1 selected", 1))

    def select_more(self):
        screen = self.screen
        self.choose(self.figure("All %1"))
        wait_for("all keys", lambda: len(self.rows()) == SELECTED + 1)
        rows = [row for row in self.rows() if not row.name.startswith(OWN_KEY)]
        check(has_state(rows[0], pyatspi.STATE_SELECTED), "the key that was never used still selected")
        screen.focus(rows[0])
        screen.type_key_with(SHIFT, DOWN)
        wait_for("the second selected row", lambda: has_state(rows[1], pyatspi.STATE_SELECTED))
        screen.focus(rows[2])
        screen.type_key(SPACE)
        wait_for("the third selected row", lambda: has_state(rows[2], pyatspi.STATE_SELECTED))
        self.expect_announcement(self.tr.plural("%1 selected", SELECTED))
        self.announcements.pending.clear()  # of the steps, if they took long
        self.report_step("selected keys")

    def delete_selected(self):
        screen = self.screen
        question, confirm = (self.tr.plural(source, SELECTED) for source in ("Delete %1 API key(s)?", "Delete %1 Key(s)"))
        screen.type_key(DELETE)
        dialog = screen.find(DIALOG, question)
        delete = screen.find(BUTTON, confirm, dialog)
        check(not has_state(delete, pyatspi.STATE_ENABLED), "no deletion of a used key without a consent")
        consent = screen.find(CHECK_BOX, lambda _: True, dialog, "the consent")
        consent.queryAction().doAction(0)
        wait_for("the consent", lambda: has_state(delete, pyatspi.STATE_ENABLED))
        self.report_step("was asked before deletion")
        delete.queryAction().doAction(0)
        wait_for("no other key left", lambda: len(self.rows()) == 1 and self.row(OWN_KEY))
        deleted = self.tr.plural("%1 key(s) have been deleted. They no longer work.", SELECTED)
        screen.find(LABEL, deleted)
        self.expect_announcement(deleted)
        self.announcements.pending.clear()  # of the progress
        self.report_step("deleted the keys")


if __name__ == "__main__":
    sys.exit(run_test(ManageKeys))
