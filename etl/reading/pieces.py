"""A long text file in pieces of whole characters, and the lines in them."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from etl.reading.refusal import refusal

CHUNK = 1 << 20
INNER = bytes([13, *range(0x40, 0x100)])  # may be followed by the rest of a character, or by LF
UNBROKEN = 1 << 22  # bytes without a comma, a digit, a blank or a line end: no table


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


def cut(path: Path) -> Iterator[bytes]:
    """Pieces of a file, each ending where a character ends, CR and LF together."""
    rest = b""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            end = len(chunk.rstrip(INNER))
            if end:
                yield rest + chunk[:end]
            rest = chunk[end:] if end else rest + chunk
            if len(rest) > UNBROKEN:
                raise refusal(path, f"区切りのない {UNBROKEN >> 20} MB のデータで、表ではありません")
    yield rest
