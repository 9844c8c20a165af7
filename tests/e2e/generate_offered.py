# SPDX-License-Identifier: GPL-3.0-or-later
"""`llavero --generate`, as the entry “Generate API Key” of the desktop's menu: focuses the button without pressing it."""

import sys

import pyatspi

from e2e_test import EndToEndTest, check, run_test
from screen import BUTTON, has_state, wait_for


class GenerateOffered(EndToEndTest):
    name = "generate-offered"

    def run(self):
        self.start_program("--sandbox", "--generate")
        self.see_the_offer()
        self.press(self.tr("Language"))
        self.screen.wait_until_gone(BUTTON, self.tr("Generate API Key"))
        self.start_again("--sandbox", "--generate")
        self.see_the_offer()
        self.report_step("offered again, by another start")
        self.close_program()

    def see_the_offer(self):
        start_of_name = self.tr("Rename %1", "")
        rows = wait_for("the three keys of a new sandbox", lambda: self.screen.find_all(
            BUTTON, lambda name: name.startswith(start_of_name))[2:])
        button = self.screen.find(BUTTON, self.tr("Generate API Key"))
        wait_for("the focus on the button", lambda: has_state(button, pyatspi.STATE_FOCUSED))
        self.report_step("offered")
        # A generated key would be announced, and closing would ask about it.
        check(len(self.screen.find_all(BUTTON, lambda name: name.startswith(start_of_name))) == len(rows) + 2,
              "no key but those three")


if __name__ == "__main__":
    sys.exit(run_test(GenerateOffered))
