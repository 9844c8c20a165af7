# SPDX-License-Identifier: GPL-3.0-or-later
"""The other programs, and how to see that they show their list. Each opens a list in its own format,
which is made once and kept in build/bench."""

import base64
import subprocess
import uuid
from dataclasses import dataclass
from pathlib import Path

import programs


@dataclass
class Competitor:
    """A program with a list of that many keys (0: no list), ready to start."""

    name: str
    keys: int
    command: list
    home: Path
    column: tuple = (200, 200, 16, 16)  # the part of the screen with a column of text of the list
    stdin: str = ""

    def shows(self, display):
        """Returns whether four rows of the list are visible or, without a list, anything at all."""
        return display.rows_of_text(self.column) >= 4 if self.keys else display.is_covered(self.column)


def empty_window(bench):
    return Competitor("an empty window", 0, [bench.empty_window], bench.homes.empty("home-empty"))


def llavero(bench, keys):
    return Competitor("Llavero", keys, [bench.llavero], bench.homes.with_keys(keys), (310, 380, 110, 320))


def keepassxc(bench, keys):
    home = bench.homes.empty(f"home-keepassxc-{keys}")
    settings = home / ".config/keepassxc/keepassxc.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text("[General]\nUpdateCheckMessageShown=true\n[GUI]\nCheckForUpdates=false\n")
    if not keys:
        return Competitor("KeePassXC", 0, ["keepassxc"], home)
    command = ["keepassxc", "--pw-stdin", _database(bench.kept, home, keys)]
    return Competitor("KeePassXC", keys, command, home, (440, 135, 80, 150), stdin="bench\n")


def chromium(bench, keys):
    """For root it needs `--no-sandbox`, and `--test-type` hides the warning about that, which would
    cover the list."""
    home = bench.homes.empty(f"home-chromium-{keys}")
    command = ["chromium", f"--app=file://{_page(bench.kept, keys)}", f"--user-data-dir={home}/profile",
               "--no-first-run", "--no-sandbox", "--test-type", "--window-size=1080,720", "--window-position=0,0"]
    return Competitor("Chromium", keys, command, home, (8, 100, 140, 400))


def _database(folder, home, keys):
    database = folder / f"{keys}.kdbx"
    if not database.exists():
        entries = folder / f"{keys}.xml"
        entries.write_text(_entries(keys))
        # 100 ms is the shortest time that it allows for the password.
        subprocess.run(["keepassxc-cli", "import", "-p", "-t", "100", entries, database], input="bench\nbench\n",
                       text=True, check=True, capture_output=True,
                       env=programs.environment(home, QT_QPA_PLATFORM="offscreen"))
        entries.unlink()
    return database


def _entries(keys):
    def random_id():
        return base64.b64encode(uuid.uuid4().bytes).decode()

    rows = "".join(
        f"<Entry><UUID>{random_id()}</UUID><String><Key>Title</Key><Value>api_key_{row:08}</Value></String>"
        f"<String><Key>UserName</Key><Value>10.0.0.{row % 256}</Value></String></Entry>" for row in range(keys))
    return ("<?xml version='1.0' encoding='UTF-8'?><KeePassFile><Meta><Generator>bench</Generator></Meta><Root>"
            f"<Group><UUID>{random_id()}</UUID><Name>Root</Name>{rows}</Group></Root></KeePassFile>")


def _page(folder, keys):
    page = folder / f"{keys}.html"
    rows = "".join(f"<tr><td>api_key_{row:08}<td>10.0.0.{row % 256}<td>3 hours ago" for row in range(keys))
    page.write_text(f"<!doctype html><meta charset=utf-8><title>Keys</title><table>{rows}</table>")
    return page
