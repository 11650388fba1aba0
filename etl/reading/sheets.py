"""The grids in a file, whatever a publisher saved them as: CSV, XLS, XLSX, ODS.

What a file is, its first bytes say, not its name. Every cell comes out as text, a whole number of a
workbook without the `.0` it is stored with, a date as ISO 8601.
"""

import zipfile
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from python_calamine import CalamineSheet, CalamineWorkbook

from etl.reading.delimited import rows
from etl.reading.refusal import readable, refusal
from etl.reading.workbook import GRID

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
        when the bytes are neither a sound workbook nor sound CSV in an encoding of Japanese publishers
    """
    with path.open("rb") as file:
        head = file.read(8)
    if head.startswith((OLE2, ZIP)):
        return _workbook(path)
    return (Sheet("", tuple(map(tuple, rows(path)))),)


def _workbook(path: Path) -> tuple[Sheet, ...]:
    """Every visible and hidden sheet of a workbook, empty rows and columns kept so that addresses hold."""
    with readable(path), CalamineWorkbook.from_path(path) as book:
        _require_names(path, book.sheet_names)
        return tuple(Sheet(name, _cells(path, book.get_sheet_by_name(name))) for name in book.sheet_names)


def _require_names(path: Path, names: list[str]) -> None:
    """Refuse two sheets of one name, for a cell's address would mean two cells."""
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise refusal(path, f"同じ名前のシートが2つあります（{'、'.join(twice)}）")


def _cells(path: Path, sheet: CalamineSheet) -> Rows:
    """Rows of a sheet as text, unless the empty cells before its last one would fill the memory."""
    if sheet.total_height * sheet.total_width > GRID:
        raise refusal(
            path,
            f"シート「{sheet.name}」は離れたセルのため {sheet.total_height:,} 行 × "
            f"{sheet.total_width:,} 列に広がります（上限 {GRID:,} セル）",
        )
    return tuple(tuple(map(as_text, row)) for row in sheet.to_python(skip_empty_area=False))


def as_text(value: object) -> str:
    """A stored value as a reader of the sheet sees it.

    >>> as_text(31.0), as_text(27.4), as_text("△5.6 "), as_text(0.1 + 0.2), as_text(5e-7)
    ('31', '27.4', '△5.6 ', '0.3', '0.0000005')
    """
    if isinstance(value, float):
        text = f"{value + 0.0:.15g}" if abs(value) < 1e15 else repr(value)  # -0.0 is 0
        return f"{Decimal(text):f}" if "e-" in text else text
    return str(value)


def is_zip(path: Path) -> bool:
    """Whether the bytes are a ZIP container (XLSX, ODS, an archive of API answers)."""
    return zipfile.is_zipfile(path)
