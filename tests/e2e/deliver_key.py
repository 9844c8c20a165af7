# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands a new key of the real Llavero over: as a text in the clipboard, and to the keychain."""

import subprocess
import sys

from e2e_test import EndToEndTest, check, run_test
from keychain import Keychain
from screen import BUTTON, COMBO_BOX, DOWN, LABEL, RADIO_BUTTON, TEXT_FIELD, UP, text_of, wait_for
from service import call_api

SERVICE = "e2e's \"$HOME\""


class DeliverKey(EndToEndTest):
    name = "deliver-key"

    def run(self):
        keychain = Keychain()
        self.cleanups.callback(keychain.stop)
        self.start_program("--sandbox")
        self.open_dialog()
        secret = self.copy_as_text()
        self.store_in_keychain(secret)
        self.leave(secret)
        self.close_program()

    def open_dialog(self):
        tr, screen = self.tr, self.screen
        self.press(tr("Generate API Key"))
        screen.find(TEXT_FIELD, tr("API key value"))
        self.expect_announcement(tr("Your new API key has been generated."))
        self.press(tr("Save or Copy As…"))
        screen.find(RADIO_BUTTON, tr("To a file"))
        self.report_step("opened the dialog")

    def copy_as_text(self):
        """A shell takes the text as it is."""
        tr, screen = self.tr, self.screen
        self.press(tr("As text, to the clipboard"), RADIO_BUTTON)
        formats = screen.find(COMBO_BOX, tr("Format"))
        screen.focus(formats)
        screen.type_key(DOWN)
        self.expect_announcement("PowerShell")
        screen.type_key(UP)
        self.expect_announcement(tr("Shell (%1)", "export"))
        check(text_of(screen.find(TEXT_FIELD, tr("Text to copy"))) == "", "a preview that cannot be read")
        self.press(tr("Copy"))
        self.expect_announcement(tr("Copied to the clipboard."))
        text = wait_for("the text in the clipboard", lambda: screen.clipboard())
        printed = run_in_shell(text + '\nprintf "%s\\n" "$CLOUDCA_API_KEY" "$CLOUDCA_API_URL"')
        secret, endpoint = printed.split()
        status, _ = call_api(endpoint, secret)
        check(status == 200, f"HTTP 200 with the copied key, not {status}")
        self.report_step("copied it as a text")
        return secret

    def store_in_keychain(self, secret):
        """Another program reads the key by the command that the dialog shows."""
        tr, screen = self.tr, self.screen
        self.press(tr("To the system keychain"), RADIO_BUTTON)
        screen.type_into(screen.find(TEXT_FIELD, tr("Service")), SERVICE)
        self.press(tr("Save to Keychain"))
        self.expect_announcement(tr("The key was stored in %1.", "GNOME Keyring"))
        command = screen.find(LABEL, lambda name: name.startswith("secret-tool "), what="the command").name
        check(run_in_shell(command) == secret, f"the key from the command {command}")
        self.press(tr("Copy the command"))
        self.expect_announcement(tr("Copied"))
        self.expect_announcement(tr("The copied key is no longer on the clipboard."))
        wait_for("the command in the clipboard", lambda: screen.clipboard() == command)
        self.report_step("stored it in the keychain")

    def leave(self, secret):
        """The key counts as copied."""
        tr, screen = self.tr, self.screen
        self.press(tr("Close"))
        screen.wait_until_gone(BUTTON, tr("Save to Keychain"))
        self.press(tr("Done"))
        screen.wait_until_gone(TEXT_FIELD, tr("API key value"))
        check(secret not in self.announcements.spoken, "the value was not spoken")
        self.report_step("left the new key")


def run_in_shell(command):
    return subprocess.run(["bash", "-c", command], check=True, capture_output=True, text=True, timeout=20).stdout


if __name__ == "__main__":
    sys.exit(run_test(DeliverKey))
