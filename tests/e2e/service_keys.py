# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds an environment in the real Llavero, shows, hides, copies and exports the keys of its service, and leaves them."""

import sys
from pathlib import Path

from e2e_test import EndToEndTest, check, run_test
from screen import BUTTON, DOWN, ENTER, ESCAPE, LABEL, TEXT_FIELD, TOGGLE, text_of, wait_for

ENVIRONMENT = "Beta2-r1 / production"
SEARCH = "PROD beta"  # parts of both names
FIELD = "Secret key"


class ServiceKeys(EndToEndTest):
    name = "service-keys"

    def run(self):
        self.start_program("--sandbox")
        self.choose_an_environment()
        secret = self.show_and_hide()
        self.copy(secret)
        self.export(secret)
        self.leave(secret)
        self.close_program()

    def picker(self):
        return self.screen.find(TEXT_FIELD, self.tr("Service connection and environment"))

    @staticmethod
    def is_number_of_values(sentence):
        return sentence[0].isdigit() and sentence.endswith(ENVIRONMENT)

    def secret_field(self):
        return self.screen.find(TEXT_FIELD, FIELD)

    def choose_an_environment(self):
        """By the keyboard. Escape brings no environment, and Enter the one that is found."""
        tr, screen = self.tr, self.screen
        self.press(tr("Service API keys"))
        picker = self.picker()
        check(text_of(picker) == "", "no environment chosen at first")
        self.expect_announcement(tr("Choose an environment to see its API keys."))
        self.report_step("opened the page")

        screen.focus(picker)
        self.type_text("beta")
        self.expect_announcement(lambda sentence: sentence.startswith("2 "), "of the number of environments found")
        self.report_step("searched")
        for _ in range(2):  # the list, then the search
            screen.type_key(ESCAPE)
        wait_for("an empty field", lambda: text_of(self.picker()) == "")
        check(not screen.find_all(TEXT_FIELD, FIELD), "no keys of an environment that was not chosen")

        screen.focus(self.picker())
        self.type_text(SEARCH)
        self.expect_announcement(lambda sentence: sentence.startswith("1 "), "of the one environment found")
        screen.type_key(DOWN)
        self.expect_announcement(ENVIRONMENT)
        screen.type_key(ENTER)
        wait_for("the chosen environment", lambda: text_of(self.picker()) == ENVIRONMENT)
        self.expect_announcement(self.is_number_of_values, "of the number of its values")
        self.report_step("chose an environment")

    def type_text(self, text):
        """By the keyboard: the fields take no other text as typed."""
        for character in text.lower():
            self.screen.type_key(ord(character))

    def show_and_hide(self):
        tr, screen = self.tr, self.screen
        check(text_of(self.secret_field()) == "", "the value cannot be read while it is hidden")
        self.press(tr("Show %1", FIELD), TOGGLE)
        secret = wait_for("the value", lambda: text_of(self.secret_field()))
        self.report_step("showed a value")
        self.press(tr("Show %1", FIELD), TOGGLE)
        wait_for("the value hidden again", lambda: not text_of(self.secret_field()))
        self.announcements.clear()
        self.report_step("hid the value")
        return secret

    def copy(self, secret):
        tr, screen = self.tr, self.screen
        self.press(tr("Copy %1", FIELD))
        wait_for("the value in the clipboard", lambda: screen.clipboard() == secret)
        self.expect_announcement(tr("Copied. Llavero will clear the clipboard in %1 s", "30"))
        self.report_step("copied the value")

    def export(self, secret):
        tr, screen = self.tr, self.screen
        path = Path.home() / "services.env"
        self.press(tr("Export to .env…"))
        names = screen.find(LABEL, lambda name: "SECRET_KEY" in name, what="the names of the variables").name.split()
        check(secret not in self.screen.tree(), "no value beside the names")
        screen.focus(screen.find(TEXT_FIELD, tr("File")))
        self.type_text(path.name)  # in the home folder
        self.report_step("opened the export")
        self.press(tr("Save to File"))
        saved = tr("Saved to “%1”.", str(path))
        self.expect_announcement(lambda sentence: sentence.startswith(saved), "of the file")
        lines = dict(line.split("=", 1) for line in path.read_text().splitlines() if "=" in line)
        check(sorted(lines) == sorted(names), f"the variables {names}, not {sorted(lines)}")
        check(any(value.strip("\"'") == secret for value in lines.values()), "the value in the file")
        check(path.stat().st_mode & 0o077 == 0, "a file of its owner only")
        self.report_step("exported the keys")
        self.press(tr("Close"))
        screen.wait_until_gone(BUTTON, tr("Save to File"))

    def leave(self, secret):
        """Another page forgets the values. The environment stays chosen."""
        tr, screen = self.tr, self.screen
        self.press(tr("API Credentials"))
        screen.wait_until_gone(TEXT_FIELD, FIELD)
        self.press(tr("Service API keys"))
        wait_for("the same environment", lambda: text_of(self.picker()) == ENVIRONMENT)
        wait_for("its values, hidden", lambda: text_of(self.secret_field()) == "")
        self.expect_announcement(self.is_number_of_values, "of the number of its values")
        check(secret not in self.announcements.spoken, "the value was not spoken while it was hidden")
        for passing in tr("Loading the environments…"), tr("Loading the keys of %1…", ENVIRONMENT), tr("Clipboard cleared"):
            self.announcements.ignore(passing)
        self.announcements.ignore(lambda sentence: sentence[0].isdigit())  # of a search that took long
        self.report_step("returned to the keys")


if __name__ == "__main__":
    sys.exit(run_test(ServiceKeys))
