# SPDX-License-Identifier: GPL-3.0-or-later
"""A key that was generated elsewhere is found by the bell, read, shown and dismissed, by assistive technology."""

import sys

import pyatspi

from e2e_test import EndToEndTest, check, run_test
from screen import BUTTON, TEXT_FIELD, text_of, wait_for
from service import call_api


class Notices(EndToEndTest):
    name = "notices"

    def run(self):
        self.start_program("--sandbox")
        self.generate_a_key()
        self.change_elsewhere("elsewhere")
        self.read_and_act()
        self.dismiss()
        self.screen.close_window("Llavero")
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")

    def generate_a_key(self):
        """The key of another client."""
        self.press(self.tr("Generate API Key"))
        self.press(self.tr("Show API key"), pyatspi.ROLE_CHECK_BOX)
        self.key = wait_for("the key's value", lambda: text_of(self.screen.find(TEXT_FIELD, self.tr("API key value"))))
        self.press(self.tr("Copy API key"))
        self.press(self.tr("Done"))
        self.screen.find(BUTTON, self.tr("Notices"))

    def change_elsewhere(self, name):
        status, _ = call_api(self.read_the_endpoint(), self.key, "POST", body={"name": name})
        check(status in (200, 201), f"another key, not HTTP {status}")
        self.press(self.tr("Refresh"))
        unread = self.tr.plural("Notices, %n unread", 1).replace("%n", "1")
        self.expect_announcement(unread)
        self.bell = unread
        self.report_step("a notice")

    def notice(self):
        sentence = self.tr("The API key %1 was generated elsewhere.", "elsewhere")
        return self.screen.find(
            pyatspi.ROLE_LIST_ITEM, lambda name: sentence in name, what=f"the notice “{sentence}”")

    def read_and_act(self):
        self.press(self.bell)
        notice = self.notice()
        check(notice.name.startswith(self.tr.prefix("New: %1")), "that the notice is new")
        self.press(self.tr("Notify Me"))
        self.report_step("the notices")
        self.press(self.tr("Show Key"))
        self.screen.find(BUTTON, self.tr("Delete %1", "elsewhere"))
        self.report_step("the key of the notice")

    def dismiss(self):
        self.press(self.tr("Notices"))  # none is unread any more
        self.notice()
        for button in self.screen.find_all(BUTTON, self.tr("Dismiss")):
            if "elsewhere" in button.description:
                button.queryAction().doAction(0)
        wait_for("no notice", lambda: not self.screen.find_all(pyatspi.ROLE_LIST_ITEM, lambda name: "elsewhere" in name))
        self.report_step("no more notices")


if __name__ == "__main__":
    sys.exit(run_test(Notices))
