"""The grids in a file, whatever a publisher saved them as: CSV, XLS, XLSX, ODS.

What a file is, its first bytes say, not its name. Every cell comes out as text, a whole number of a
workbook without the `.0` it is stored with, a date as ISO 8601.
"""

import csv
import io
import zipfile
from pathlib import Path
from typing import NamedTuple

from python_calamine import CalamineWorkbook

from etl.reading.decoding import decoded

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")  # the first bytes of .xls
ZIP = b"PK\x03\x04"
Rows = tuple[tuple[str, ...], ...]


class Sheet(NamedTuple):
    """One grid; `name` is empty for a file that has only one and no name for it."""

    name: str
    rows: Rows


def sheets(path: Path) -> tuple[Sheet, ...]:
    """Open a file and give its grids, in the order of the file.

    Raises
    ------
    ValueError
        when the bytes are neither a workbook nor text in an encoding that Japanese publishers use
    """
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith((OLE2, ZIP)):
        return _workbook(path)
    return (Sheet("", _delimited(decoded(path.read_bytes(), where=path.name))),)


def _workbook(path: Path) -> tuple[Sheet, ...]:
    """Every visible and hidden sheet of a workbook, empty rows and columns kept so that addresses hold."""
    with CalamineWorkbook.from_path(path) as book:
        return tuple(
            Sheet(
                name,
                tuple(
                    tuple(map(as_text, row))
                    for row in book.get_sheet_by_name(name).to_python(skip_empty_area=False)
                ),
            )
            for name in book.sheet_names
        )


def as_text(value: object) -> str:
    """A stored value as a reader of the sheet sees it.

    >>> as_text(31.0), as_text(27.4), as_text("△5.6 "), as_text(0.1 + 0.2)
    ('31', '27.4', '△5.6 ', '0.3')
    """
    if isinstance(value, float):
        return f"{value:.15g}" if abs(value) < 1e15 else repr(value)
    return str(value)


def _delimited(text: str) -> Rows:
    """Rows of a CSV text, whatever ends its lines."""
    return tuple(tuple(row) for row in csv.reader(io.StringIO(text, newline="")))


def is_zip(path: Path) -> bool:
    """Whether the bytes are a ZIP container (XLSX, ODS, an archive of API answers)."""
    return zipfile.is_zipfile(path)
