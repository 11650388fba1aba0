"""Tables of the patent office in the layout this project reads: merged headings, notes below."""

from collections.abc import Callable
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from etl.sources.patent_applications.prefectures import NAMES

RIGHTS = ("特許", "実用新案", "意匠", "商標")
# Public figures: patents, utility models; designs and trademarks of other years than 2016, 2017 invented.
APPLIED = {
    "平成27年": (318721, 6860, 29903, 147283),
    "28年": (318381, 6480, 30879, 161859),
    "29年": (318479, 6106, 31961, 190939),
}
REGISTERED = {
    "平成27年": (189358, 6695, 26297, 98085),
    "28年": (203087, 6297, 25344, 105207),
    "29年": (199577, 6024, 27335, "-"),
}
NOTE = "（備考）・特許には、存続期間の延長登録の出願を含む。"


def annual(change: Callable[[Worksheet], object] | None = None) -> bytes:
    """Applications and registrations of three years."""
    book = Workbook()
    sheet = book.active
    sheet["A1"], sheet["E1"], sheet["H2"] = "１．出願・登録", "件数の推移", "（単位：件）"
    sheet["A4"], sheet["B4"], sheet["G4"] = "年", "出　願", "登　録"
    for place in ("A4:A5", "B4:F4", "G4:J4"):
        sheet.merge_cells(place)
    for column, name in enumerate((*RIGHTS, "計", *RIGHTS), start=2):
        sheet.cell(5, column, name)
    for row, (year, counts) in enumerate(APPLIED.items(), start=6):
        for column, value in enumerate((year, *counts, sum(counts), *REGISTERED[year]), start=1):
            sheet.cell(row, column, value)
    sheet["A10"], sheet["A11"] = NOTE, "（資料）特許庁作成"
    return _bytes(book, change)


def prefectures(change: Callable[[Worksheet], object] | None = None) -> bytes:
    """Two rights and two years by prefecture, invented."""
    book = Workbook()
    sheet = book.active
    sheet["A1"], sheet["E2"] = "５．都道府県別出願件数表（日本人によるもの）", "（単位：件）"
    sheet["A3"], sheet["B3"], sheet["D3"] = "都道府県", "特許", "商標"
    sheet.merge_cells("B3:C3")
    sheet.merge_cells("D3:E3")
    for column, year in enumerate(("平成28年", "29年", "平成28年", "29年"), start=2):
        sheet.cell(4, column, year)
    for row, name in enumerate((*NAMES, "その他"), start=5):
        sheet.cell(row, 1, {"北海道": name, "東京": "東京都", "京都": "京都府"}.get(name, name))
        for column in range(2, 6):
            sheet.cell(row, column, 100 * column + row)
    _totals(sheet)
    sheet["A56"] = "（備考）筆頭出願人の住所による。"
    return _bytes(book, change)


def _totals(sheet: Worksheet) -> None:
    """The line of Japan, of foreign applicants, and of all."""
    for row, name in ((53, "内国計"), (54, "外国"), (55, "総計")):
        sheet.cell(row, 1, name)
    for column in range(2, 6):
        japan = sum(sheet.cell(row, column).value for row in range(5, 53))
        for row, value in ((53, japan), (54, 7), (55, japan + 7)):
            sheet.cell(row, column, value)


def _bytes(book: Workbook, change: Callable[[Worksheet], object] | None) -> bytes:
    if change:
        change(book.active)
    file = BytesIO()
    book.save(file)
    return file.getvalue()
