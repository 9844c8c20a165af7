# SPDX-License-Identifier: GPL-3.0-or-later
"""Replaces a key of the real Llavero as far as the clock allows: a new key is generated, copied and used, and both
are watched."""

import sys

from e2e_test import EndToEndTest, check, run_test
from screen import BUTTON, ESCAPE, LABEL, MENU, MENU_ITEM, MENU_KEY, RADIO_BUTTON, ROW, TEXT_FIELD, text_of, wait_for
from service import call_api


class ReplaceKey(EndToEndTest):
    name = "replace-key"

    def run(self):
        self.start_program("--sandbox")
        rows = wait_for("at least two keys", lambda: self.screen.find_all(ROW, lambda _: True)[1:])
        name = rows[0].name.partition(", ")[0]
        endpoint = self.read_the_endpoint()
        new_name = self.generate(name)
        secret = self.put_in_place(name, new_name)
        self.watch(endpoint, name, new_name, secret)
        self.close_program()

    def generate(self, name):
        tr, screen = self.tr, self.screen
        row = self.row(name)
        screen.focus(row)
        screen.type_key(MENU_KEY)
        self.press(tr("Replace…"), MENU_ITEM, screen.find(MENU, tr("Menu for %1", name)))
        field = screen.find(TEXT_FIELD, tr("Name of the new key"))
        new_name = wait_for("a name", lambda: text_of(field))
        check(new_name.startswith(f"{name} (20"), f"a name with the month, not “{new_name}”")
        self.report_step("opened the replacement")
        self.press(tr("Generate New Key"))
        screen.find(TEXT_FIELD, tr("API key value"))
        self.expect_announcement(tr("Your new API key has been generated."))
        self.expect_announcement(tr("Next: %1", tr("Put it where the old key is used")))
        self.report_step("generated the new key")
        return new_name

    def put_in_place(self, name, new_name):
        tr, screen = self.tr, self.screen
        self.press(tr("Copy API key"))
        secret = wait_for("the value in the clipboard", screen.clipboard)
        self.expect_announcement(tr("Copied. Llavero will clear the clipboard in %1 s", "30"))
        self.press(tr("Done"))
        screen.wait_until_gone(TEXT_FIELD, tr("API key value"))
        self.expect_announcement(tr("Next: %1", tr("Watch until the old key is no longer used")))
        check(secret not in self.announcements.spoken, "the value was not spoken")
        screen.find(LABEL, tr("%1 has not been used yet. Put its value where %2 is used.", new_name, name))
        self.report_step("put it in place")
        return secret

    def watch(self, endpoint, name, new_name, secret):
        tr, screen = self.tr, self.screen
        status, _ = call_api(endpoint, secret)
        check(status == 200, f"HTTP 200 with the new key, not {status}")
        self.press(tr("Look Now"))
        screen.find(LABEL, lambda found: found in (tr("First activity"), tr("First activity seen")), what="the first use")
        start = tr.prefix("If %1 is not used before %2, Llavero will offer to delete it.", name)
        screen.find(LABEL, lambda found: found.startswith(start), what=f"“{start}…”")
        self.report_step("watched both keys")
        screen.type_key(ESCAPE)
        screen.wait_until_gone(BUTTON, tr("Look Now"))
        filter_start = tr.prefix("Replacements %1")
        screen.find(RADIO_BUTTON, lambda found: found.startswith(filter_start), what="the filter of replacements")
        self.row(new_name, "127.0.0.1")
        self.report_step("left it for later")


if __name__ == "__main__":
    sys.exit(run_test(ReplaceKey))
