# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the main job in the real Llavero, on its sandbox: generates, uses, renames and deletes a key."""

import sys
from pathlib import Path

import pyatspi

from journey import TITLE, Journey, check, travel
from screen import BUTTON, DIALOG, F5, LABEL, RADIO_BUTTON, ROW, TEXT_FIELD, TOGGLE, is_in, text_of, wait_for
from service import call_api
from words import Words

LANGUAGES = {"en": "English", "es": "Español", "fr": "Français"}


class MainJob(Journey):
    name = "journey"

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.names = []  # of the keys that stay as they are

    def do(self):
        self.see_the_keys()
        name, secret = self.generate_a_key()
        endpoint = self.read_the_endpoint()
        self.use_the_key(endpoint, name, secret)
        new_name = self.rename(name)
        self.delete(new_name)
        self.see_it_refused(endpoint, secret)
        self.look_around_the_drawer()
        self.speak_another_language()
        self.close()

    def see_the_keys(self):
        self.start_program("--sandbox")
        self.say("the window is there")
        start_of_name = self.words("Rename %1", "")
        rows = wait_for("at least two keys", lambda: self.screen.find_all(
            BUTTON, lambda name: name.startswith(start_of_name))[1:])
        for button in rows:
            name = button.name.removeprefix(start_of_name)
            self.names.append(name)
            self.screen.find(BUTTON, self.words("Delete %1", name), self.row(name))
        self.say("the keys are listed")

    def generate_a_key(self):
        words, screen = self.words, self.screen
        self.press(words("Generate API Key"))
        name = text_of(screen.find(TEXT_FIELD, words("Key name")))
        self.row(name, "–", words("Never used"))
        self.hear(words("Your new API key has been generated."))
        secret_field = screen.find(TEXT_FIELD, words("API key value"))
        check(text_of(secret_field) == "", "the key's value cannot be read while it is hidden")
        self.say("generated a key")

        told_before = self.ears.told
        self.press(words("Show API key"), TOGGLE)
        secret = wait_for("the key's value", lambda: text_of(secret_field))
        check(secret.startswith("llv_"), "the key's value starts with llv_")
        check(secret not in told_before, "the key's value was told to nobody before it was shown")
        self.say("showed its value")
        self.press(words("Show API key"), TOGGLE)
        wait_for("the key's value hidden again", lambda: not text_of(secret_field))
        self.ears.forget()
        self.say("hid its value")

        self.press(words("Copy API key"))
        wait_for("the key's value in the clipboard", lambda: screen.clipboard() == secret)
        self.hear(words("Copied. Llavero clears the clipboard in %1 s", "30"))
        self.say("copied its value")
        self.press(words("Done"))
        screen.wait_until_gone(TEXT_FIELD, words("API key value"))
        check(secret not in self.ears.told, "the key's value was told to nobody while it was hidden")
        return name, secret

    def use_the_key(self, endpoint, name, secret):
        status, _ = call_api(endpoint, secret)
        check(status == 200, f"HTTP 200 with the new key, not {status}")
        self.screen.type_key(F5)
        row = self.row(name, "127.0.0.1")
        check(self.words("Never used") not in row.name, "a last activity of the key that was used")
        self.say("used the key")

    def rename(self, name):
        words, screen = self.words, self.screen
        new_name = "journey ñandú <b>"
        self.press(words("Rename %1", name))
        screen.type_into(screen.find(TEXT_FIELD, words("New name of %1", name)), new_name)
        self.say("typed a new name")
        self.press(words("Save name"))
        self.row(new_name)
        self.ears.wait_for_focus(ROW, self.row_starts(new_name))
        self.say("renamed the key")
        return new_name

    def delete(self, name):
        words, screen = self.words, self.screen

        def names_it(sentence):
            return name in sentence

        self.press(words("Delete %1", name))
        dialog = screen.find(DIALOG, names_it, what="the question whether to delete it")
        self.say("was asked before deletion")
        # The word on this button is Qt's.
        cancel = wait_for("a button that Enter presses", lambda: [
            button for button in screen.find_all(BUTTON, lambda _: True, dialog) if is_in(button, pyatspi.STATE_IS_DEFAULT)])[0]
        check(cancel.name != words("Delete"), "Enter does not delete")
        self.press(cancel.name, inside=dialog)
        screen.wait_until_gone(DIALOG, names_it, what="the question")
        self.row(name)
        self.say("kept the key")

        self.press(words("Delete %1", name))
        self.press(words("Delete"), inside=screen.find(DIALOG, names_it, what="the question again"))
        screen.wait_until_gone(BUTTON, words("Delete %1", name))
        deleted = words("The key %1 has been deleted. It no longer works.", name)
        screen.find(LABEL, deleted)
        self.hear(deleted)
        self.say("deleted the key")

    def see_it_refused(self, endpoint, secret):
        status, body = call_api(endpoint, secret)
        check(status == 401, f"HTTP 401 with the deleted key, not {status}")
        check("credentials are invalid" in body, f"an answer that names invalid credentials, not {body}")
        print("the deleted key is refused", flush=True)

    def look_around_the_drawer(self):
        words, screen = self.words, self.screen
        screen.focus_window(TITLE)
        self.press(words("User Settings"))
        screen.wait_until_gone(BUTTON, words("Generate API Key"))
        self.say("closed the drawer")
        self.press(words("User Settings"))
        pages = {
            "Account Information": (TEXT_FIELD, words("Email address")),
            "API Credentials": (BUTTON, words("Generate API Key")),
            "Language": (RADIO_BUTTON, "Español"),
        }
        for page, content in pages.items():
            self.press(words(page))
            screen.find(*content)
            self.say(f"opened {page}")
            self.press(words("Back"))
            screen.wait_until_gone(*content)
        screen.find(BUTTON, words("Logout"))
        self.say("went back to User Settings")

    def speak_another_language(self):
        own = self.words
        other = Words("fr" if own.language == "es" else "es")
        self.switch_language(other)
        self.see_the_keys_without(own)
        self.say(f"switched to {other.language}")
        self.switch_language(own)
        self.see_the_keys_without(other)
        self.say("switched back")

    def switch_language(self, words):
        """On the page User Settings, and back to it."""
        self.press(self.words("Language"))
        self.press(LANGUAGES[words.language], RADIO_BUTTON)
        self.words = words
        self.screen.find(LABEL, words("Language"))
        self.press(words("Back"))

    def see_the_keys_without(self, other):
        words, screen = self.words, self.screen
        self.press(words("API Credentials"))
        screen.find(LABEL, words("API Credentials"))
        screen.find(BUTTON, words("Generate API Key"))
        for name in self.names:
            screen.find(BUTTON, words("Delete %1", name), self.row(name))
        check(not screen.find_all(BUTTON, other("Generate API Key")), "no button in the other language any more")
        self.press(words("Back"))

    def close(self):
        sandbox = children_of(self.program.pid)
        check(sandbox, "a sandbox process")
        self.ears.pass_over(self.words("Clipboard cleared"))
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
    sys.exit(travel(MainJob))
