# SPDX-License-Identifier: GPL-3.0-or-later
"""Home folders of users of the program."""

import shutil
import subprocess

import programs


class Homes:
    def __init__(self, folder, bench):
        self._folder = folder
        self._bench = bench
        self._made = {}

    def empty(self, name):
        home = self._folder / name
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(mode=0o700, parents=True)
        return home

    def with_keys(self, keys):
        """Returns the home of a user with that many keys, who closed the window while it was signed in."""
        if keys not in self._made:
            self._made[keys] = self._make(keys)
        return self._made[keys]

    def _make(self, keys):
        """The program's own classes write the list. The program itself then runs once, on another portal
        than that of the list, which does not exist, to write the rest."""
        home = self.empty(f"home-{keys}")
        subprocess.run([self._bench.tests / "bench-home", str(keys)], env=programs.environment(home), check=True)
        portal = self._bench.portal(100)
        with programs.Program([self._bench.llavero, "--portal", portal.address], home,
                              LLAVERO_API_KEY=portal.key) as program:
            program.wait_for("list-painted", portal.keys)
            self._bench.display.close("Llavero")
            program.wait_for_end()
        return home
