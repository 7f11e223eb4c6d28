"""Compound files (Microsoft's container of old Office formats): the streams by name.

Source: [MS-CFB], Compound File Binary File Format, sections 2.2 to 2.6.
"""

import struct

HEADER_ENTRIES = 109
ENTRY = 128
LARGEST_SECTOR = 0xFFFFFFFA
"""Sector numbers from here on mean: free, end of chain."""

STREAM = 2
ROOT = 5


def streams(data: bytes) -> dict[str, bytes]:
    """Content of every stream by its name; ValueError or struct.error where `data` is damaged."""
    return _Compound(data).streams()


class _Compound:
    def __init__(self, data: bytes) -> None:
        self.data = data
        sector, mini = struct.unpack_from("<HH", data, 30)
        if sector not in (9, 12) or mini != 6:
            raise ValueError("unknown sector size")
        self.size, self.mini_size = 1 << sector, 1 << mini
        self.directory, _, self.cutoff, mini_table = struct.unpack_from("<4I", data, 48)
        self.table = self._allocation_table()
        self.mini_table = _numbers(self._chain(mini_table))

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        if number >= LARGEST_SECTOR or start >= len(self.data):
            raise ValueError("a sector lies beyond the end")
        return self.data[start : start + self.size]

    def _allocation_table(self) -> list[int]:
        sectors = list(struct.unpack_from(f"<{HEADER_ENTRIES}I", self.data, 76))
        further = struct.unpack_from("<I", self.data, 68)[0]
        for _ in range(len(self.data) // self.size + 1):
            if further >= LARGEST_SECTOR:
                break
            *more, further = _numbers(self._sector(further))
            sectors += more
        used = [number for number in sectors if number < LARGEST_SECTOR]
        if len(used) > len(self.data) // self.size:
            raise ValueError("more tables than sectors")
        return [entry for number in used for entry in _numbers(self._sector(number))]

    def _chain(self, number: int) -> bytes:
        parts = []
        while number < LARGEST_SECTOR:
            parts.append(self._sector(number))
            number = self.table[number] if number < len(self.table) else LARGEST_SECTOR
            if len(parts) > len(self.table):
                raise ValueError("a chain of sectors runs in a circle")
        return b"".join(parts)

    def _mini_chain(self, number: int, within: bytes) -> bytes:
        parts = []
        while number < len(self.mini_table):
            parts.append(within[number * self.mini_size : (number + 1) * self.mini_size])
            number = self.mini_table[number]
            if len(parts) > len(self.mini_table):
                raise ValueError("a chain of sectors runs in a circle")
        return b"".join(parts)

    def streams(self) -> dict[str, bytes]:
        directory = self._chain(self.directory)
        entries = [directory[at : at + ENTRY] for at in range(0, len(directory) - 127, ENTRY)]
        minis = next((self._chain(_start(found)) for found in entries if found[66] == ROOT), b"")
        found = {}
        for entry in entries:
            if entry[66] == STREAM:
                size = struct.unpack_from("<I", entry, 120)[0]
                small = size < self.cutoff
                start = _start(entry)
                content = self._mini_chain(start, minis) if small else self._chain(start)
                found[_name(entry)] = content[:size]
        return found


def _numbers(data: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))


def _start(entry: bytes) -> int:
    return int(struct.unpack_from("<I", entry, 116)[0])


def _name(entry: bytes) -> str:
    length = struct.unpack_from("<H", entry, 64)[0]
    return entry[: max(min(length, 64) - 2, 0)].decode("utf-16-le", errors="replace")
