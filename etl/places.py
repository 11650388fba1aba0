"""Where an address points: `L14C3` of a CSV, `表1!C14` of a workbook, `0001.json!VALUE[17]` of an answer."""

import re
from typing import NamedTuple

PLACES = (
    re.compile(r"L(?P<line>\d{1,8})C(?P<number>\d{1,5})"),
    re.compile(r"(?P<sheet>[^!:]+)!(?P<letters>[A-Z]{1,3})(?P<line>\d{1,8})"),
    re.compile(r"(?P<sheet>[^!:]+)!VALUE\[(?P<value>\d{1,8})\]"),
)
LETTERS = 26
WHOLE_ROW = -1


class Place(NamedTuple):
    """Sheet (empty when a file has one grid), and rows and columns from 0, first and last."""

    sheet: str
    rows: tuple[int, int]
    columns: tuple[int, int]

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell of the sheet is meant."""
        within = self.columns[0] <= column <= self.columns[1] or self.columns[0] == WHOLE_ROW
        return self.rows[0] <= row <= self.rows[1] and within


def place(address: str) -> Place | None:
    """Read an address; None when it is none.

    Examples
    --------
    >>> place("L14C3")
    Place(sheet='', rows=(13, 13), columns=(2, 2))
    >>> place("表1!C14:表1!AB20")
    Place(sheet='表1', rows=(13, 19), columns=(2, 27))
    >>> place("0001.json!VALUE[17]")
    Place(sheet='0001.json', rows=(17, 17), columns=(-1, -1))
    """
    first, _, last = address.partition(":")
    begins, ends = _single(first), _single(last or first)
    if begins is None or ends is None or begins.sheet != ends.sheet:
        return None
    rows = (begins.rows[0], ends.rows[0])
    return Place(begins.sheet, rows, (begins.columns[0], ends.columns[0]))


def _single(address: str) -> Place | None:
    """Read the address of one cell."""
    found = next(filter(None, (pattern.fullmatch(address) for pattern in PLACES)), None)
    if found is None:
        return None
    told = found.groupdict()
    sheet = told.get("sheet") or ""
    if told.get("value"):
        row = int(told["value"])  # the first row of the grid names the fields
        return Place(sheet, (row, row), (WHOLE_ROW, WHOLE_ROW))
    row = int(told["line"]) - 1
    column = int(told["number"]) - 1 if told.get("number") else _column(told["letters"])
    return Place(sheet, (row, row), (column, column))


def _column(letters: str) -> int:
    """Column from 0 of a spreadsheet's letters."""
    count = 0
    for letter in letters:
        count = count * LETTERS + ord(letter) - ord("A") + 1
    return count - 1
