# SPDX-License-Identifier: GPL-3.0-or-later
"""As a desktop's menu entry “Generate API Key” does: `llavero --generate` leads to the button, and presses nothing."""

import sys

import pyatspi

from journey import Journey, check, travel
from screen import BUTTON, is_in, wait_for


class GenerateOffered(Journey):
    name = "generate-offered"

    def do(self):
        self.start_program("--sandbox", "--generate")
        self.see_the_offer()
        self.press(self.words("User Settings"))
        self.screen.wait_until_gone(BUTTON, self.words("Generate API Key"))
        self.start_again("--sandbox", "--generate")
        self.see_the_offer()
        self.say("offered again, by another start")
        self.close_program()

    def see_the_offer(self):
        start_of_name = self.words("Rename %1", "")
        rows = wait_for("the three keys of a new sandbox", lambda: self.screen.find_all(
            BUTTON, lambda name: name.startswith(start_of_name))[2:])
        button = self.screen.find(BUTTON, self.words("Generate API Key"))
        wait_for("the focus on the button", lambda: is_in(button, pyatspi.STATE_FOCUSED))
        self.say("offered")
        # A key that was asked for would be announced, and closing would ask about it.
        check(len(self.screen.find_all(BUTTON, lambda name: name.startswith(start_of_name))) == len(rows) + 2,
              "no key but those three")


if __name__ == "__main__":
    sys.exit(travel(GenerateOffered))
