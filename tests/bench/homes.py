"""Homes of people who have used the program before."""

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
        """Made by the program's own classes, then used once, and the window closed: then all is there
        that the program leaves for its next start."""
        if keys not in self._made:
            self._made[keys] = self._make(keys)
        return self._made[keys]

    def _make(self, keys):
        home = self.empty(f"home-{keys}")
        subprocess.run([self._bench.tests / "bench-home", str(keys)], env=programs.environment(home), check=True)
        with programs.Program([self._bench.llavero], home) as program:
            program.wait_for("list-painted", keys)
            self._bench.display.close("Llavero")
            program.wait_for_end()
        return home
