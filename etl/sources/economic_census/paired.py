"""Headings of a prefecture's table: size classes or years over pairs of 事業所数 and 従業者数.

A heading that spans columns stands over the first of them; the empty ones to its right belong to it.
Shares (構成比) are left alone: they follow from the counts.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from etl.reading.eras import PRINTED, when
from etl.reading.grid import NOTE_MARKS, Cell, Line
from etl.reading.numbers import plain
from etl.sources.economic_census import members
from etl.sources.economic_census.coverage import year
from etl.sources.economic_census.tabulation import Member

INDUSTRY = re.compile("産業(?:大|中|小)?(?:分類)?(?:別)?")
SHARES = re.compile(r".*(?:構成比|割合|増減|比率|1事業所当たり).*|\(?[%％]\)?")
TOTAL = ("全産業", "総数", "合計", "計", "全産業(S公務を除く)", "A~R全産業(S公務を除く)")
COUNTS = ("事業所数", "従業者数")
NEUTRAL = "実数"  # beside 構成比, under the name of the count


class Column(NamedTuple):
    """What a column of counts is about."""

    heading: Cell
    measure: str
    size_class: str
    period: str  # empty where the title says it


class Block(NamedTuple):
    """One table of a sheet."""

    above: list[Line]  # title lines
    heading: list[Line]
    body: list[Line]
    below: list[Line]  # notes


def blocks(grid: list[Line]) -> Iterator[Block]:
    """Every table of a sheet that starts with a heading of industries."""
    starts = [number for number, row in enumerate(grid) if _is_heading(row)]
    for start, end in pairwise([*starts, len(grid)]):
        first = next((n for n in range(start, end) if _label(grid[n]) in TOTAL), end)
        last = next((n for n in range(first, end) if _ends(grid[n])), end)
        before = max((n for n in starts if n < start), default=-1)
        yield Block(grid[before + 1 : start], grid[start:first], grid[first:last], grid[last:end])


def columns(block: Block) -> dict[int, Column]:
    """Every column that counts something, by its place.

    Raises
    ------
    ValueError
        when a heading is not known, or two columns claim to be the same
    """
    found: dict[int, Column] = {}
    width = max(len(row) for row in [*block.heading, *block.body])
    for place in range(1, width):
        over = [_over(row, place, last=row is block.heading[-1]) for row in block.heading]
        words = [cell for cell in over if cell]
        if words and not any(SHARES.fullmatch(plain(cell.text)) for cell in words):
            found[place] = _column(words)
            _require_new(found, place)
    return found


def _column(words: list[Cell]) -> Column:
    """What the headings over one column say together."""
    told = Column(words[-1], "", "_T", "")
    for cell in words:
        if measure := members.measure(Member("", cell.text, cell)):
            told = told._replace(measure=measure)
        elif PRINTED.fullmatch(plain(cell.text)):
            told = told._replace(period=year(cell, when(cell).period[:4]))
        elif plain(cell.text) != NEUTRAL:
            told = told._replace(size_class=members.size(Member("", plain(cell.text), cell)))
    if not told.measure:
        raise ValueError(
            f"{words[-1].where} の見出し「{words[-1].text}」の列が"
            "事業所数か従業者数かが印字されていません。"
            f"見出しは {'・'.join(COUNTS)} のはずです。原資料の見出しを確かめてください。"
        )
    return told


def _require_new(found: dict[int, Column], place: int) -> None:
    """Refuse two columns under the same heading, a known fault of hand-made tables."""
    own = found[place]
    for other, column in found.items():
        if other != place and column[1:] == own[1:]:
            raise ValueError(
                f"{own.heading.where} の見出しは {column.heading.address} と同じもの"
                f"（{own.heading.text}、{own.size_class}、{own.period or '年の見出しなし'}）を指しています。"
                "見出しの誤りがないか発行元の別の表で確かめ、正しい見出しの版を登録してください。"
            )


def _over(row: Line, place: int, *, last: bool) -> Cell | None:
    """The heading over a column: its own cell, or in a line above the last the nearest to the left."""
    cells = [cell for cell in row[1 : place + 1] if cell.text]
    own = row[place] if place < len(row) and row[place].text else None
    return own if last or not cells else cells[-1]


def _is_heading(row: Line) -> bool:
    """Whether a line starts with the word for the classification of industries."""
    return bool(row) and INDUSTRY.fullmatch(plain(row[0].text)) is not None


def _label(row: Line) -> str:
    """The first word of a line, as one spelling."""
    return plain(row[0].text) if row else ""


def _ends(row: Line) -> bool:
    """Whether a table is over: an empty line, or a note."""
    return not any(cell.text for cell in row) or plain(row[0].text).startswith(tuple(map(plain, NOTE_MARKS)))
