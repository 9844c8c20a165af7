# SPDX-License-Identifier: GPL-3.0-or-later
"""Stays signed in to a portal in the real Llavero: without the network, after a deleted key, by the environment."""

import os
import platform
import stat
import sys
from pathlib import Path

import pyatspi

from e2e_test import TITLE, EndToEndTest, check, run_test
from keychain import Keychain
from screen import (
    BUTTON, CHECK_BOX, DIALOG, ENTER, F5, LABEL, PASSWORD_FIELD, ROW, TEXT_FIELD, TOGGLE, has_state, text_of,
    wait_for)
from service import Portal

KEYRING_FILES = Path.home() / ".local/share/keyrings"
LISTS = Path.home() / ".cache/llavero"
SETTINGS = Path.home() / ".config/llavero/settings.json"
RECONNECT_TIMEOUT = 60  # seconds


class StaySignedIn(EndToEndTest):
    name = "stay-signed-in"

    def run(self):
        self.keychain = Keychain()
        self.cleanups.callback(self.keychain.stop)
        self.portal = Portal(self.programs, Path.home() / "portal")
        self.cleanups.callback(self.portal.stop)
        self.portal.start()
        self.key = self.portal.generate_key("my notebook")
        self.secrets = {self.key}
        self.device_key_name = self.tr("Llavero on %1", platform.node())

        self.sign_in()
        self.generate_device_key()
        self.start_without_network()
        self.come_back()
        self.lose_the_key()
        self.log_out()
        self.sign_in_by_environment()
        print("closed the window; no process is left", flush=True)

    # --- Checks ---

    def wait_for_list(self):
        for name in self.portal.key_ids(self.key):
            self.row(name)

    def shown_keys(self):
        """The rows without their last activity, whose wording (“13 minutes ago”) changes with the time."""
        activity = self.tr("%1, last IP: %2, last activity: %3").partition("%2")[2].partition("%3")[0]
        return sorted(row.name.partition(activity)[0] for row in self.screen.find_all(ROW, lambda _: True))

    def wait_for_keychain(self, what, is_it):
        wait_for(what, lambda: is_it(self.keychain.secrets()))

    def check_no_secret_in_files(self):
        """Searches all files but those of the keychain, which are encrypted."""
        self.secrets.update(self.keychain.secrets())
        for path in user_files():
            content = path.read_bytes()
            for secret in self.secrets:
                check(secret.encode() not in content and secret.encode("utf-16-le") not in content,
                      f"no secret in the file {path}")

    def check_not_spoken(self, key):
        """Assistive technology reports dots for what is typed into a hidden field."""
        check(wait_for("the event of the typing", lambda: "●●●" in self.announcements.spoken), "dots")
        check(key not in self.announcements.spoken, "the key not spoken while it is hidden")

    def check_offline_state(self):
        """The list is shown with its age, and the buttons that change it are disabled."""
        tr, screen = self.tr, self.screen
        why = tr("While offline, you can view keys but not generate, rename or delete them.")
        self.offline_banner()
        screen.find(BUTTON, tr("Retry"))
        for name in self.names:
            self.row(name)
        changing = [screen.find(BUTTON, tr("Generate API Key"))] + [
            screen.find(BUTTON, tr(f"{change} %1", name)) for change in ("Rename", "Delete") for name in self.names]
        for button in changing:
            check(not is_enabled(button), f"“{button.name}” disabled")
            check(button.description == why, f"“{button.name}” described by “{why}”, not “{button.description}”")

    def is_offline_sentence(self, sentence):
        return sentence.startswith(self.tr.prefix("Offline. List updated %1."))

    def offline_banner(self):
        return self.screen.find(LABEL, self.is_offline_sentence, what="a sentence that it is offline")

    def wait_until_editable(self):
        button = self.screen.find(BUTTON, self.tr("Generate API Key"))
        wait_for("Generate API Key enabled", lambda: is_enabled(button))

    # --- The steps ---

    def sign_in(self):
        tr, screen = self.tr, self.screen
        self.start_program()
        screen.find(LABEL, tr("Welcome to Llavero"))
        screen.find(BUTTON, tr("Try the Sandbox"))
        check(has_state(screen.find(CHECK_BOX, tr("Stay signed in on this computer")), pyatspi.STATE_CHECKED),
              "“Stay signed in on this computer” is checked")
        self.report_step("was welcomed")

        screen.type_into(screen.find(TEXT_FIELD, tr("Portal address")), f" {self.portal.address}/ ")
        screen.find(LABEL, tr("Endpoint: %1", self.portal.endpoint))
        self.report_step("typed the portal address")

        typed = f' "{self.key}"  '
        screen.type_into(screen.find(PASSWORD_FIELD, tr("API key")), typed)
        self.check_not_spoken(self.key)
        self.press(tr("Show API key"), TOGGLE)
        shown = screen.find(TEXT_FIELD, tr("API key"))
        check(text_of(shown) == typed, "the key that was typed, once it is shown")
        self.press(tr("Show API key"), TOGGLE)
        screen.find(PASSWORD_FIELD, tr("API key"))
        self.announcements.clear()
        self.report_step("typed the key")

        self.press(tr("Sign In"))
        self.wait_for_list()
        self.wait_until_editable()
        self.wait_for_keychain("the key in the keychain", lambda secrets: secrets == [self.key])
        self.check_no_secret_in_files()
        self.report_step("signed in")

    def generate_device_key(self):
        tr, screen = self.tr, self.screen
        self.expect_announcement(tr("Use a separate key on this computer? One key per application is recommended. "
                        "Llavero will generate “%1”, store it in the system keychain and sign in with it from now on.",
                        self.device_key_name))
        self.press(tr("Generate Key for This Computer"))
        badge = f"({tr('This computer')})"
        screen.find(ROW, lambda name: name.startswith(self.row_starts(self.device_key_name)) and name.endswith(badge),
                    what="the row of this computer's key, with its badge")
        screen.wait_until_gone(TEXT_FIELD, tr("API key value"))
        check("llv_" not in screen.tree(), "no secret on the screen")
        screen.wait_until_gone(BUTTON, tr("Generate Key for This Computer"))
        self.expect_announcement(tr("This computer now signs in with its own key, %1. The key you used before keeps "
                        "working; delete it from the list if nothing else uses it.", self.device_key_name))
        self.wait_for_keychain("this computer's own key in the keychain",
                             lambda secrets: len(secrets) == 1 and secrets[0].startswith("llv_") and secrets[0] != self.key)
        self.check_no_secret_in_files()
        self.report_step("has a key for this computer")

    def start_without_network(self):
        tr, screen = self.tr, self.screen
        self.names = list(self.portal.key_ids(self.key))
        self.row(self.device_key_name, "127.0.0.1")
        keys = self.shown_keys()
        self.close_program()
        check(saved_lists(), f"a saved list in {LISTS}")
        self.portal.stop()
        self.start_program()
        self.check_offline_state()
        self.expect_announcement(self.is_offline_sentence, "that it is offline")
        self.report_step("started without the network")
        check(self.shown_keys() == keys, f"the keys as they were, {keys}, not {self.shown_keys()}")

        search = screen.find(TEXT_FIELD, tr("Search keys"))
        screen.type_into(search, "my note")
        screen.wait_until_gone(BUTTON, tr("Rename %1", self.device_key_name))
        self.row("my notebook")
        self.report_step("searched without the network")
        screen.type_into(search, "")
        self.row(self.device_key_name)
        self.press(tr("Copy endpoint"))
        wait_for("the endpoint in the clipboard", lambda: screen.clipboard() == self.portal.endpoint)
        self.expect_announcement(tr("Copied"))
        self.announcements.ignore(tr("%1 of %2 shown", "1", str(len(keys))))
        self.report_step("copied the endpoint")

    def come_back(self):
        self.offline_banner()
        self.portal.start()
        self.screen.wait_until_gone(
            LABEL, self.is_offline_sentence, what="the sentence that it is offline", seconds=RECONNECT_TIMEOUT)
        self.wait_until_editable()
        self.wait_for_list()
        self.report_step("came back by itself")

    def lose_the_key(self):
        tr, screen = self.tr, self.screen
        refused = tr("The service doesn’t accept this API key: it’s not valid, or it has been deleted. "
                        "Sign in with another key.")
        self.portal.delete_key(self.key, self.device_key_name)
        screen.focus_window(TITLE)
        screen.type_key(F5)
        field = screen.find(PASSWORD_FIELD, tr("API key"))
        age = tr.prefix("The list was last updated %1.")
        screen.find(LABEL, lambda sentence: sentence.startswith(refused) and age in sentence,
                    what="a sentence that asks for another key, and says how old the list is")
        for name in self.names:
            self.row(name)
        generate = screen.find(BUTTON, tr("Generate API Key"))
        check(not is_enabled(generate), "Generate API Key disabled")
        check(generate.description == tr("Sign in to manage your keys."), "Generate API Key says that one signs in first")
        self.expect_announcement(lambda sentence: sentence.startswith(refused) and age in sentence, "that another key is needed")
        unread = tr.plural("Notices, %n unread", 1).replace("%n", "1")
        self.expect_announcement(unread)  # the sign-in has ended
        self.report_step("was asked for another key")

        screen.focus(field)
        screen.type_into(field, "llv_wrong")
        screen.type_key(ENTER)
        screen.find(LABEL, refused)
        wait_for("the focus in the field for the key", lambda: has_state(field, pyatspi.STATE_FOCUSED))
        self.expect_announcement(refused)
        self.report_step("was refused with a wrong key")

        screen.type_into(field, self.key)
        self.check_not_spoken(self.key)
        self.press(tr("Sign In"))
        screen.wait_until_gone(PASSWORD_FIELD, tr("API key"))
        screen.wait_until_gone(BUTTON, tr("Rename %1", self.device_key_name))
        self.wait_for_list()
        self.wait_until_editable()
        self.wait_for_keychain("the other key in the keychain", lambda secrets: secrets == [self.key])
        self.expect_announcement(lambda sentence: self.device_key_name in sentence, "that this key has gone")
        self.expect_announcement(unread)  # the same, in place of the end of the sign-in
        self.report_step("signed in again")

    def log_out(self):
        tr, screen = self.tr, self.screen

        def is_the_question(name):
            return name.startswith(tr.prefix("Log out of %1?"))

        self.press(tr("Logout"))
        question = screen.find(DIALOG, is_the_question, what="the question whether to log out")
        self.report_step("was asked before logout")
        self.press(tr("Log Out"), inside=question)
        all_is_gone = tr("The key and saved list for %1 were removed from this computer.",
                            self.portal.address.removeprefix("http://"))
        screen.find(LABEL, all_is_gone)
        self.announcements.wait_for_announcement(all_is_gone)
        self.announcements.ignore(tr("Removing the key from the system keychain…"))
        self.report_step("logged out")

        check(not self.keychain.secrets(), "nothing in the keychain")
        check(not saved_lists(), f"no saved list in {LISTS}")
        check(SETTINGS.is_file(), f"the file {SETTINGS}")
        self.check_no_secret_in_files()
        self.ask_for_another_portal()
        self.close_program()

    def ask_for_another_portal(self):
        """The open window handles the arguments of a second start."""
        self.start_again("--portal", "other.example")
        field = self.screen.find(TEXT_FIELD, self.tr("Portal address"))
        wait_for("the other portal's address", lambda: "other.example" in text_of(field))
        self.report_step("started again")

    def sign_in_by_environment(self):
        self.start_with_the_key_in_the_environment()
        self.wait_for_list()
        self.wait_until_editable()
        self.report_step("started with the key in the environment")
        self.names = list(self.portal.key_ids(self.key))
        self.close_program()

        self.portal.stop()
        self.start_with_the_key_in_the_environment()
        self.check_offline_state()
        self.expect_announcement(self.is_offline_sentence, "that it is offline")
        self.report_step("started so and without the network")
        check(not self.keychain.secrets(), "nothing in the keychain")
        self.check_no_secret_in_files()
        self.close_program()

    def start_with_the_key_in_the_environment(self):
        self.start_program("--portal", self.portal.address, LLAVERO_API_KEY=self.key)


def is_enabled(button):
    return has_state(button, pyatspi.STATE_SENSITIVE) and has_state(button, pyatspi.STATE_ENABLED)


def saved_lists():
    return [path for path in LISTS.rglob("*") if path.is_file()]


def user_files():
    for folder, subfolders, names in os.walk(Path.home()):
        if Path(folder) == KEYRING_FILES:
            subfolders.clear()
            continue
        for path in (Path(folder) / name for name in names):
            if stat.S_ISREG(path.lstat().st_mode):
                yield path


if __name__ == "__main__":
    sys.exit(run_test(StaySignedIn))
