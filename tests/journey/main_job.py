"""Does the main job in the real Llavero, over assistive technology alone, and says each step.

It finds everything by its role and its name in the language, as a screen reader's user does.
"""

import signal
import subprocess
import sys
import traceback
from pathlib import Path

import pyatspi

from screen import (
    BUTTON, DIALOG, F5, LABEL, RADIO_BUTTON, ROW, TEXT_FIELD, TOGGLE, Failed, Screen, is_in, text_of, wait_for)
from words import Words

TITLE = "Llavero"
LONGEST_RUN = 90  # seconds


def check(fact, what):
    if not fact:
        raise Failed(f"expected: {what}")


def call_api(endpoint, key):
    """The HTTP status and the body of the list of keys, as curl gets it with that key."""
    answer = subprocess.run(
        ["curl", "--silent", "--noproxy", "*", "--max-time", "10", "--header", "@-", "--write-out", "\n%{http_code}",
         f"{endpoint}/api_keys"],
        input=f"MC-Api-Key: {key}\n", capture_output=True, text=True, check=True)
    body, _, status = answer.stdout.rpartition("\n")
    return int(status), body


class MainJob:
    def __init__(self, program, screen, words):
        self.program = program
        self.screen = screen
        self.words = words

    def say(self, step):
        self.screen.take_picture(step)
        print(step, flush=True)

    def press(self, name, role=BUTTON, inside=None):
        self.screen.press(name, role, inside)

    def row_starts(self, name, *facts):
        """What the name of a key's row starts with when the key has that name, last IP and last activity."""
        sentence = self.words("%1, last IP: %2, last activity: %3", name, *facts)
        return sentence.partition(f"%{len(facts) + 2}")[0]

    def row(self, name, *facts):
        start = self.row_starts(name, *facts)
        return self.screen.find(ROW, lambda found: found.startswith(start), what=f"the row “{start}…”")

    def do(self):
        self.see_the_keys()
        name, secret = self.generate_a_key()
        endpoint = self.read_the_endpoint()
        self.use_the_key(endpoint, name, secret)
        new_name = self.rename(name)
        self.delete(new_name)
        self.see_it_refused(endpoint, secret)
        self.look_around_the_drawer()
        self.close()

    def see_the_keys(self):
        self.screen.focus_window(TITLE)
        self.say("the window is there")
        start_of_name = self.words("Rename %1", "")
        rows = wait_for("at least two keys", lambda: self.screen.find_all(
            BUTTON, lambda name: name.startswith(start_of_name))[1:])
        for button in rows:
            name = button.name.removeprefix(start_of_name)
            self.screen.find(BUTTON, self.words("Delete %1", name), self.row(name))
        self.say("the keys are listed")

    def generate_a_key(self):
        words, screen = self.words, self.screen
        self.press(words("Generate API Key"))
        name = text_of(screen.find(TEXT_FIELD, words("Key name")))
        self.row(name, "–", words("Never used"))
        secret_field = screen.find(TEXT_FIELD, words("API key value"))
        check(text_of(secret_field) == "", "the key's value cannot be read while it is hidden")
        self.say("generated a key")

        self.press(words("Show API key"), TOGGLE)
        secret = wait_for("the key's value", lambda: text_of(secret_field))
        check(secret.startswith("llv_"), "the key's value starts with llv_")
        self.say("showed its value")
        self.press(words("Show API key"), TOGGLE)
        wait_for("the key's value hidden again", lambda: not text_of(secret_field))
        self.say("hid its value")

        self.press(words("Copy API key"))
        wait_for("the key's value in the clipboard", lambda: screen.clipboard() == secret)
        self.say("copied its value")
        self.press(words("Done"))
        screen.wait_until_gone(TEXT_FIELD, words("API key value"))
        return name, secret

    def read_the_endpoint(self):
        return wait_for("a label “Endpoint” that is described by its address", lambda: [
            label.description for label in self.screen.find_all(LABEL, self.words("Endpoint"))
            if label.description.startswith("http")])[0]

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
        row = self.row(new_name)
        screen.find(LABEL, new_name, row)
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
        screen.find(LABEL, names_it, what="a sentence that says it is deleted")
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

    def close(self):
        sandbox = children_of(self.program.pid)
        check(sandbox, "a sandbox process")
        self.screen.close_window(TITLE)
        wait_for("the end of the program", lambda: self.program.poll() is not None)
        check(self.program.returncode == 0, f"the exit code 0, not {self.program.returncode}")
        wait_for("the end of the sandbox", lambda: not any(map(is_running, sandbox)))
        print("closed the window; no process is left", flush=True)


def children_of(process_id):
    return [int(child) for child in Path(f"/proc/{process_id}/task/{process_id}/children").read_text().split()]


def is_running(process_id):
    try:
        return Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def stop(signal_number, _):
    raise Failed("the end: it takes too long" if signal_number == signal.SIGALRM else "the end: it was interrupted")


def report(problem, program, screen, errors):
    print(f"\nFAILED: {problem}\n", file=sys.stderr)
    if not isinstance(problem, Failed):
        traceback.print_exception(problem)
    try:
        print(f"What was in the window:\n{screen.tree()}\n", file=sys.stderr)
        screen.take_picture("FAILED")
    except Exception as another:
        print(f"The window cannot be read: {another!r}", file=sys.stderr)
    code = program.poll()
    print("The program is still running." if code is None else f"The program has ended with {code}.", file=sys.stderr)
    print(f"It said:\n{errors.read_text(errors='replace')}", file=sys.stderr)


def main(programs, pictures, language):
    errors = Path.home() / "errors"
    signal.signal(signal.SIGALRM, stop)
    signal.alarm(LONGEST_RUN)
    with errors.open("w") as stream:
        program = subprocess.Popen([f"{programs}/llavero", "--sandbox", "--lang", language], stderr=stream)
    screen = Screen(program.pid, f"{pictures}/journey-{language}")
    try:
        MainJob(program, screen, Words(language)).do()
        return 0
    except Exception as problem:
        signal.alarm(0)
        report(problem, program, screen, errors)
        return 1
    finally:
        program.kill()
        program.wait()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
