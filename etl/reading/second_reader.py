"""What a workbook says, read a second time by other code: two readers must see the same cells.

openpyxl needs minutes where calamine needs seconds, so this is for the day a file is registered, and for
workbooks of a size that a publication has. Its quick mode believes the size that a sheet states of itself,
which may be a lie that costs rows; it is not used.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from pathlib import Path

from openpyxl import load_workbook
from openpyxl.utils.datetime import to_excel
from python_calamine import CalamineWorkbook, SheetTypeEnum

from etl.reading.refusal import readable, refusal

BYTES = 5_000_000
CELLS = 1_000_000
ESCAPE = re.compile("_x([0-9A-Fa-f]{4})_")  # a control character, as XLSX spells it
Seen = tuple[str, int, int, str]  # sheet, row and column from 1, content


def cross_check(path: Path) -> None:
    """Refuse a workbook that two readers read differently; one above the limits is let pass.

    Raises
    ------
    ValueError
        naming the first cell on which they differ
    """
    if path.stat().st_size > BYTES:
        return
    with readable(path):
        ours = list(_of_calamine(path))
    if len(ours) > CELLS:
        return
    for one, other in zip_longest(ours, _second(path)):
        if one != other:
            raise refusal(path, f"2つの読み取り部品の結果が食い違います（{_told(one)} と {_told(other)}）")


def _of_calamine(path: Path) -> Iterator[Seen]:
    """Cells with content as the reader of the build sees them."""
    with CalamineWorkbook.from_path(path) as book:
        for sheet in book.sheets_metadata:
            if sheet.typ == SheetTypeEnum.WorkSheet:
                rows = book.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
                for number, row in enumerate(rows, start=1):
                    yield from _filled(sheet.name, number, enumerate(row, start=1))


def _second(path: Path) -> list[Seen]:
    """Cells by the other reader; what only it cannot read is a difference, of whatever kind its error is."""
    try:
        return list(_of_openpyxl(path))
    except Exception as error:
        raise refusal(path, f"2つ目の読み取り部品では読めません（{error!r:.200}）") from None


def _of_openpyxl(path: Path) -> Iterator[Seen]:
    """Cells with content as the other reader sees them."""
    for sheet in load_workbook(path, data_only=True).worksheets:
        # Cells that the file has; iterating over rows would make an object for every empty one between.
        for (number, column), cell in sorted(sheet._cells.items()):
            yield from _filled(sheet.title, number, ((column, cell.value),))


def _filled(
    sheet: str, row: int, cells: Iterator[tuple[int, object]] | tuple[tuple[int, object]]
) -> Iterator[Seen]:
    """Those of a row that say something."""
    for column, value in cells:
        text = _spelled(value)
        if text:
            yield sheet, row, column, text


def _spelled(value: object) -> str:
    """One spelling of a value, whichever type a reader gives it: a day may come as its serial number."""
    if value is None or isinstance(value, bool):
        return "" if value is None else str(value).upper()
    if isinstance(value, int | float):
        return f"{float(value) + 0.0:.9g}"  # -0.0 is 0
    if isinstance(value, datetime | date | time | timedelta):
        return f"{to_excel(value):.9g}"
    text = ESCAPE.sub(lambda found: chr(int(found[1], 16)), str(value))
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _told(seen: Seen | None) -> str:
    """A cell for the message."""
    return "なし" if seen is None else f"{seen[0]} の {seen[1]} 行 {seen[2]} 列「{seen[3][:40]}」"
