"""A long text file in pieces of whole characters, and the lines in them."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

CHUNK = 1 << 20
UNBROKEN = 1 << 24  # bytes without a comma, a digit, a blank or a line end: no table


def first(pieces: Iterable[bytes], fault: Callable[[bytes], int | None]) -> int:
    """Number of the first line at fault, from 1; 0 where there is none. `fault` gives a place in a piece."""
    lines = 1
    for piece in pieces:
        place = fault(piece)
        if place is not None:
            return lines + ends(piece[:place])
        lines += ends(piece)
    return 0


def ends(piece: bytes) -> int:
    """How many lines end in a piece: LF, CRLF or CR."""
    return piece.count(b"\n") + piece.count(b"\r") - piece.count(b"\r\n")


def cut(file: BinaryIO, *, where: str) -> Iterator[bytes]:
    """Pieces of a file, each ending where a character ends, CR and LF together."""
    rest = b""
    while chunk := file.read(CHUNK):
        rest += chunk
        end = next((at for at in range(len(rest), 0, -1) if rest[at - 1] < 0x40 and rest[at - 1] != 13), 0)
        if not end and len(rest) > UNBROKEN:
            raise ValueError(f"{where} は区切りのない {UNBROKEN >> 20} MB のデータで、表ではありません")
        yield rest[:end]
        rest = rest[end:]
    yield rest
