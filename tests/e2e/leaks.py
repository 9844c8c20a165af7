# SPDX-License-Identifier: GPL-3.0-or-later
"""Works with keys in the real Llavero, which says all it can say, and looks for them where none may be left."""

import os
import resource
import signal
import sys
import time
from pathlib import Path

import pyatspi

import clipboard
import leak_search
from fault_server import FAULTS, fault_server
from journey import TITLE, check, travel
from keychain import Keychain
from main_job import MainJob
from processes import family_of, shown_of
from screen import BUTTON, DIALOG, F5, LABEL, PASSWORD_FIELD, TEXT_FIELD, TOGGLE, is_in, text_of, wait_for
from service import Portal

SHARED_FOLDERS = "/tmp", "/var/tmp", "/dev/shm", "/run/user"
OTHER_TEXT = "some other text"
CLIPBOARD_LIFETIME = 30  # seconds
LONGEST_START = 10  # seconds


class Leaks(MainJob):
    name = "leaks"

    def do(self):
        self.began = time.time()
        self.search = leak_search.LeakSearch()
        self.samples = set()
        self.talk_as_much_as_can_be()
        leak_search.see_that_it_finds(self.folder("canary"))
        self.start_services()

        self.sign_in()
        self.take_a_key_for_this_computer()
        copied_at = self.work_with_a_key()
        self.meet_faults()
        self.see_the_clipboard_emptied(copied_at + CLIPBOARD_LIFETIME)
        self.quit_after_copying(OTHER_TEXT)
        self.start_program()
        self.quit_after_copying()
        self.start_program()
        self.crash(signal.SIGSEGV)
        self.start_program("--portal", self.portal.address, LLAVERO_API_KEY=self.own_secret("environment"))
        self.crash(signal.SIGABRT)
        self.start_program()
        self.log_out()
        self.see_no_leak()

    # --- What it works with ---

    def folder(self, name):
        path = Path.home() / name
        path.mkdir()
        return path

    def talk_as_much_as_can_be(self):
        os.environ |= {"QT_LOGGING_RULES": "*=true", "TMPDIR": str(self.folder("tmp"))}
        # Where a core is left that the system writes into the current folder.
        os.chdir(self.folder("current"))
        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))

    def start_services(self):
        self.keychain = Keychain()
        self.ends.callback(self.keychain.stop)
        errors = self.ends.enter_context((Path.home() / "portal-errors").open("w"))
        self.portal = Portal(self.programs, Path.home() / "portal", errors)
        self.ends.callback(self.portal.stop)
        self.portal.start()
        self.key = self.own_secret("pasted")
        self.wrong_key = leak_search.random_secret()
        self.search.plant("wrong", self.wrong_key)

    def own_secret(self, what):
        """Of a key that the service knows, and looked for from now on."""
        secret = self.portal.generate_key(what)
        self.search.plant(what, secret)
        return secret

    def say(self, step):
        print(step, flush=True)
        self.take_samples()

    def take_samples(self):
        """Of what all programs can see; looked through later, when all secrets are known."""
        self.samples.update(self.screen.window_properties(), [clipboard.read(clipboard.PRIMARY)])
        for process in family_of(os.getppid()):
            self.samples.update(content for _, content in shown_of(process))

    # --- The steps ---

    def paste(self, key, field):
        """As from a password manager, which then takes it back."""
        clipboard.put(key)
        self.screen.focus(field)
        self.screen.type_into(field, "")
        self.ears.forget()
        self.screen.paste()
        wait_for("the key pasted", lambda: "●●●" in self.ears.told)
        clipboard.put("")

    def sign_in(self):
        words, screen = self.words, self.screen
        self.start_program()
        screen.type_into(screen.find(TEXT_FIELD, words("Portal address")), self.portal.address)
        field = screen.find(PASSWORD_FIELD, words("API key"))
        self.paste(self.wrong_key, field)
        self.press(words("Sign in"))
        screen.find(LABEL, words("The service does not accept this API key: it is not valid, or it has been deleted. "
                                 "Sign in with another one."))
        self.say("was refused with a wrong key")
        self.paste(self.key, field)
        self.press(words("Sign in"))
        wait_for("the key in the keychain", lambda: self.keychain.secrets() == [self.key])
        self.say("signed in")

    def take_a_key_for_this_computer(self):
        self.press(self.words("Generate a key for this computer"))
        secrets = wait_for("another key in the keychain", lambda: [
            secret for secret in self.keychain.secrets() if secret != self.key])
        self.search.plant("this computer's", secrets[0])
        self.screen.wait_until_gone(BUTTON, self.words("Generate a key for this computer"))
        self.wait_until_keys_can_be_generated()
        self.say("has a key for this computer")

    def work_with_a_key(self):
        """Gives the time when its value was copied."""
        name, secret = self.generate_a_key()
        copied_at = time.monotonic()
        self.search.plant("generated", secret)
        self.see_it_copied(secret)
        endpoint = self.read_the_endpoint()
        self.use_the_key(endpoint, name, secret)
        self.delete(self.rename(name))
        self.see_it_refused(endpoint, secret)
        return copied_at

    def see_it_copied(self, secret):
        check(clipboard.read() == secret.encode(), "the key's value in the clipboard")
        check(clipboard.read(target="x-kde-passwordManagerHint") == b"secret", "a hint for clipboard managers")
        check("x-kde-passwordManagerHint" in clipboard.targets(), "the hint among what the clipboard offers")

    def see_the_clipboard_emptied(self, at):
        wait_for("an empty clipboard", lambda: not clipboard.read(), at - time.monotonic() + 5)
        self.say("the clipboard is empty")

    def meet_faults(self):
        port = int(self.portal.address.rpartition(":")[2])
        self.portal.stop()
        for fault in FAULTS:
            with fault_server(port, fault) as server:
                wait_for("a call that meets the fault", lambda: server.answered or self.screen.type_key(F5))
                self.say(f"met the fault “{fault}”")
        # The last one was a refusal.
        field = self.screen.find(PASSWORD_FIELD, self.words("API key"))
        self.portal.start()
        self.paste(self.key, field)
        self.press(self.words("Sign in"))
        self.screen.wait_until_gone(PASSWORD_FIELD, self.words("API key"))
        wait_for("the other key in the keychain", lambda: self.keychain.secrets() == [self.key])
        self.say("signed in again")

    def wait_until_keys_can_be_generated(self):
        button = self.screen.find(BUTTON, self.words("Generate API Key"))
        wait_for("Generate API Key enabled", lambda: is_enabled(button), LONGEST_START)

    def show_a_new_key(self):
        words, screen = self.words, self.screen
        self.wait_until_keys_can_be_generated()
        self.press(words("Generate API Key"))
        field = screen.find(TEXT_FIELD, words("API key value"))
        self.press(words("Show API key"), TOGGLE)
        secret = wait_for("the key's value", lambda: text_of(field))
        self.search.plant(f"shown {len(self.search.secrets)}", secret)
        return secret

    def copy_a_new_key(self):
        secret = self.show_a_new_key()
        self.press(self.words("Copy API key"))
        wait_for("the key's value in the clipboard", lambda: clipboard.read() == secret.encode())

    def quit_after_copying(self, other_text=""):
        self.copy_a_new_key()
        if other_text:
            clipboard.put(other_text)
        self.say("copied a key" + (", and then another text" if other_text else ""))
        self.close_program()
        check(clipboard.read().decode() == other_text, f"“{other_text}” in the clipboard, not “{clipboard.read()}”")

    def close_program(self):
        self.ears.announced.clear()  # they are of interest to other journeys
        super().close_program()

    def crash(self, signal_number):
        self.copy_a_new_key()
        self.say("shows a key")
        self.program.send_signal(signal_number)
        end = os.waitid(os.P_PID, self.program.pid, os.WEXITED | os.WNOWAIT)
        check(end.si_code != os.CLD_DUMPED, "no core dump")
        check(self.program.wait() == -signal_number, f"an end by {signal_number}, not {self.program.returncode}")
        check(not clipboard.read(), "nothing in the clipboard after a crash")
        self.say(f"crashed by {signal.Signals(signal_number).name}")

    def log_out(self):
        words, screen = self.words, self.screen
        self.copy_a_new_key()
        self.press(words("Done"))
        start = words.start("Log out of %1?")
        self.press(words("Back"))
        self.press(words("Logout"))
        question = screen.find(DIALOG, lambda name: name.startswith(start), what="the question whether to log out")
        self.see_no_leak()  # in the saved list, which goes now
        self.press(words("Log Out"), inside=question)
        screen.find(TEXT_FIELD, words("Portal address"))
        wait_for("an empty keychain", lambda: not self.keychain.secrets())
        self.say("logged out")
        self.close_program()

    # --- What it looks for ---

    def see_no_leak(self):
        found = [what for sample in self.samples for what in self.search.look_in(sample)]
        found += self.search.look_in_folder(Path.home())
        for folder in SHARED_FOLDERS:
            found += self.search.look_in_folder(folder, self.began)
        check(not found, "no secret anywhere, but there is:\n" + "\n".join(found))
        print(f"no secret of {len(self.search.secrets)} in {self.search.searched / 1e6:.0f} MB", flush=True)


def is_enabled(button):
    return is_in(button, pyatspi.STATE_SENSITIVE) and is_in(button, pyatspi.STATE_ENABLED)


if __name__ == "__main__":
    sys.exit(travel(Leaks))
