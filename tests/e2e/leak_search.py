# SPDX-License-Identifier: GPL-3.0-or-later
"""Searches for secrets and parts of them, in all encodings in which programs write text."""

import base64
import mmap
import os
import random
import re
import stat
import string
from pathlib import Path

SHORTEST = 12  # consecutive characters of a secret that count as a leak
CORE = SHORTEST // 2  # any such run contains one of the consecutive pieces of this length
DIGITS = string.digits + string.ascii_letters


def random_secret():
    return "llv_" + "".join(random.choices(DIGITS, k=49))


def hexadecimal(text):
    return {text.encode().hex().encode(), text.encode().hex().upper().encode()}


def percent(text):
    return {"".join(form % byte for byte in text.encode()).encode() for form in ("%%%02x", "%%%02X")}


def base64_forms(text):
    """The part of the encoded text that does not depend on the bytes around it."""
    return {
        encode(bytes(before) + text.encode())[-(-before * 8 // 6):(before + len(text)) * 8 // 6]
        for encode in (base64.b64encode, base64.urlsafe_b64encode) for before in range(3)}


# The encoded forms of a text. UTF-16 and UTF-32 give the bytes that both byte orders share.
FORMS = {
    "UTF-8": lambda text: {text.encode()},
    "UTF-16": lambda text: {text.encode("utf-16-le")[:-1]},
    "UTF-32": lambda text: {text.encode("utf-32-le")[:-3]},
    "hexadecimal": hexadecimal,
    "percent": percent,
    "base64": base64_forms,
}


class Traces:
    """One secret in one form: finds any SHORTEST consecutive characters of its random part."""

    def __init__(self, what, secret, form):
        random_part = secret.removeprefix("llv_")
        self.what = what
        self._cores = set().union(*(form(piece) for piece in pieces(random_part, CORE, CORE)))
        rows = set().union(*(form(row) for row in pieces(random_part, SHORTEST, 1)))
        self._rows = re.compile(b"|".join(map(re.escape, rows)))

    def are_in(self, content):
        return any(content.find(core) >= 0 for core in self._cores) and bool(self._rows.search(content))


def pieces(text, length, step):
    return [text[at:at + length] for at in range(0, len(text) - length + 1, step)]


class LeakSearch:
    def __init__(self):
        self._traces = []
        self.secrets = {}
        self.searched = 0  # bytes

    def plant(self, what, secret):
        """Adds a secret to the search."""
        self.secrets[what] = secret
        self._traces += [Traces(f"{what} in {name}", secret, form) for name, form in FORMS.items()]

    def look_in(self, content):
        """The names of the secrets in these bytes."""
        self.searched += len(content)
        return [traces.what for traces in self._traces if traces.are_in(content)]

    def look_in_file(self, path):
        found = self.look_in(os.fsencode(path))
        with path.open("rb") as stream:
            if os.fstat(stream.fileno()).st_size:
                with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content:
                    found += self.look_in(content)
        return [f"{what}: {path}" for what in found]

    def look_in_folder(self, folder, since=0):
        """Searches each file changed after that time. Unreadable files are skipped: they are not exposed to this user."""
        found = []
        for path in files_in(folder):
            try:
                if path.lstat().st_ctime >= since:
                    found += self.look_in_file(path)
            except (FileNotFoundError, PermissionError):
                pass
        return found


def files_in(folder):
    for parent, _, names in os.walk(folder):
        for path in (Path(parent) / name for name in names):
            try:
                if stat.S_ISREG(path.lstat().st_mode):
                    yield path
            except FileNotFoundError:
                pass


def check_search_finds(folder):
    """Checks that the search finds another secret, whole and in its shortest part, in each form, and nothing else."""
    canary = random_secret()
    search = LeakSearch()
    search.plant("canary", canary)
    (folder / "nothing").write_text(f"{random_secret()} {canary[4:4 + SHORTEST - 1]} {canary[-SHORTEST + 1:]}")
    if found := search.look_in_folder(folder):
        raise RuntimeError(f"a false leak was reported: {found}")
    for name, content in _canaries(canary):
        path = folder / "sub" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        if not search.look_in_folder(folder):
            raise RuntimeError(f"a leak was not found: {name}: {content}")
        path.unlink()


def _canaries(canary):
    """Encoded by the library as a program does it, not by FORMS."""
    start = random.randrange(4, len(canary) - SHORTEST + 1)
    for size, text in ("whole", canary), ("part", canary[start:start + SHORTEST]):
        for code in "utf-8", "utf-16-le", "utf-16-be", "utf-16", "utf-32-le":
            yield f"{size}-{code}", b"key: " + text.encode(code) + b"\n"
        encoded = text.encode()
        yield f"{size}-hex", b"<" + encoded.hex().encode() + b">"
        yield f"{size}-HEX", encoded.hex().upper().encode()
        yield f"{size}-percent", b"?key=" + "".join(f"%{byte:02x}" for byte in encoded).encode()
        yield f"{size}-PERCENT", "".join(f"%{byte:02X}" for byte in encoded).encode()
        for before in b"", b"a", b"ab", b"user:":
            yield f"{size}-base64-{len(before)}", base64.b64encode(before + encoded + b"\xff\xfe")
            yield f"{size}-base64url-{len(before)}", base64.urlsafe_b64encode(before + encoded)
    yield canary, b"a file that is called so"
