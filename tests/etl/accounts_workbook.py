"""A small accounts workbook in the layout of a city: merged titles, two blocks of years, repeated labels."""

from collections.abc import Callable, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.etl.accounts_amounts import (
    ABOVE,
    BELOW,
    CHAINED,
    FORMER,
    INCOME,
    LATER,
    SECTORS,
    Label,
    Values,
    derived,
    income_amounts,
    product_amounts,
)

YEARS = ("平成21年度", "22年度", "平成23年度", "24年度")
MARK = "項　　　目"
HEADS = {
    "Ⅱ-1": ("第Ⅱ表－１　経　済　活　動　別　", "市　内　総　生　産　（　名　目　）", "（単位：100万円）"),
    "Ⅱ-2": ("第Ⅱ表－２　経済活動別", "市内総生産（名目）(　対　前　年　度　増　加　率　）", "（単位：％）"),
    "Ⅱ-3": ("第Ⅱ表－３　経済活動別", "市内総生産（名目）(　構　成　比　）", "（単位：％）"),
    "Ⅲ-1": (
        "第Ⅲ表－１　経済活動別",
        "市内総生産（実質:連鎖方式）",
        "（単位：100万円）（平成17歴年連鎖価格）",
    ),
    "Ⅲ-2": ("第Ⅲ表－２　経済活動別", "市内総生産（実質:連鎖方式）（対前年度増加率）", "（単位：％）"),
    "Ⅳ-1": ("第Ⅳ表－１　経済活動別", "市内総生産（デフレーター：連鎖方式）", "（平成17歴年＝100，％）"),
    "Ⅴ-1": ("第Ⅴ表-１　市民所得及び", "市民可処分所得の分配", "（単位：100万円）"),
    "Ⅴ-2": ("第Ⅴ表-２　市民所得及び", "市民可処分所得の分配( 対 前 年 度 増 加 率 ）", "（単位：％）"),
    "Ⅴ-3": ("第Ⅴ表-３　市民所得及び", "市民可処分所得の分配( 構 成 比 ）", "（単位：％）"),
}


def accounts(change: Callable[[Workbook], object] | None = None) -> bytes:
    """The bytes of a sound workbook of invented amounts, or of one changed in one respect."""
    book = Workbook()
    product, income = product_amounts(), income_amounts()
    for sheet in HEADS:
        amounts = income if sheet.startswith("Ⅴ") else product
        whole = "市民所得（要素費用表示）（１＋２＋３）　" if amounts is income else "市内総生産（４＋５-６）"
        made = {name: derived(sheet, name, values, amounts[whole]) for name, values in amounts.items()}
        _write(book.create_sheet(sheet), made, one_block=amounts is income)
    del book["Sheet"]
    if change:
        change(book)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write(sheet: Worksheet, made: dict[str, Values], *, one_block: bool) -> None:
    """Title over merged cells, unit, heading over two lines, the blocks, a blank line and notes."""
    first, second, unit = HEADS[sheet.title]
    sheet["D2"], sheet["J2"], sheet["A4"], sheet["A6"] = first, second, unit, MARK
    sheet.merge_cells("D2:I2")
    sheet.merge_cells("A6:C7")
    extra = CHAINED if sheet.title == "Ⅲ-1" else []
    blocks = (
        [(INCOME, slice(0, 4), 1)]
        if one_block
        else [
            (ABOVE + FORMER + BELOW + extra + SECTORS, slice(0, 2), 1),
            (ABOVE + LATER + BELOW + extra + SECTORS, slice(2, 4), 7),
        ]
    )
    for labels, years, start in blocks:
        _write_block(sheet, labels, {name: made[name][years] for _, name in labels}, start, YEARS[years])
    if one_block:
        sheet.cell(6, 8, MARK)
        for row, (mark, name) in enumerate(INCOME, start=8):
            sheet.cell(row, 8, mark + name)
    sheet.cell(32, 1, " 注）製造業は，分類変更により接続しない。")


def _write_block(
    sheet: Worksheet, labels: list[Label], made: dict[str, Values], start: int, years: Sequence[str]
) -> None:
    """Labels indented over three columns, then the years."""
    sheet.cell(6, start, MARK)
    for column, year in enumerate(years, start=start + 3):
        sheet.cell(6, column, year)
    for row, (mark, name) in enumerate(labels, start=8):
        indent = start + ("．" not in mark)
        sheet.cell(row, indent, mark or None)
        sheet.cell(row, indent + 1, name)
        for column, value in enumerate(made[name], start=start + 3):
            sheet.cell(row, column, value)
