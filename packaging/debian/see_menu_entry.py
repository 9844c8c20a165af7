# SPDX-License-Identifier: GPL-3.0-or-later
"""What a Spanish person finds in the menu of a desktop: see_menu_entry.py ROOT"""

import os
import sys
from pathlib import Path

os.environ["LANGUAGE"] = "es"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["PATH"] = sys.argv[1] + "/usr/bin"  # GIO hides an entry whose program is missing

from gi.repository import Gio  # noqa: E402, because it reads the language once


def check(fact, what):
    if not fact:
        sys.exit(f"menu entry: expected {what}")


def see(root):
    entries = list((root / "usr/share/applications").glob("*.desktop"))
    check(len(entries) == 1, "one menu entry")
    entry = Gio.DesktopAppInfo.new_from_filename(str(entries[0]))
    print(f"-- in the menu: {entry.get_name()}, {entry.get_generic_name()}: {entry.get_description()}")
    check("claves de API" in entry.get_description(), "a Spanish description")
    check(entry.get_action_name("generate") == "Generar clave de API", "the action, in Spanish")
    icon = entry.get_string("Icon")
    check(icon == entries[0].stem, "the icon to be called as the entry is")
    sizes = {path.parent.parent.name for path in (root / "usr/share/icons/hicolor").glob(f"*/apps/{icon}*")}
    check({"16x16", "32x32", "48x48", "128x128", "scalable", "symbolic"} <= sizes, "the icon in every size")


see(Path(sys.argv[1]))
