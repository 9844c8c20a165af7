# SPDX-License-Identifier: GPL-3.0-or-later
"""The facts of processes that every user can read."""

from pathlib import Path

SHOWN = "cmdline", "comm", "environ"


def children_of(process_id):
    try:
        return [int(child) for task in Path(f"/proc/{process_id}/task").iterdir()
                for child in (task / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def process_tree(process_id):
    yield process_id
    for child in children_of(process_id):
        yield from process_tree(child)


def public_files(process_id):
    """The paths and contents of the readable files: what is not readable cannot leak."""
    for name in SHOWN:
        path = Path(f"/proc/{process_id}/{name}")
        try:
            yield str(path), path.read_bytes()
        except (FileNotFoundError, PermissionError, ProcessLookupError):
            pass
