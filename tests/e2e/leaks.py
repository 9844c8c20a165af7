# SPDX-License-Identifier: GPL-3.0-or-later
"""Works with keys in the real Llavero with all logging on, and searches for secrets wherever none may be."""

import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pyatspi

import clipboard
import leak_search
from fault_server import FAULTS, fault_server
from e2e_test import TITLE, check, run_test
from keychain import Keychain
from main_job import MainJob
from processes import process_tree, public_files
from replace_key import ReplaceKey
from screen import (
    BUTTON, DIALOG, F5, LABEL, PASSWORD_FIELD, RADIO_BUTTON, TEXT_FIELD, TOGGLE, has_state, text_of, wait_for)
from service import Portal
from service_keys import ServiceKeys

SHARED_FOLDERS = "/tmp", "/var/tmp", "/dev/shm", "/run/user"
OTHER_TEXT = "some other text"
CLIPBOARD_LIFETIME = 30  # seconds
START_TIMEOUT = 10  # seconds


class Leaks(MainJob, ReplaceKey, ServiceKeys):
    name = "leaks"

    def run(self):
        self.began = time.time()
        self.search = leak_search.LeakSearch()
        self.samples = set()
        self.saved = None  # the file to which the user saves a key
        self.enable_all_logging()
        leak_search.check_search_finds(self.folder("canary"))
        self.start_services()

        self.sign_in()
        self.generate_device_key()
        self.run_commands()
        self.see_the_keys_of_a_service()
        self.replace_a_key()
        copied_at = self.work_with_a_key()
        self.try_faulty_services()
        self.check_clipboard_cleared(copied_at + CLIPBOARD_LIFETIME)
        self.hand_over_a_key()
        self.quit_after_copying(OTHER_TEXT)
        self.start_program()
        self.quit_after_copying()
        self.start_program()
        self.crash(signal.SIGSEGV)
        self.start_program("--portal", self.portal.address, LLAVERO_API_KEY=self.own_secret("environment"))
        self.crash(signal.SIGABRT)
        self.start_program()
        self.log_out()
        self.check_no_leak()

    # --- Set-up ---

    def folder(self, name):
        path = Path.home() / name
        path.mkdir()
        return path

    def enable_all_logging(self):
        os.environ |= {"QT_LOGGING_RULES": "*=true", "TMPDIR": str(self.folder("tmp"))}
        # A core that the system writes into the current folder stays there.
        os.chdir(self.folder("current"))
        most = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))

    def start_services(self):
        self.keychain = Keychain()
        self.cleanups.callback(self.keychain.stop)
        errors = self.cleanups.enter_context((Path.home() / "portal-errors").open("w"))
        self.portal = Portal(self.programs, Path.home() / "portal", errors)
        self.cleanups.callback(self.portal.stop)
        self.portal.start()
        self.key = self.own_secret("pasted")
        self.wrong_key = leak_search.random_secret()
        self.search.plant("wrong", self.wrong_key)

    def own_secret(self, what):
        """The value of a new key, which the search includes."""
        secret = self.portal.generate_key(what)
        self.search.plant(what, secret)
        return secret

    def report_step(self, step):
        print(step, flush=True)
        self.take_samples()

    def take_samples(self):
        """Keeps what all programs can see; it is searched once all secrets are known."""
        self.samples.update(self.screen.window_properties(), [clipboard.read(clipboard.PRIMARY)])
        for process in process_tree(os.getppid()):
            self.samples.update(content for _, content in public_files(process))

    # --- The steps ---

    def paste(self, key, field):
        """Pastes as from a password manager, which clears the clipboard afterwards."""
        clipboard.put(key)
        self.screen.focus(field)
        self.screen.type_into(field, "")
        self.announcements.clear()
        self.screen.paste()
        wait_for("the key pasted", lambda: "●●●" in self.announcements.spoken)
        clipboard.put("")

    def sign_in(self):
        tr, screen = self.tr, self.screen
        self.start_program()
        screen.type_into(screen.find(TEXT_FIELD, tr("Portal address")), self.portal.address)
        field = screen.find(PASSWORD_FIELD, tr("API key"))
        self.paste(self.wrong_key, field)
        self.press(tr("Sign In"))
        screen.find(LABEL, tr("The service doesn’t accept this API key: it’s not valid, or it has been deleted. "
                                 "Sign in with another key."))
        self.report_step("was refused with a wrong key")
        self.paste(self.key, field)
        self.press(tr("Sign In"))
        wait_for("the key in the keychain", lambda: self.keychain.secrets() == [self.key])
        self.report_step("signed in")

    def generate_device_key(self):
        self.press(self.tr("Generate Key for This Computer"))
        secrets = wait_for("another key in the keychain", lambda: [
            secret for secret in self.keychain.secrets() if secret != self.key])
        self.search.plant("this computer's", secrets[0])
        self.screen.wait_until_gone(BUTTON, self.tr("Generate Key for This Computer"))
        self.wait_until_keys_can_be_generated()
        self.report_step("has a key for this computer")

    def run_commands(self):
        """The key of `exec` is in the environment of its command alone."""
        script = 'test -n "$CLOUDCA_API_KEY" && tr "\\0" "\\n" <"/proc/$$/cmdline"'
        with (Path.home() / "commands").open("w") as output:
            for command in (["exec", "--", "sh", "-c", script], ["list"], ["list", "--json"]):
                subprocess.run([f"{self.programs}/llavero", *command], stdout=output, stderr=output, check=True)
        self.report_step("ran the commands")

    def work_with_a_key(self):
        """Returns the time at which its value was copied."""
        name, secret = self.generate_a_key()
        copied_at = time.monotonic()
        self.search.plant("generated", secret)
        self.check_copied(secret)
        endpoint = self.read_the_endpoint()
        self.use_the_key(endpoint, name, secret)
        new_name = self.rename(name)
        self.check_the_key(new_name, secret)
        self.delete(new_name)
        self.check_key_refused(endpoint, secret)
        return copied_at

    def check_copied(self, secret):
        check(clipboard.read() == secret.encode(), "the key's value in the clipboard")
        check(clipboard.read(target="x-kde-passwordManagerHint") == b"secret", "a hint for clipboard managers")
        check("x-kde-passwordManagerHint" in clipboard.targets(), "the hint among what the clipboard offers")

    def check_clipboard_cleared(self, at):
        wait_for("an empty clipboard", lambda: not clipboard.read(), at - time.monotonic() + 5)
        self.report_step("the clipboard is empty")

    def try_faulty_services(self):
        port = int(self.portal.address.rpartition(":")[2])
        self.portal.stop()
        for fault in FAULTS:
            with fault_server(port, fault) as server:
                wait_for("a request that meets the fault", lambda: server.answered or self.screen.type_key(F5))
                self.report_step(f"met the fault “{fault}”")
        # The last fault was a 401, which asks for a key.
        field = self.screen.find(PASSWORD_FIELD, self.tr("API key"))
        self.portal.start()
        self.paste(self.key, field)
        self.press(self.tr("Sign In"))
        self.screen.wait_until_gone(PASSWORD_FIELD, self.tr("API key"))
        wait_for("the other key in the keychain", lambda: self.keychain.secrets() == [self.key])
        self.report_step("signed in again")

    def wait_until_keys_can_be_generated(self):
        button = self.screen.find(BUTTON, self.tr("Generate API Key"))
        wait_for("Generate API Key enabled", lambda: is_enabled(button), START_TIMEOUT)

    def show_a_new_key(self):
        tr, screen = self.tr, self.screen
        self.wait_until_keys_can_be_generated()
        self.press(tr("Generate API Key"))
        field = screen.find(TEXT_FIELD, tr("API key value"))
        self.press(tr("Show API key"), TOGGLE)
        secret = wait_for("the key's value", lambda: text_of(field))
        self.search.plant(f"shown {len(self.search.secrets)}", secret)
        return secret

    def copy_a_new_key(self):
        secret = self.show_a_new_key()
        self.press(self.tr("Copy API key"))
        wait_for("the key's value in the clipboard", lambda: clipboard.read() == secret.encode())

    def see_the_keys_of_a_service(self):
        self.choose_an_environment()
        secret = self.show_and_hide()
        self.search.plant("of a service", secret)
        self.copy(secret)
        self.leave(secret)
        self.press(self.tr("API Credentials"))

    def replace_a_key(self):
        name = "ci-deploy-eu"
        new_name = self.generate(name)
        secret = self.put_in_place(name, new_name)
        self.search.plant("replacement", secret)
        self.watch(self.portal.endpoint, name, new_name, secret)

    def hand_over_a_key(self):
        """Saves a key to a file and to an entry of the user's, where alone it may be, copies it as text, and deletes
        it while Llavero can still prove that it is refused."""
        tr, screen = self.tr, self.screen
        secret = self.show_a_new_key()
        name = text_of(screen.find(TEXT_FIELD, tr("Key name")))
        self.press(tr("Save or Copy As…"))
        self.saved = self.folder("project") / ".env"
        self.press(tr("Choose the file…"))
        screen.type_into(screen.find(TEXT_FIELD, "File name:"), str(self.saved))
        self.press(tr("Choose"))
        self.press(tr("Save to File"))
        screen.find(LABEL, tr("Saved to “%1”.", str(self.saved)))
        check(f"CLOUDCA_API_KEY={secret}\n" in self.saved.read_text(), "the key in the file")
        self.report_step("saved a key to a file")

        self.press(tr("To the system keychain"), RADIO_BUTTON)
        screen.type_into(screen.find(TEXT_FIELD, tr("Account")), "ci")
        self.press(tr("Save to Keychain"))
        command = screen.find(LABEL, lambda found: found.startswith("secret-tool "), what="how to read the entry").name
        read = subprocess.run(command, shell=True, capture_output=True, text=True, check=True).stdout
        check(read == secret, "the key in the keychain")
        self.entries_of_the_user = [secret]
        self.report_step("saved a key to the keychain")

        self.press(tr("As text, to the clipboard"), RADIO_BUTTON)
        self.press(tr("Copy"))
        wait_for("the text in the clipboard", lambda: secret.encode() in clipboard.read())
        self.report_step("copied a key as text")
        self.press(tr("Close"))
        self.press(tr("Delete %1", name))
        self.press(tr("Delete"), inside=screen.find(DIALOG, lambda found: name in found, what="the question"))
        start = tr.prefix("The key %1 has been deleted. A request with it was refused with HTTP 401 at %2.", name)
        screen.find(LABEL, lambda found: found.startswith(start), what=f"“{start}…”")
        self.report_step("proved that a deleted key is refused")

    def quit_after_copying(self, other_text=""):
        self.copy_a_new_key()
        if other_text:
            clipboard.put(other_text)
        self.report_step("copied a key" + (", and then another text" if other_text else ""))
        self.close_program()
        check(clipboard.read().decode() == other_text, f"“{other_text}” in the clipboard, not “{clipboard.read()}”")

    def close_program(self):
        self.announcements.pending.clear()  # other tests check them
        super().close_program()

    def crash(self, signal_number):
        self.copy_a_new_key()
        self.report_step("shows a key")
        self.program.send_signal(signal_number)
        end = os.waitid(os.P_PID, self.program.pid, os.WEXITED | os.WNOWAIT)
        check(end.si_code != os.CLD_DUMPED, "no core dump")
        check(self.program.wait() == -signal_number, f"an end by {signal_number}, not {self.program.returncode}")
        check(not clipboard.read(), "nothing in the clipboard after a crash")
        self.report_step(f"crashed by {signal.Signals(signal_number).name}")

    def log_out(self):
        tr, screen = self.tr, self.screen
        self.copy_a_new_key()
        self.press(tr("Done"))
        start = tr.prefix("Log out of %1?")
        self.press(tr("Logout"))
        question = screen.find(DIALOG, lambda name: name.startswith(start), what="the question whether to log out")
        self.check_no_leak()  # before the saved list is removed
        self.press(tr("Log Out"), inside=question)
        screen.find(TEXT_FIELD, tr("Portal address"))
        wait_for("only the user's own entry", lambda: self.keychain.secrets() == self.entries_of_the_user)
        self.report_step("logged out")
        self.close_program()

    # --- Checks ---

    def check_no_leak(self):
        found = [what for sample in self.samples for what in self.search.look_in(sample)]
        found += self.search.look_in_folder(Path.home())
        for folder in SHARED_FOLDERS:
            found += self.search.look_in_folder(folder, self.began)
        asked_for = self.search.look_in_file(self.saved)
        check(asked_for and set(asked_for) <= set(found), "the saved key in its file")
        found = [leak for leak in found if leak not in asked_for]
        check(not found, "no secret anywhere, but there is:\n" + "\n".join(found))
        print(f"no secret of {len(self.search.secrets)} in {self.search.searched / 1e6:.0f} MB", flush=True)


def is_enabled(button):
    return has_state(button, pyatspi.STATE_SENSITIVE) and has_state(button, pyatspi.STATE_ENABLED)


if __name__ == "__main__":
    sys.exit(run_test(Leaks))
