"""Which columns of an edition of SSDSE-A count establishments or employees, and what of.

Codes and separators (，、) change from edition to edition, so a column is known by its label and its year;
within one table the codes rise with the industries, which tells labels that were exchanged.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from etl.reading.grid import Cell
from etl.reading.numbers import plain
from etl.sources.economic_census.coverage import MEASURES, series_of, year
from etl.sources.economic_census.industry import section

KEY = ("地域コード", "都道府県", "市区町村")
LABEL = re.compile(r"(?P<what>事業所|従業者)(?:総?数)(?P<private>\(民営\))?(?:\((?P<industry>.+)\))?")
FIRST_EDITION = "2014"  # its only census, printed without a year
CODES, YEARS = 0, 1  # heading lines


class Column(NamedTuple):
    """One item of the edition that counts establishments or employees."""

    number: int  # from 0
    item: str
    measure: str
    industry: str
    period: str
    series: str


def columns_of(heading: list[list[Cell]]) -> list[Column]:
    """The items that count establishments or employees, in the order of the file.

    Raises
    ------
    ValueError
        when a label names an industry that is not known, none is there, or labels contradict the codes
    """
    found = [column for cell in heading[-1] if (column := _column(cell, heading)) is not None]
    if not found:
        raise ValueError(
            f"{heading[-1][0].where} の行に「事業所数（…）」「従業者数（…）」の項目がありません。"
            "経済センサスの項目のある版（SSDSE-A）かを確かめてください。"
        )
    counted = [[column for column in found if column.measure == measure] for measure in MEASURES.values()]
    for columns in counted:
        _require_order(heading, columns)
    _require_both(heading, *counted)
    return found


def left_out(heading: list[list[Cell]], taken: list[Column]) -> int:
    """How many items of the edition count something else."""
    return len(heading[-1]) - len(KEY) - len(taken)


def _column(cell: Cell, heading: list[list[Cell]]) -> Column | None:
    """What one label says, if it says establishments or employees."""
    found = LABEL.fullmatch(plain(cell.text))
    if found is None:
        return None
    item = heading[CODES][cell.column]
    dated = heading[YEARS][cell.column] if len(heading) > 2 else None
    period = year(dated, dated.text) if dated else FIRST_EDITION
    industry = "_T" if found["industry"] is None else section(cell, found["industry"])
    series = series_of(cell, period, private=bool(found["private"]), public=not dated or period == "2014")
    return Column(cell.column, item.text, MEASURES[found["what"]], industry, period, series)


def _require_order(heading: list[list[Cell]], columns: list[Column]) -> None:
    """Refuse labels that were exchanged or doubled: codes rise with the industries, the total first."""
    for before, after in pairwise(sorted(columns, key=lambda column: (column.period, column.item))):
        if before.period == after.period and not _rank(before) < _rank(after):
            first, second = (heading[-1][column.number] for column in (before, after))
            raise ValueError(
                f"{second.where} の項目「{second.text}」（{after.item}）は、"
                f"「{first.text}」（{before.item}）より前の産業のはずです。"
                "項目コードと項目名が食い違っています。列の入れ替わりや重複がないか原資料を確かめてください。"
            )


def _require_both(heading: list[list[Cell]], places: list[Column], persons: list[Column]) -> None:
    """Refuse a table whose establishments and employees are not of the same industries."""
    one, other = ({(column.period, column.industry) for column in columns} for columns in (places, persons))
    alone = [column for column in (*places, *persons) if (column.period, column.industry) in one ^ other]
    if alone:
        cell = heading[-1][alone[0].number]
        raise ValueError(
            f"{cell.where} の項目「{cell.text}」に、"
            "対になる項目（同じ年・産業の事業所数と従業者数）がありません。"
            "項目名の変更か列の抜けがないか原資料を確かめてください。"
        )


def _rank(column: Column) -> str:
    """Place of an industry in the classification, the total before all."""
    return "" if column.industry == "_T" else column.industry
