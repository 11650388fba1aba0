"""Printed numbers by the million: each distinct print is read once, plain figures all at one time.

What a print says is what `etl.reading.numbers.read` says of it; only the way there is shorter.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from etl.bulk.coded import Coded, coded
from etl.reading.grid import Cell
from etl.reading.numbers import Reading, read

Floats = NDArray[np.float64]
EXACT = 15  # digits that a float holds without loss
COMMA = ord(",") - ord("0") & 0xFF


class Numbers(NamedTuple):
    """What a column of prints says: a number each, or why there is none (then NaN)."""

    value: Floats
    status: Coded


def numbers(printed: Coded, marks: Mapping[str, Reading], *, cell: Callable[[int, str], Cell]) -> Numbers:
    """Read prints as numbers; `cell` gives the place of the row with a number, for messages.

    Raises
    ------
    ValueError
        naming the first cell whose print is neither a number nor a mark
    """
    value = figures(printed.labels)
    status = np.zeros(len(value), dtype=np.uint8)
    said, unread = ["normal"], []
    marked = [label in marks for label in printed.labels]  # a mark may look like a figure: 0 for 秘匿
    for place in np.flatnonzero(np.isnan(value) | np.array(marked, dtype=bool)).tolist():
        reading = _reading(printed.labels[place], marks)
        if reading is None:
            unread.append(place)
            continue
        value[place] = np.nan if reading.value is None else float(reading.value)
        said += [reading.status] * (reading.status not in said)
        status[place] = said.index(reading.status)
    if unread:
        _refuse(printed, unread, marks=marks, cell=cell)
    return Numbers(value[printed.indices], coded(status[printed.indices], said))


def figures(labels: Sequence[str]) -> Floats:
    """Values of the labels that are digits alone, or digits in groups of three; NaN for all others.

    >>> figures(["98,494", "0012", "9,84", "1.5", "X", "0"]).tolist()
    [98494.0, nan, nan, nan, nan, 0.0]
    """
    spelt = [label.encode() for label in labels]
    letters = np.frombuffer(b"".join(spelt), dtype=np.uint8) - np.uint8(ord("0"))
    lengths = np.fromiter(map(len, spelt), dtype=np.int64, count=len(spelt))
    starts = np.cumsum(lengths) - lengths
    value = np.full(len(spelt), np.nan)
    for length in range(1, EXACT + EXACT // 3):
        rows = np.flatnonzero(lengths == length)
        if len(rows):
            value[rows] = _of_length(letters[starts[rows, None] + np.arange(length)])
    return value


def _of_length(letters: NDArray[np.uint8]) -> Floats:
    """Values of prints of one length, digits less the digit 0."""
    length = letters.shape[1]
    from_right = np.arange(length)[::-1]
    comma = from_right % 4 == 3
    bare = (letters < 10).all(axis=1) & (length <= EXACT)
    grouped = (letters[:, ~comma] < 10).all(axis=1) & (letters[:, comma] == COMMA).all(axis=1)
    grouped &= not comma[0]
    # A figure of several digits never begins with 0; what does is a code, or another number cut off.
    leads = (letters[:, 0] != 0) if length > 1 else np.ones(len(letters), dtype=bool)
    bare, grouped = bare & leads, grouped & leads
    value = np.full(len(letters), np.nan)
    value[grouped] = letters[np.ix_(grouped, ~comma)] @ 10.0 ** (from_right - from_right // 4)[~comma]
    value[bare] = letters[bare] @ 10.0**from_right
    return value


def _reading(label: str, marks: Mapping[str, Reading]) -> Reading | None:
    """What the reader of single cells makes of a print; nothing if it refuses it."""
    try:
        return read(Cell("", 0, 0, label), marks)
    except ValueError:
        return None


def _refuse(
    printed: Coded, unread: list[int], *, marks: Mapping[str, Reading], cell: Callable[[int, str], Cell]
) -> None:
    """Let the reader of single cells refuse the first cell with an unknown print, in its own words."""
    row = int(np.isin(printed.indices, unread).argmax())
    read(cell(row, printed.labels[printed.indices[row]]), marks)
