# SPDX-License-Identifier: GPL-3.0-or-later
"""filter_reports.py FOLDER: prints ThreadSanitizer's reports about our code. Fails if there is one.

Qt is not built with the sanitizer, which sees the calls of Qt (to allocate, to lock), but not why they are safe.
So a report counts if our own code makes one of the accesses, not if it only calls Qt, which makes them.
"""

import re
import sys
from pathlib import Path

FRAME = re.compile(r"^    #\d+ .*\(([^()]+)\+0x[0-9a-f]+\)$")
BESIDES = re.compile(r"^  (Location|Thread|As if synchronized|Mutex .* (created|already destroyed))")


def is_ours(report):
    stacks = (stack for stack in report.split("\n\n") if not BESIDES.match(stack))
    return any(not doer(stack).startswith("lib") for stack in stacks)


def doer(stack):
    """The first program or library of the stack that is not the sanitizer's."""
    modules = [found.group(1) for found in map(FRAME.match, stack.split("\n")) if found]
    return next((module for module in modules if not module.startswith("libtsan")), "lib")


def main(folder):
    texts = (path.read_text(errors="replace") for path in sorted(Path(folder).glob("*")))
    reports = [part for text in texts for part in text.split("WARNING: ThreadSanitizer: ")[1:]]
    ours = [report for report in reports if is_ours(report)]
    print(f"{len(reports)} reports of ThreadSanitizer, {len(ours)} of our code")
    for report in ours:
        print("\n" + report.split("==================")[0])
    return 1 if ours else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
