# SPDX-License-Identifier: GPL-3.0-or-later
"""What the system tells everybody about processes."""

from pathlib import Path

SHOWN = "cmdline", "comm", "environ"


def children_of(process_id):
    try:
        return [int(child) for task in Path(f"/proc/{process_id}/task").iterdir()
                for child in (task / "children").read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def family_of(process_id):
    yield process_id
    for child in children_of(process_id):
        yield from family_of(child)


def shown_of(process_id):
    """The name and the content of what is shown; to whom it is not shown, it cannot leak."""
    for name in SHOWN:
        path = Path(f"/proc/{process_id}/{name}")
        try:
            yield str(path), path.read_bytes()
        except (FileNotFoundError, PermissionError, ProcessLookupError):
            pass
