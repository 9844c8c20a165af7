# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the main job in the real Llavero, on its sandbox: generates, uses, renames and deletes a key."""

import sys
from pathlib import Path
from urllib.parse import urlsplit

import pyatspi

from e2e_test import TITLE, EndToEndTest, check, run_test
from screen import (
    BUTTON, CONTROL, DIALOG, DOWN, ESCAPE, F5, F10, LABEL, MENU, MENU_ITEM, MENU_KEY, PASSWORD_FIELD, RADIO_BUTTON, ROW,
    SHIFT, SPACE, TEXT_FIELD, TOGGLE, has_state, text_of, wait_for)
from service import call_api
from translations import Translations

LANGUAGES = {"en": "English", "es": "Español", "fr": "Français"}


class MainJob(EndToEndTest):
    name = "main-job"

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.names = []  # of the keys that the test does not change

    def run(self):
        self.check_keys_listed()
        self.select_keys()
        self.open_row_menu()
        name, secret = self.generate_a_key()
        endpoint = self.read_the_endpoint()
        self.use_the_key(endpoint, name, secret)
        new_name = self.rename(name)
        self.check_the_key(new_name, secret)
        self.delete(new_name)
        self.check_key_refused(endpoint, secret)
        self.check_the_deleted_key(endpoint, secret)
        self.visit_pages()
        self.switch_languages()
        self.close()

    def check_keys_listed(self):
        self.start_program("--sandbox")
        self.report_step("the window is there")
        start_of_name = self.tr("Rename %1", "")
        rows = wait_for("at least two keys", lambda: self.screen.find_all(
            BUTTON, lambda name: name.startswith(start_of_name))[1:])
        for button in rows:
            name = button.name.removeprefix(start_of_name)
            self.names.append(name)
            self.screen.find(BUTTON, self.tr("Delete %1", name), self.row(name))
        self.report_step("the keys are listed")

    def select_keys(self):
        """By the keyboard. Rows tell that they are selected, and the bar tells of many at once."""
        screen = self.screen
        first, second = self.row(self.names[0]), self.row(self.names[1])
        screen.focus(first)
        screen.type_key(SPACE)
        wait_for("the selected row", lambda: has_state(first, pyatspi.STATE_SELECTED))
        self.expect_announcement(lambda sentence: sentence.startswith("1 "), "of one selected key")
        check(has_state(first, pyatspi.STATE_CHECKED), "its check box told as checked")
        check(not has_state(second, pyatspi.STATE_SELECTED), "no other row selected")
        screen.type_key_with(SHIFT, DOWN)
        wait_for("two selected rows", lambda: has_state(second, pyatspi.STATE_SELECTED))
        self.expect_announcement(lambda sentence: sentence.startswith("2 "), "of two selected keys")
        self.report_step("selected keys")

        screen.type_key_with(SHIFT, F10)
        screen.find(MENU_ITEM, self.tr("Clear the Selection"))
        screen.type_key(ESCAPE)
        screen.wait_until_gone(MENU_ITEM, self.tr("Clear the Selection"))
        screen.type_key_with(CONTROL, ord("a"))
        rows = len(screen.find_all(ROW, lambda _: True))
        self.expect_announcement(lambda sentence: sentence.startswith(f"{rows} "), "of the number of selected keys")
        screen.type_key(ESCAPE)
        wait_for("no selected row", lambda: not has_state(first, pyatspi.STATE_SELECTED))
        self.expect_announcement(self.tr("Nothing is selected"))
        self.report_step("selected none")

    def open_row_menu(self):
        screen, name = self.screen, self.names[1]
        row = self.row(name)
        screen.focus(row)
        screen.type_key(MENU_KEY)
        menu = screen.find(MENU, self.tr("Menu for %1", name))
        for action in "Details", "Copy Name", "Copy ID", "Copy Last IP", "Rename", "Delete…":
            screen.find(MENU_ITEM, self.tr(action), menu)
        self.report_step("opened the menu of a row")
        self.press(self.tr("Copy Name"), MENU_ITEM, menu)
        wait_for("the name in the clipboard", lambda: screen.clipboard() == name)
        self.expect_announcement(self.tr("Copied"))
        wait_for("the focus in the row", lambda: has_state(row, pyatspi.STATE_FOCUSED))
        self.report_step("copied the name by the menu")

    def generate_a_key(self):
        tr, screen = self.tr, self.screen
        self.press(tr("Generate API Key"))
        name = text_of(screen.find(TEXT_FIELD, tr("Key name")))
        self.row(name, "–", tr("Never used"))
        self.expect_announcement(tr("Your new API key has been generated."))
        secret_field = screen.find(TEXT_FIELD, tr("API key value"))
        check(text_of(secret_field) == "", "the key's value cannot be read while it is hidden")
        self.report_step("generated a key")

        spoken_before = self.announcements.spoken
        self.press(tr("Show API key"), TOGGLE)
        secret = wait_for("the key's value", lambda: text_of(secret_field))
        check(secret.startswith("llv_"), "the key's value starts with llv_")
        check(secret not in spoken_before, "the key's value was not spoken before it was shown")
        self.report_step("showed its value")
        self.press(tr("Show API key"), TOGGLE)
        wait_for("the key's value hidden again", lambda: not text_of(secret_field))
        self.announcements.clear()
        self.report_step("hid its value")

        self.press(tr("Copy API key"))
        wait_for("the key's value in the clipboard", lambda: screen.clipboard() == secret)
        self.expect_announcement(tr("Copied. Llavero will clear the clipboard in %1 s", "30"))
        self.report_step("copied its value")
        self.press(tr("Done"))
        screen.wait_until_gone(TEXT_FIELD, tr("API key value"))
        check(secret not in self.announcements.spoken, "the key's value was not spoken while it was hidden")
        return name, secret

    def use_the_key(self, endpoint, name, secret):
        status, _ = call_api(endpoint, secret)
        check(status == 200, f"HTTP 200 with the new key, not {status}")
        self.screen.type_key(F5)
        row = self.row(name, "127.0.0.1")
        check(self.tr("Never used") not in row.name, "a last activity of the key that was used")
        self.report_step("used the key")

    def rename(self, name):
        tr, screen = self.tr, self.screen
        new_name = "e2e ñandú <b>"
        self.press(tr("Rename %1", name))
        screen.type_into(screen.find(TEXT_FIELD, tr("New name for %1", name)), new_name)
        self.report_step("typed a new name")
        self.press(tr("Save name"))
        self.row(new_name)
        self.announcements.wait_for_focus(ROW, self.row_starts(new_name))
        self.report_step("renamed the key")
        return new_name

    def check_the_key(self, name, secret):
        """Finds out which key a value belongs to."""
        tr, screen = self.tr, self.screen
        screen.type_key_with(CONTROL, ord("k"))
        screen.type_into(screen.find(PASSWORD_FIELD, tr("API key")), secret)
        self.press(tr("Check"))
        self.expect_announcement(tr("This key is valid. It’s %1.", name))
        for passing in "Checking the key…", "This key is valid. Llavero is finding out which one it is…":
            self.announcements.ignore(tr(passing))
        self.press(tr("Show in List"))
        screen.wait_until_gone(PASSWORD_FIELD, tr("API key"))
        self.announcements.wait_for_focus(ROW, self.row_starts(name))
        check(secret not in self.announcements.spoken, "the key's value was not spoken while it was checked")
        self.report_step("checked the key's value")

    def delete(self, name):
        tr, screen = self.tr, self.screen

        def names_it(sentence):
            return name in sentence

        def is_use(sentence):
            return sentence.startswith(tr.prefix("Used %1 in the last 30 days, from %2, last %3."))

        self.press(tr("Delete %1", name))
        dialog = screen.find(DIALOG, names_it, what="the question whether to delete it")
        self.expect_announcement(is_use, "of the key's use, from the log")
        self.report_step("was asked before deletion")
        # Qt translates the text of this button.
        cancel = wait_for("a button that Enter presses", lambda: [
            button for button in screen.find_all(BUTTON, lambda _: True, dialog) if has_state(button, pyatspi.STATE_IS_DEFAULT)])[0]
        check(cancel.name != tr("Delete"), "Enter does not delete")
        self.press(cancel.name, inside=dialog)
        screen.wait_until_gone(DIALOG, names_it, what="the question")
        self.row(name)
        self.report_step("kept the key")

        self.press(tr("Delete %1", name))
        self.press(tr("Delete"), inside=screen.find(DIALOG, names_it, what="the question again"))
        screen.wait_until_gone(BUTTON, tr("Delete %1", name))
        deleted = tr("The key %1 has been deleted. It no longer works.", name)
        screen.find(LABEL, deleted)
        self.expect_announcement(deleted)
        self.announcements.ignore(is_use)
        self.report_step("deleted the key")

    def check_key_refused(self, endpoint, secret):
        status, body = call_api(endpoint, secret)
        check(status == 401, f"HTTP 401 with the deleted key, not {status}")
        check("credentials are invalid" in body, f"a response about invalid credentials, not {body}")
        print("the deleted key is refused", flush=True)

    def check_the_deleted_key(self, endpoint, secret):
        tr, screen = self.tr, self.screen
        screen.type_key_with(CONTROL, ord("k"))
        screen.type_into(screen.find(PASSWORD_FIELD, tr("API key")), secret)
        self.press(tr("Check"))
        self.expect_announcement(
            tr("This key isn’t valid on %1. It has been deleted, or it belongs to another portal.",
               urlsplit(endpoint).netloc))
        self.announcements.ignore(tr("Checking the key…"))
        check(not screen.find_all(BUTTON, tr("Show in List")), "no button that shows a deleted key")
        self.press(tr("Close"))
        screen.wait_until_gone(PASSWORD_FIELD, tr("API key"))
        self.report_step("checked the deleted key")

    def visit_pages(self):
        """The window is wide: the navigation stands beside the page, and closing it leaves the keys."""
        tr, screen = self.tr, self.screen
        screen.focus_window(TITLE)
        self.press(tr("User Settings"))
        screen.wait_until_gone(BUTTON, tr("Account Information"))
        screen.find(BUTTON, tr("Generate API Key"))
        self.report_step("closed the navigation")
        self.press(tr("User Settings"))
        pages = {
            "Account Information": (TEXT_FIELD, tr("Email address")),
            "API Credentials": (BUTTON, tr("Generate API Key")),
            "Language": (RADIO_BUTTON, "Español"),
        }
        previous = pages["API Credentials"]
        for page, content in pages.items():
            self.press(tr(page))
            screen.wait_until_gone(*previous)
            screen.find(*content)
            self.expect_announcement(tr(page))  # the focus stays in the navigation
            previous = content
            self.report_step(f"opened {page}")

        screen.resize_window(TITLE, 700, 880)
        for page, content in pages.items():
            self.press(tr("Back"))
            self.press(tr(page))
            screen.find(*content)
            self.report_step(f"opened {page} in the drawer")
        screen.resize_window(TITLE, 1080, 880)
        screen.wait_until_gone(BUTTON, tr("Back"))
        screen.find(BUTTON, tr("Logout"))

    def switch_languages(self):
        own = self.tr
        other = Translations("fr" if own.language == "es" else "es")
        self.switch_language(other)
        self.check_keys_without(own)
        self.report_step(f"switched to {other.language}")
        self.switch_language(own)
        self.check_keys_without(other)
        self.report_step("switched back")

    def switch_language(self, tr):
        self.press(self.tr("Language"))
        self.press(LANGUAGES[tr.language], RADIO_BUTTON)
        self.tr = tr
        self.screen.find(LABEL, tr("Language"))

    def check_keys_without(self, other):
        tr, screen = self.tr, self.screen
        self.press(tr("API Credentials"))
        screen.find(LABEL, tr("API Credentials"))
        screen.find(BUTTON, tr("Generate API Key"))
        for name in self.names:
            screen.find(BUTTON, tr("Delete %1", name), self.row(name))
        check(not screen.find_all(BUTTON, other("Generate API Key")), "no button in the other language any more")

    def close(self):
        sandbox = children_of(self.program.pid)
        check(sandbox, "a sandbox process")
        self.announcements.ignore(self.tr("Clipboard cleared"))
        self.close_program()
        wait_for("the end of the sandbox", lambda: not any(map(is_running, sandbox)))
        print("closed the window; no process is left", flush=True)


def children_of(process_id):
    return [int(child) for child in Path(f"/proc/{process_id}/task/{process_id}/children").read_text().split()]


def is_running(process_id):
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


if __name__ == "__main__":
    sys.exit(run_test(MainJob))
