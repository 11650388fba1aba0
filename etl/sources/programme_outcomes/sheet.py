"""The sheet of a filled template: its rows by heading, and what is wrong with the sheet as a whole."""

import warnings
import zipfile
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, NamedTuple

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from etl.reading.grid import Cell, letters
from etl.reading.numbers import plain
from etl.reading.sheets import as_text
from etl.sources.programme_outcomes.words import COLUMNS, HEADING_ROW, SHEET

MIDNIGHT = " 00:00:00"
FORMULA, PERCENT = "formula", "percent"


class Typed(NamedTuple):
    """A cell as typed, and whether the spreadsheet holds a formula there, or shows a number in percent."""

    cell: Cell
    held: str


Line = dict[str, Typed]


def opened(path: Path) -> tuple[list[Line], list[str]]:
    """Rows that carry anything, by heading, and the faults of the sheet."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of extensions that Excel adds to drop-downs
            book = load_workbook(path)
    except (zipfile.BadZipFile, InvalidFileException, KeyError, OSError):
        return [], [
            f"{path.name}: Excel ブック（.xlsx）として開けません。様式を .xlsx のまま保存してください。"
        ]
    if SHEET not in book.sheetnames:
        return [], [
            f"{path.name}: シート「{SHEET}」がありません（あるシート: {'、'.join(book.sheetnames)}）。"
            f"様式のシート名を「{SHEET}」に戻してください。"
        ]
    sheet = book[SHEET]
    columns = headings(sheet)
    faults = [*_missing(sheet, columns), *_merged(sheet), *_unknown(sheet, columns)]
    lines = list(_lines(sheet, columns))
    return lines, [*faults, *_hidden(sheet, columns, lines)]


def headings(sheet: Any) -> dict[str, int]:
    """Heading -> number of its column, from 0, for those of ours that are there."""
    found = {plain(as_text(cell.value or "")): cell.column - 1 for cell in sheet[HEADING_ROW]}
    return {name: found[plain(name)] for name in COLUMNS if plain(name) in found}


def _lines(sheet: Any, columns: dict[str, int]) -> Iterator[Line]:
    """Rows below the headings, empty ones left out."""
    for row in sheet.iter_rows(min_row=HEADING_ROW + 1):
        line = {name: _typed(row[column]) for name, column in columns.items()}
        if any(typed.cell.text for typed in line.values()):
            yield line


def _typed(stored: Any) -> Typed:
    """A stored cell as a reader of the sheet sees it."""
    shown = "" if stored.value is None else as_text(stored.value).removesuffix(MIDNIGHT).strip()
    held = FORMULA if stored.data_type == "f" else PERCENT if "%" in (stored.number_format or "") else ""
    return Typed(Cell("", stored.row - 1, stored.column - 1, shown, SHEET), held)


def _missing(sheet: Any, columns: dict[str, int]) -> Iterator[str]:
    """Columns that were renamed or taken away."""
    for number, name in enumerate(COLUMNS):
        if name not in columns:
            found = as_text(sheet.cell(HEADING_ROW, number + 1).value or "")
            yield (
                f"{SHEET}!{letters(number)}{HEADING_ROW}「{found}」: 見出し「{name}」の列がありません。"
                f"{HEADING_ROW} 行目の見出しを様式のとおりに戻してください。"
            )


def _unknown(sheet: Any, columns: dict[str, int]) -> Iterator[str]:
    """Columns that are not of the template and carry something."""
    for cells in sheet.iter_cols(min_row=HEADING_ROW):
        texts = [as_text(cell.value) for cell in cells if cell.value is not None]
        if texts and cells[0].column - 1 not in columns.values():
            near = get_close_matches(texts[0], [name for name in COLUMNS if name not in columns], n=1)
            advice = f"「{near[0]}」の列なら見出しを戻し" if near else "書くことは「備考」に移し"
            yield f"{SHEET}!{cells[0].coordinate}「{texts[0]}」: 様式にない列です。{advice}てください。"


def _merged(sheet: Any) -> Iterator[str]:
    """Merged cells: of which row the text speaks, nobody can tell."""
    for area in sheet.merged_cells.ranges:
        if area.max_row >= HEADING_ROW:
            yield (
                f"{SHEET}!{area.coord}: セルが結合されています。"
                "結合を解除し、1行に1件ずつ、どの行にも書いてください。"
            )


def _hidden(sheet: Any, columns: dict[str, int], lines: list[Line]) -> Iterator[str]:
    """Rows and columns that carry something and cannot be seen."""
    for line in lines:
        row = next(iter(line.values())).cell.row + 1
        if sheet.row_dimensions[row].hidden:
            yield f"{SHEET}!A{row}: {row} 行目は非表示です。再表示して確かめるか、行を削除してください。"
    for name, column in columns.items():
        if sheet.column_dimensions[letters(column)].hidden:
            yield (
                f"{SHEET}!{letters(column)}{HEADING_ROW}「{name}」: この列は非表示です。"
                "再表示して確かめてください。"
            )
