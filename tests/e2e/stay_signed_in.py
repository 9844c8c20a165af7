# SPDX-License-Identifier: GPL-3.0-or-later
"""Signs in to a portal for good in the real Llavero, and goes on without the network and after a lost key."""

import os
import platform
import stat
import sys
from pathlib import Path

import pyatspi

from journey import TITLE, Journey, check, travel
from keychain import Keychain
from screen import (
    BUTTON, CHECK_BOX, DIALOG, ENTER, F5, LABEL, PASSWORD_FIELD, ROW, TEXT_FIELD, TOGGLE, is_in, text_of,
    wait_for)
from service import Portal

OWN_KEYCHAIN = Path.home() / ".local/share/keyrings"
LISTS = Path.home() / ".cache/llavero"
SETTINGS = Path.home() / ".config/llavero/settings.json"
LONGEST_TILL_RECONNECTED = 60  # seconds


class StaySignedIn(Journey):
    name = "stay"

    def do(self):
        self.keychain = Keychain()
        self.ends.callback(self.keychain.stop)
        self.portal = Portal(self.programs, Path.home() / "portal")
        self.ends.callback(self.portal.stop)
        self.portal.start()
        self.key = self.portal.generate_key("my notebook")
        self.secrets = {self.key}
        self.own_key_name = self.words("Llavero on %1", platform.node())

        self.sign_in()
        self.take_a_key_for_this_computer()
        self.start_without_network()
        self.come_back()
        self.lose_the_key()
        self.log_out()
        self.go_by_the_environment()
        print("closed the window; no process is left", flush=True)

    # --- What it looks for ---

    def see_the_list(self):
        for name in self.portal.key_ids(self.key):
            self.row(name)

    def shown_rows(self):
        return sorted(row.name for row in self.screen.find_all(ROW, lambda _: True))

    def see_in_keychain(self, what, is_it):
        wait_for(what, lambda: is_it(self.keychain.secrets()))

    def see_no_secret_in_files(self):
        """But in the keychain's own, which are sealed."""
        self.secrets.update(self.keychain.secrets())
        for path in files_of_this_person():
            content = path.read_bytes()
            for secret in self.secrets:
                check(secret.encode() not in content and secret.encode("utf-16-le") not in content,
                      f"no secret in the file {path}")

    def see_that_it_is_not_told(self, key):
        """Of what is typed into a hidden field, assistive technology is told that it is typed."""
        check(wait_for("what is told of the typing", lambda: "●●●" in self.ears.told), "dots")
        check(key not in self.ears.told, "the key told to nobody while it is hidden")

    def see_what_is_offline(self):
        """The list, how old it is, and that it cannot be changed."""
        words, screen = self.words, self.screen
        why = words("Offline, keys can be read but not generated, renamed or deleted.")
        self.offline_banner()
        screen.find(BUTTON, words("Retry"))
        for name in self.names:
            self.row(name)
        changing = [screen.find(BUTTON, words("Generate API Key"))] + [
            screen.find(BUTTON, words(f"{change} %1", name)) for change in ("Rename", "Delete") for name in self.names]
        for button in changing:
            check(not is_enabled(button), f"“{button.name}” disabled")
            check(button.description == why, f"“{button.name}” described by “{why}”, not “{button.description}”")

    def is_offline_sentence(self, sentence):
        return sentence.startswith(self.words.start("Offline. The list was last updated %1."))

    def offline_banner(self):
        return self.screen.find(LABEL, self.is_offline_sentence, what="a sentence that it is offline")

    def see_that_keys_can_be_changed(self):
        button = self.screen.find(BUTTON, self.words("Generate API Key"))
        wait_for("Generate API Key enabled", lambda: is_enabled(button))

    # --- The steps ---

    def sign_in(self):
        words, screen = self.words, self.screen
        self.start_program()
        screen.find(LABEL, words("Welcome to Llavero"))
        screen.find(BUTTON, words("Try the sandbox"))
        check(is_in(screen.find(CHECK_BOX, words("Stay signed in on this computer")), pyatspi.STATE_CHECKED),
              "“Stay signed in on this computer” is checked")
        self.say("was welcomed")

        screen.type_into(screen.find(TEXT_FIELD, words("Portal address")), f" {self.portal.address}/ ")
        screen.find(LABEL, words("Endpoint: %1", self.portal.endpoint))
        self.say("typed the portal address")

        typed = f' "{self.key}"  '
        screen.type_into(screen.find(PASSWORD_FIELD, words("API key")), typed)
        self.see_that_it_is_not_told(self.key)
        self.press(words("Show API key"), TOGGLE)
        shown = screen.find(TEXT_FIELD, words("API key"))
        check(text_of(shown) == typed, "the key that was typed, once it is shown")
        self.press(words("Show API key"), TOGGLE)
        screen.find(PASSWORD_FIELD, words("API key"))
        self.ears.forget()
        self.say("typed the key")

        self.press(words("Sign in"))
        self.see_the_list()
        self.see_that_keys_can_be_changed()
        self.see_in_keychain("the key in the keychain", lambda secrets: secrets == [self.key])
        self.see_no_secret_in_files()
        self.say("signed in")

    def take_a_key_for_this_computer(self):
        words, screen = self.words, self.screen
        self.hear(words("Give this computer a key of its own? One key for each application is recommended. "
                        "Llavero generates “%1”, keeps it in the system keychain, and signs in with it from now on.",
                        self.own_key_name))
        self.press(words("Generate a key for this computer"))
        badge = f"({words('This computer')})"
        screen.find(ROW, lambda name: name.startswith(self.row_starts(self.own_key_name)) and name.endswith(badge),
                    what="the row of this computer's key, with its badge")
        screen.wait_until_gone(TEXT_FIELD, words("API key value"))
        check("llv_" not in screen.tree(), "no secret on the screen")
        screen.wait_until_gone(BUTTON, words("Generate a key for this computer"))
        self.hear(words("This computer now signs in with its own key, %1. The key that you signed in with before keeps "
                        "working. It is in the list; delete it there if nothing else uses it.", self.own_key_name))
        self.see_in_keychain("this computer's own key in the keychain",
                             lambda secrets: len(secrets) == 1 and secrets[0].startswith("llv_") and secrets[0] != self.key)
        self.see_no_secret_in_files()
        self.say("has a key for this computer")

    def start_without_network(self):
        words, screen = self.words, self.screen
        self.names = list(self.portal.key_ids(self.key))
        self.row(self.own_key_name, "127.0.0.1")
        rows = self.shown_rows()
        self.close_program()
        check(saved_lists(), f"a saved list in {LISTS}")
        self.portal.stop()
        self.start_program()
        self.see_what_is_offline()
        self.hear(self.is_offline_sentence, "that it is offline")
        self.say("started without the network")
        check(self.shown_rows() == rows, f"the rows as they were, {rows}, not {self.shown_rows()}")

        search = screen.find(TEXT_FIELD, words("Search keys"))
        screen.type_into(search, "my note")
        screen.wait_until_gone(BUTTON, words("Rename %1", self.own_key_name))
        self.row("my notebook")
        self.say("searched without the network")
        screen.type_into(search, "")
        self.row(self.own_key_name)
        self.press(words("Copy endpoint"))
        wait_for("the endpoint in the clipboard", lambda: screen.clipboard() == self.portal.endpoint)
        self.hear(words("Copied"))
        self.say("copied the endpoint")

    def come_back(self):
        self.offline_banner()
        self.portal.start()
        self.screen.wait_until_gone(
            LABEL, self.is_offline_sentence, what="the sentence that it is offline", seconds=LONGEST_TILL_RECONNECTED)
        self.see_that_keys_can_be_changed()
        self.see_the_list()
        self.say("came back by itself")

    def lose_the_key(self):
        words, screen = self.words, self.screen
        refused = words("The service does not accept this API key: it is not valid, or it has been deleted. "
                        "Sign in with another one.")
        self.portal.delete_key(self.key, self.own_key_name)
        screen.focus_window(TITLE)
        screen.type_key(F5)
        field = screen.find(PASSWORD_FIELD, words("API key"))
        age = words.start("The list was last updated %1.")
        screen.find(LABEL, lambda sentence: sentence.startswith(refused) and age in sentence,
                    what="a sentence that asks for another key, and says how old the list is")
        for name in self.names:
            self.row(name)
        generate = screen.find(BUTTON, words("Generate API Key"))
        check(not is_enabled(generate), "Generate API Key disabled")
        check(generate.description == words("To change keys, sign in first."), "Generate API Key says that one signs in first")
        self.hear(lambda sentence: sentence.startswith(refused) and age in sentence, "that another key is needed")
        self.say("was asked for another key")

        screen.focus(field)
        screen.type_into(field, "llv_wrong")
        screen.type_key(ENTER)
        screen.find(LABEL, refused)
        wait_for("the focus in the field for the key", lambda: is_in(field, pyatspi.STATE_FOCUSED))
        self.hear(refused)
        self.say("was refused with a wrong key")

        screen.type_into(field, self.key)
        self.see_that_it_is_not_told(self.key)
        self.press(words("Sign in"))
        screen.wait_until_gone(PASSWORD_FIELD, words("API key"))
        screen.wait_until_gone(BUTTON, words("Rename %1", self.own_key_name))
        self.see_the_list()
        self.see_that_keys_can_be_changed()
        self.see_in_keychain("the other key in the keychain", lambda secrets: secrets == [self.key])
        self.hear(lambda sentence: self.own_key_name in sentence, "that this key has gone")
        self.say("signed in again")

    def log_out(self):
        words, screen = self.words, self.screen

        def is_the_question(name):
            return name.startswith(words.start("Log out of %1?"))

        self.press(words("Back"))
        self.press(words("Logout"))
        question = screen.find(DIALOG, is_the_question, what="the question whether to log out")
        self.say("was asked before logout")
        self.press(words("Log Out"), inside=question)
        all_is_gone = words("The key and the saved list of %1 are no longer on this computer.",
                            self.portal.address.removeprefix("http://"))
        screen.find(LABEL, all_is_gone)
        self.ears.wait_for_announcement(all_is_gone)
        self.ears.pass_over(words("Removing the key from the system keychain…"))
        self.say("logged out")

        check(not self.keychain.secrets(), "nothing in the keychain")
        check(not saved_lists(), f"no saved list in {LISTS}")
        check(SETTINGS.is_file(), f"the file {SETTINGS}")
        self.see_no_secret_in_files()
        self.ask_for_another_portal()
        self.close_program()

    def ask_for_another_portal(self):
        """The window that is there does what the second start was asked for."""
        self.start_again("--portal", "other.example")
        field = self.screen.find(TEXT_FIELD, self.words("Portal address"))
        wait_for("the other portal's address", lambda: "other.example" in text_of(field))
        self.say("started again")

    def go_by_the_environment(self):
        self.start_with_the_key_in_the_environment()
        self.see_the_list()
        self.see_that_keys_can_be_changed()
        self.say("started with the key in the environment")
        self.names = list(self.portal.key_ids(self.key))
        self.close_program()

        self.portal.stop()
        self.start_with_the_key_in_the_environment()
        self.see_what_is_offline()
        self.hear(self.is_offline_sentence, "that it is offline")
        self.say("started so and without the network")
        check(not self.keychain.secrets(), "nothing in the keychain")
        self.see_no_secret_in_files()
        self.close_program()

    def start_with_the_key_in_the_environment(self):
        self.start_program("--portal", self.portal.address, LLAVERO_API_KEY=self.key)


def is_enabled(button):
    return is_in(button, pyatspi.STATE_SENSITIVE) and is_in(button, pyatspi.STATE_ENABLED)


def saved_lists():
    return [path for path in LISTS.rglob("*") if path.is_file()]


def files_of_this_person():
    for folder, subfolders, names in os.walk(Path.home()):
        if Path(folder) == OWN_KEYCHAIN:
            subfolders.clear()
            continue
        for path in (Path(folder) / name for name in names):
            if stat.S_ISREG(path.lstat().st_mode):
                yield path


if __name__ == "__main__":
    sys.exit(travel(StaySignedIn))
