"""A table of the office: title, unit, a heading of two lines with merged cells, lines, and notes below.

Confirmed in the reports of 2018 and 2019: notes begin with (備考) or (資料), and a 「-」 that stands alone
says that a number is unknown or cannot be counted (凡例 (4)), never 0. Assumed, for want of a workbook: one
table per sheet, its title in the first line with text, the unit 件 in the second, a heading of two lines.
"""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from etl.reading.grid import Cell, Line
from etl.reading.legend import legend
from etl.reading.numbers import Reading, plain, read
from etl.reading.printed import first, words, wrong

NOTES = ("(備考)", "(資料)", "(注)", "注", "備考", "資料")
UNIT = "(単位:件)"
NUMBERED = r"(?:第\d+章)?(?:\(?\d+\)?[.-]?)*"  # 「第1章 1.」 or 「5-1」 before a title
DASHES_UNKNOWN = tuple(f"「{dash}」は不明" for dash in "-―−‐–—ー")  # 凡例 (4) of the report
PARTS_ABOVE = 4  # title, unit and two lines of heading


class Column(NamedTuple):
    """One column of numbers, and what stands above it."""

    column: int
    upper: str
    upper_cell: Cell
    lower: Cell


class Headed(NamedTuple):
    """A table taken apart."""

    title: str  # in its plain spelling, without its number
    corner: Cell  # heading of the labels
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    notes: str

    def reading(self, cell: Cell) -> Reading:
        """Read one number by the marks of the report and of the table's own notes."""
        return read(cell, legend((*DASHES_UNKNOWN, self.notes)))


def headed(sheet: Sequence[Line], *, where: str, known: Iterable[str]) -> Headed:
    """Take a sheet apart.

    Raises
    ------
    ValueError
        when the title is not known, or what is above or beside the numbers is not as declared
    """
    printed = [row for row in sheet if any(cell.text for cell in row)]
    if len(printed) <= PARTS_ABOVE:
        raise ValueError(
            f"{where} に、表題・単位・2行の見出しと値の行がそろっていません。"
            "発行元の原資料を確かめてください。"
        )
    title, unit, upper, lower, *body = printed
    if words(unit) != UNIT:
        raise wrong(first(unit), expected=f"単位 {UNIT}", found=words(unit))
    ends = next((at for at, row in enumerate(body) if plain(first(row).text).startswith(NOTES)), len(body))
    notes = "。".join(words(row) for row in body[ends:])
    columns = tuple(_columns(upper, lower))
    corner = first(upper)
    for row in body[:ends]:
        _require_full(row, corner=corner, columns=columns)
    return Headed(_title(title, known), corner, columns, tuple(body[:ends]), notes)


def _title(row: Line, known: Iterable[str]) -> str:
    """The known title that a line prints, its number left aside."""
    title = re.sub(f"^{NUMBERED}", "", words(row))
    if title not in set(known):
        raise wrong(first(row), expected=f"表題 {'／'.join(known)}", found=words(row))
    return title


def _columns(upper: Line, lower: Line) -> Iterable[Column]:
    """Each column under the last upper heading printed at or before it, for those are merged."""
    above: Cell | None = None
    for over, under in zip(upper[first(upper).column + 1 :], lower[first(upper).column + 1 :], strict=False):
        above = over if over.text else above
        if not under.text:
            continue
        if above is None:
            raise wrong(over, expected="上段の見出し")
        yield Column(under.column, plain(above.text), above, under)


def _require_full(row: Line, *, corner: Cell, columns: Sequence[Column]) -> None:
    """Refuse a line without a label, with an empty cell under a heading, or with one beside the headings."""
    places = {corner.column, *(each.column for each in columns)}
    for cell in row:
        if bool(cell.text) != (cell.column in places):
            raise wrong(cell, expected="値" if cell.column in places else "空欄（見出しのない列）")
