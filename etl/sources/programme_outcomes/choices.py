"""The words that may be chosen in the template, and the drop-downs that offer them."""

from typing import Any

from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from etl.contract import codes, names
from etl.reading.grid import letters
from etl.sources.programme_outcomes.words import (
    APPROXIMATE,
    CODES,
    COLUMNS,
    HEADING_ROW,
    ITEM,
    ITEMS,
    KIND,
    NO,
    PROGRAMME,
    SERIES,
    UNIT,
    UNIT_OF,
    YES,
)

FONT = "游ゴシック"
WIDE, NARROW = 30, 16


def list_codes(sheet: Any) -> None:
    """A pair of columns for every list: the word, and the direction or the meaning it has."""
    for number, (name, words) in enumerate(_lists().items()):
        column = 2 * number + 1
        for row, pair in enumerate([(name, "方向・意味"), *words], start=1):
            for offset, text in enumerate(pair):
                cell = sheet.cell(row, column + offset, text or None)
                cell.font = Font(FONT, bold=row == 1)
                sheet.column_dimensions[letters(column + offset - 1)].width = (
                    WIDE if name in (PROGRAMME, ITEM) else NARROW
                )
    sheet.protection.sheet = True


def offer_choices(sheet: Any, *, rows: int) -> None:
    """A drop-down for every column with a list."""
    for number, (name, words) in enumerate(_lists().items()):
        among = letters(2 * number)
        choice = DataValidation(
            "list", formula1=f"{CODES}!${among}$2:${among}${len(words) + 1}", allow_blank=True
        )
        choice.errorTitle, choice.error = name, f"「{CODES}」シートの一覧から選んでください。"
        at = letters(COLUMNS.index(name))
        choice.add(f"{at}{HEADING_ROW + 1}:{at}{HEADING_ROW + rows}")
        sheet.add_data_validation(choice)


def _lists() -> dict[str, list[tuple[str, str]]]:
    """Words that may be chosen, each with what it means."""
    directions = names("direction")
    return {
        PROGRAMME: [
            (row["ja"], f"{row['direction']} {directions[row['direction']].ja}")
            for row in codes("programme").values()
        ],
        ITEM: [
            (item, f"{names('measure')[measure].ja}（{'・'.join(u)}）")
            for item, (measure, u) in ITEMS.items()
        ],
        UNIT_OF: [(word, "") for word in UNIT],
        KIND: [(word, names("series")[code].ja) for word, code in SERIES.items()],
        APPROXIMATE: [(YES, "約、程度、以上などと書かれた数"), (NO, "そのままの数")],
    }
