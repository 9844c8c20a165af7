# SPDX-License-Identifier: GPL-3.0-or-later
"""Corruptions of the saved list, and other objects in its place, each reproducible by its number."""

import os
import random
import stat
import struct
import zlib

SEED = 20240712
PREFIX = 20  # see KeyListFormat: everything before the header
CHECKSUM = 4
HUGE = (0, 1, 0x7F, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF)
MB = 1 << 20


class Layout:
    """The offsets of the parts of a file, and of its 4-byte sizes and counts."""

    def __init__(self, whole):
        head, = struct.unpack_from("<I", whole, 12)
        left, = struct.unpack_from("<Q", whole, PREFIX + 8)
        self.blocks = PREFIX + head
        end = len(whole) - CHECKSUM
        self.borders = {0, 8, 12, 16, PREFIX, PREFIX + 8, PREFIX + 16, self.blocks, end, len(whole)}
        self.sizes = [12, PREFIX + 8, PREFIX + 12]
        rows = self.blocks
        while left > 0:
            left -= struct.unpack_from("<I", whole, rows)[0]
            rows = self._add_chunk(whole, rows)
        self.sizes += range(rows, min(rows + 16, end), 4)

    def _add_chunk(self, whole, at):
        keys, *texts = struct.unpack_from("<5I", whole, at)
        self.sizes += range(at, at + 20, 4)
        at += 20
        columns = [part for text in texts for part in (text, 4 * keys)]
        for column in columns[:6] + [8 * keys, 8 * keys] + columns[6:]:
            self.borders.add(at)
            at += column
        self.borders.add(at)
        return at


def sealed(content):
    """Renews the checksums, so that the corrupted content is parsed."""
    def sum_of(part):
        return struct.pack("<I", zlib.crc32(part))

    end = min(PREFIX + struct.unpack_from("<I", content, 12)[0], len(content) - CHECKSUM)
    head, blocks = content[PREFIX:end], content[end:-CHECKSUM]
    return bytes(content[:16] + sum_of(head) + head + blocks + sum_of(sum_of(head) + blocks))


def _place_near(rng, layout):
    return max(0, rng.choice(sorted(layout.borders)) + rng.choice((-1, 0, 0, 1)))


def _area(rng, content):
    size = min(rng.choice((1, 16, 512, 4096)), len(content))
    at = rng.randrange(len(content) - size + 1)
    return slice(at, at + size)


def flipped(rng, content, _):
    for _ in range(rng.choice((1, 1, 2, 30))):
        content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
    return content


def flipped_in_a_part(rng, content, layout):
    content[min(_place_near(rng, layout), len(content) - 1)] ^= 1 << rng.randrange(8)
    return content


def cut(rng, content, layout):
    return content[:rng.choice((_place_near(rng, layout), rng.randrange(len(content))))]


def cut_at_the_beginning(rng, content, layout):
    return content[rng.choice((1, _place_near(rng, layout), rng.randrange(len(content)))):]


def zeroed(rng, content, _):
    area = _area(rng, content)
    content[area] = bytes(area.stop - area.start)
    return content


def noised(rng, content, _):
    area = _area(rng, content)
    content[area] = rng.randbytes(area.stop - area.start)
    return content


def swapped(rng, content, _):
    size = min(rng.choice((1, 16, 512)), len(content) // 2)
    one, other = (rng.randrange(len(content) // size) * size for _ in range(2))
    content[one:one + size], content[other:other + size] = content[other:other + size], content[one:one + size]
    return content


def repeated(rng, content, _):
    area = _area(rng, content)
    content[area.start:area.start] = content[area]
    return content


def missing(rng, content, _):
    del content[_area(rng, content)]
    return content


def grown(rng, content, _):
    return content + rng.choice((b"\0", bytes(4096), rng.randbytes(4096), bytes(content)))


def sized(rng, content, layout):
    wrong = rng.choice((*HUGE, len(content), rng.randrange(1 << 32)))
    struct.pack_into("<I", content, rng.choice(layout.sizes), wrong)
    return content


def ended_elsewhere(rng, content, layout):
    """Overwrites the end of a text, or any other four bytes."""
    struct.pack_into("<I", content, rng.randrange(PREFIX, len(content) - 4), rng.choice(HUGE))
    return content


def other_version(rng, content, _):
    struct.pack_into("<I", content, 8, rng.choice((0, 1, 3, 0x102, 0xFFFFFFFF)))
    return content


def noise(rng, content, _):
    return bytearray(rng.randbytes(rng.choice((1, 11, 48, 49, 4096, len(content)))))


def noise_that_begins_well(rng, content, _):
    return content[:rng.choice((12, 16, PREFIX))] + rng.randbytes(4096)


def sealed_after(change):
    def change_and_seal(rng, content, layout):
        content = change(rng, content, layout)
        return sealed(content) if len(content) > PREFIX + CHECKSUM else content

    change_and_seal.__name__ = f"{change.__name__}, then sealed"
    return change_and_seal


DAMAGES = (flipped, flipped_in_a_part, cut, cut_at_the_beginning, zeroed, noised, swapped, repeated, missing, grown,
           sized, ended_elsewhere, other_version, noise, noise_that_begins_well,
           *(sealed_after(change) for change in (flipped, flipped_in_a_part, cut, zeroed, noised, swapped, repeated,
                                                 missing, grown, sized, sized, sized, ended_elsewhere,
                                                 ended_elsewhere)))


# --- Objects in the place of the file ----------------------------------------------------------------

def _write(place, content):
    place.write_bytes(content)
    place.chmod(0o600)


def untouched(place, whole):
    _write(place, whole)


def empty(place, _):
    _write(place, b"")


def absent(place, _):
    pass


def a_folder(place, _):
    place.mkdir()


def a_folder_with_something(place, whole):
    place.mkdir()
    _write(place / place.name, whole)


def a_pipe(place, _):
    os.mkfifo(place)


def a_socket(place, _):
    os.mknod(place, stat.S_IFSOCK | 0o600)


def unreadable(place, whole):
    _write(place, whole)
    place.chmod(0)


def in_an_unreadable_folder(place, whole):
    _write(place, whole)
    place.parent.chmod(0)


def a_file_for_a_folder(place, whole):
    place.parent.rmdir()
    _write(place.parent, whole)


def unreadable_by_its_device(place, _):
    place.symlink_to("/proc/self/mem")  # opens, and reading its start is an input/output error


def a_link_to_the_list(place, whole):
    target = place.with_suffix(".elsewhere")
    _write(target, whole)
    place.symlink_to(target)


def a_link_to_a_damaged_list(place, whole):
    target = place.with_suffix(".elsewhere")
    _write(target, whole[:-1])
    place.symlink_to(target)


def a_link_to_nothing(place, _):
    place.symlink_to("nothing")


def a_link_to_itself(place, _):
    place.symlink_to(place)


def a_link_to_zeros(place, _):
    place.symlink_to("/dev/zero")


def a_link_to_a_folder(place, _):
    place.symlink_to("/")


def zeros(place, _, size=300 * MB):
    _write(place, b"")
    os.truncate(place, size)  # a sparse file


def terabyte(place, whole):
    zeros(place, whole, 1 << 40)


def grown_by_zeros(place, whole):
    _write(place, whole)
    os.truncate(place, 300 * MB)


def grown_to_the_largest(place, whole):
    _write(place, whole)
    os.truncate(place, 512 * MB)


def nothing_but_a_head(place, whole):
    """A header whose size is that of the largest file that is read."""
    _write(place, whole[:12] + struct.pack("<I", 512 * MB - PREFIX) + whole[16:])
    os.truncate(place, 512 * MB)


REPLACEMENTS = (untouched, empty, absent, a_folder, a_folder_with_something, a_pipe, a_socket, unreadable,
          in_an_unreadable_folder, a_file_for_a_folder, unreadable_by_its_device, a_link_to_the_list,
          a_link_to_a_damaged_list, a_link_to_nothing, a_link_to_itself, a_link_to_zeros, a_link_to_a_folder, zeros,
          terabyte, grown_by_zeros, grown_to_the_largest, nothing_but_a_head)
# These are not known to be damaged, so they stay.
UNTOUCHED = (absent, unreadable, in_an_unreadable_folder, a_file_for_a_folder, unreadable_by_its_device,
        a_link_to_nothing, a_link_to_itself)


class Corruption:
    """The corruption with that number: first each other object in place of each list, then the damages in turn."""

    def __init__(self, number, lists):
        self.number = number
        self._lists = lists
        kind, turn = number % len(REPLACEMENTS), number // len(REPLACEMENTS)
        self._replacement = REPLACEMENTS[kind] if turn < len(lists) else None
        if not self._replacement:
            number -= len(REPLACEMENTS) * len(lists)
            kind, turn = number % len(DAMAGES), number // len(DAMAGES)
        self._damage = DAMAGES[kind]
        self.list = lists[turn % len(lists)]
        self.kind = (self._replacement or self._damage).__name__.replace("_", " ")
        self.is_kept = self._replacement in UNTOUCHED
        self.is_sealed = not self._replacement and "sealed" in self.kind

    def put(self, place):
        if self._replacement:
            return self._replacement(place, self.list.whole)
        rng = random.Random(f"{SEED}, {self.number}")
        _write(place, self._damage(rng, bytearray(self.list.whole), self.list.layout))
        return None

    def __str__(self):
        return f"number {self.number} ({self.kind}, {self.list.keys} keys)"
