"""Printed years and days to ISO 8601: 平成13年度, then a bare 14年度, H27.4, 令和元年, 28.0.

年度 (April to March) and 年 both come out as the year they begin in; which of the two it is stays told apart.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from japanera import ERA_DATA_GENERAL, Era

from etl.reading.grid import Cell
from etl.reading.numbers import plain

MODERN = ("明治", "大正", "昭和", "平成", "令和")
ERAS = {era.kanji: era for era in ERA_DATA_GENERAL if era.kanji in MODERN}
LETTERS = {era.english[0]: name for name, era in ERAS.items()}
YEAR = r"(?P<year>元|\d{1,4})"
NAME = rf"(?P<era>{'|'.join(ERAS)}|[MTSHR])?"
DAY = r"(?:[.年/-](?P<month>\d{1,2})(?:[.月/-](?P<day>\d{1,2})日?|月)?)?"
PRINTED = re.compile(rf"{NAME}{YEAR}(?:\.0)?{DAY}年?(?P<fiscal>度)?(?:現在|末|時点)?")
AD = 1000  # a year from here on is 西暦


class When(NamedTuple):
    """A period as the contract writes it, and whether it is a fiscal year (年度)."""

    period: str
    fiscal: bool
    era: str = ""  # the era it was printed in, for bare years to its right


def when(cell: Cell, before: When | None = None) -> When:
    """Read a printed year, month or day; a bare year takes the era of the one printed before it.

    Raises
    ------
    ValueError
        when it is no date, when a bare year has nothing before it, or when the era had no such year

    Examples
    --------
    >>> [when(Cell("", 0, 0, text)).period for text in ("平成26年度", "令和元年", "H27.4", "2021年6月1日")]
    ['2014', '2019', '2015-04', '2021-06-01']
    >>> when(Cell("", 0, 0, "14年度"), before=When("2001", True, "平成"))
    When(period='2002', fiscal=True, era='平成')
    """
    found = PRINTED.fullmatch(plain(cell.text))
    if found is None:
        raise ValueError(
            f"{cell.where} の「{cell.text}」は年・年度・年月日として読めません。"
            "読める形の例: 平成26年度、令和元年、H27.4、2021年6月1日、（前の列に元号がある）14年度。"
        )
    name = LETTERS.get(found["era"] or "", found["era"] or "")
    number = 1 if found["year"] == "元" else int(found["year"])
    era = name or ("" if number >= AD else _inherited(cell, before))
    year = number if not era else _absolute(cell, era, number)
    parts = [f"{int(found[part]):02d}" for part in ("month", "day") if found[part]]
    return When("-".join([str(year), *parts]), bool(found["fiscal"]), era)


def across(cells: Iterable[Cell]) -> Iterator[When]:
    """Read a row of years from left to right, bare ones in the era of the last that named it."""
    before = None
    for cell in cells:
        before = when(cell, before)
        yield before


def _inherited(cell: Cell, before: When | None) -> str:
    """The era of the year printed before a bare one."""
    if before is None or not before.era:
        raise ValueError(
            f"{cell.where} の「{cell.text}」には元号がなく、前の列にもありません。"
            "元号を推測しません。原資料で年を確かめてください。"
        )
    return before.era


def _absolute(cell: Cell, era: str, number: int) -> int:
    """西暦 of a year of an era; a year the era did not have is a misprint."""
    found: Era = ERAS[era]
    year: int = found.since.year + number - 1
    if number < 1 or (found.until and year > found.until.year):
        raise ValueError(
            f"{cell.where} の「{cell.text}」は {era} にない年です"
            f"（{era}は {found.since.year}～{found.until.year if found.until else ''} 年）。"
            "原資料を確かめてください。"
        )
    return year
