"""The workbook that staff fill in: a sheet to fill, an example of it, and the words that may be chosen."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from etl.reading.grid import letters
from etl.sources.programme_outcomes.choices import FONT, list_codes, offer_choices
from etl.sources.programme_outcomes.words import (
    CODES,
    COLUMNS,
    EXAMPLE,
    HEADING_ROW,
    NO,
    REQUIRED,
    SHEET,
    TITLE,
)

ROWS = 200  # prepared for entries
WIDTHS = (26, 24, 14, 18, 10, 8, 12, 9, 40, 32)
ADVICE = (
    "1行に1件。値は数だけを書き、単位・概数・説明はそれぞれの列に書く。累計は「いつまでの数か」を年月日で、"
    "年間は年度で書く。秘匿は X、不詳は …。書いたら python -m etl check で確かめる。"
)
EXAMPLES = (
    ("知的財産交流会", "マッチング成果", "2007", "2017-10-31", 29, "件", "累計", NO),
    ("知的財産交流会", "製品化", "2007", "2017-10-31", 20, "件", "累計", NO),
    ("かわさきマイスター", "認定者", "1997", "2018-03", 91, "名", "累計", NO),
    ("K-NIC", "起業", "", "令和2年度", 18, "件", "年間", NO),
)
ORIGINS = ("川崎市知的財産戦略（2018年3月）",) * 3 + ("川崎市議会 決算審査特別委員会（令和3年9月）",)
HEAD = PatternFill("solid", fgColor="DCE6F1")
LINE = Side(style="thin", color="BFBFBF")
BOX = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)


def write(path: Path) -> None:
    """Write the empty template; an existing file is never replaced.

    Raises
    ------
    ValueError
        when there is a file already, or the name is not that of a workbook
    """
    if path.suffix != ".xlsx":
        raise ValueError(f"{path} の名前は .xlsx で終わらせてください。")
    if path.exists():
        raise ValueError(f"{path} はすでにあります。上書きしません。別の名前を指定してください。")
    book = Workbook()
    filling = book.active
    filling.title = SHEET
    _table(filling, (), rows=ROWS)
    _table(book.create_sheet(EXAMPLE), EXAMPLES, rows=len(EXAMPLES))
    list_codes(book.create_sheet(CODES))
    offer_choices(filling, rows=ROWS)
    book.save(path)


def _table(sheet: Any, entries: Sequence[tuple[object, ...]], *, rows: int) -> None:
    """Title, advice, headings and rows, ready for paper."""
    sheet["A1"], sheet["A2"] = TITLE, ADVICE
    sheet["A1"].font, sheet["A2"].font = Font(FONT, size=14, bold=True), Font(FONT, size=9)
    for column, name in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[letters(column - 1)].width = WIDTHS[column - 1]
        mark = sheet.cell(HEADING_ROW - 1, column, "必須" if name in REQUIRED else "任意")
        mark.font, mark.alignment = Font(FONT, size=8), Alignment(horizontal="center")
        heading = sheet.cell(HEADING_ROW, column, name)
        heading.font, heading.fill, heading.border = Font(FONT, bold=True), HEAD, BOX
        heading.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for row in range(rows):
        _row(sheet, HEADING_ROW + 1 + row, _example(entries, row))
    _paper(sheet)


def _example(entries: Sequence[tuple[object, ...]], row: int) -> tuple[object, ...]:
    """What stands in a row: an example with its origin, or nothing."""
    return (*entries[row], ORIGINS[row]) if row < len(entries) else ()


def _row(sheet: Any, number: int, texts: tuple[object, ...]) -> None:
    """One row to write in, the only cells that are not locked."""
    for column in range(1, len(COLUMNS) + 1):
        cell = sheet.cell(number, column, (texts[column - 1] or None) if column <= len(texts) else None)
        cell.font, cell.border = Font(FONT), BOX
        cell.protection = Protection(locked=False)
        cell.alignment = Alignment(vertical="top", wrap_text=column > len(COLUMNS) - 2)


def _paper(sheet: Any) -> None:
    """Headings stay in sight and locked; A4 across, one page wide."""
    sheet.freeze_panes = f"A{HEADING_ROW + 1}"
    sheet.protection.sheet = True
    sheet.protection.formatColumns = sheet.protection.formatRows = sheet.protection.formatCells = False
    sheet.protection.deleteRows = sheet.protection.sort = False
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = sheet.ORIENTATION_LANDSCAPE
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    sheet.oddFooter.center.text = "&P / &N"
