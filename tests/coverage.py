#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The coverage of app/ by the tests: a row per folder, and the files with most uncovered lines.

Reads the counters of the programs in build/coverage/; a killed program writes none. Generated code is in the
build folder and does not count; code in headers does.
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

MIN_PERCENT = 90
WORST_FILES = 10


class Lines:
    def __init__(self, run=0, total=0):
        self.run = run
        self.total = total

    def __add__(self, other):
        return Lines(self.run + other.run, self.total + other.total)

    @property
    def left(self):
        return self.total - self.run

    @property
    def percent(self):
        return 100 * self.run / self.total if self.total else 0.0

    def row(self, name):
        return f"{name:<40}{self.run:>6} of {self.total:>5}{self.percent:>8.1f} %"


def lines_of_files(root, build):
    report = subprocess.run(
        ["gcovr", "--root", root, "--filter", f"{root}/app/", "--json-summary", "-", build],
        check=True, stdout=subprocess.PIPE).stdout
    files = json.loads(report)["files"]
    return {Path(file["filename"]): Lines(file["line_covered"], file["line_total"]) for file in files}


def never_compiled(root, files):
    """Such a file would be missing from the count."""
    return [source for source in sorted(root.glob("app/**/*.cpp")) if source.relative_to(root) not in files]


def main():
    root = Path(__file__).resolve().parent.parent
    files = lines_of_files(root, root / "build/coverage")
    folders = defaultdict(Lines)
    for file, lines in files.items():
        folders[file.parent] += lines
    for folder in sorted(folders):
        print(folders[folder].row(f"{folder}/"))
    total = sum(files.values(), Lines())
    print(total.row("all of app/"), "\n\nmost lines left:")
    for file in sorted(files, key=lambda file: files[file].left, reverse=True)[:WORST_FILES]:
        print(files[file].row(str(file)))
    problems = [f"{source} was not counted" for source in never_compiled(root, files)]
    if total.percent < MIN_PERCENT:
        problems.append(f"less than {MIN_PERCENT} % of the lines of app/ are run by the tests")
    return "\n".join(problems) or 0


if __name__ == "__main__":
    sys.exit(main())
