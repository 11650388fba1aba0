"""Tables of a survey report: answers down, a breakdown across, counts above their percents.

Several tables stand on one sheet, and one sheet may repeat all the others. A table is the lines between
two empty ones that hold a heading (「区別」「全市」…); what stands above the heading is its title, whether
several answers were allowed (≪複数回答≫) and who was asked (【該当：…】).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from etl.reading.grid import NOTE_MARKS, Cell, Line
from etl.reading.numbers import plain

TOTALS = ("全市", "全体", "総数", "合計", "計", "総計")
ROW_LAYOUT = "上段"  # （ 上段 ： 件数 ／ 下段 ： ％ ）, printed over each table or once over a sheet
MULTIPLE = "複数回答"
UNIVERSE = re.compile(r"【該当[:：]?(.+)】")


class Pair(NamedTuple):
    """One answer: its counts, and the percents printed below them."""

    label: Cell
    counts: tuple[Cell, ...]
    percents: tuple[Cell, ...]


class CrossTable(NamedTuple):
    """One table as printed."""

    title: tuple[Cell, ...]  # from the question down to the item it is about
    multiple: bool
    universe: str  # who was asked, in the report's words; empty: everybody
    variable: Cell
    categories: tuple[Cell, ...]  # the total first
    pairs: tuple[Pair, ...]


def cross_tables(lines: list[Line], *, without: tuple[str, ...] = ()) -> Iterator[CrossTable]:
    """Every table of a sheet, from the top; `without` are titles of tables of another shape.

    Raises
    ------
    ValueError
        when counts stand without their percents, or a row is longer than the heading
    """
    for block in _blocks(lines):
        number = next((number for number, line in enumerate(block) if _is_heading(line)), None)
        above = [cell for line in block[:number] for cell in line if cell.text]
        if number is None or {plain(cell.text) for cell in above} & set(without):
            continue
        yield _table(above, block[number], block[number + 1 :])


def words(cell: Cell) -> str:
    """A printed text on one line, single spaces."""
    return " ".join(cell.text.split())


def _blocks(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines that are not empty."""
    block: list[Line] = []
    for line in lines:
        if any(cell.text for cell in line):
            block.append(line)
            continue
        if block:
            yield block
        block = []
    if block:
        yield block


def _is_heading(line: Line) -> bool:
    """Whether a line names a variable and begins its categories with the total."""
    return len(line) > 2 and bool(line[0].text) and plain(line[1].text) in TOTALS


def _table(above: list[Cell], heading: Line, body: list[Line]) -> CrossTable:
    """Put one table together."""
    told = "".join(plain(cell.text) for cell in above)
    asked = next(filter(None, (UNIVERSE.search(plain(cell.text)) for cell in above)), None)
    categories = tuple(cell for cell in heading[1:] if cell.text)
    return CrossTable(
        title=tuple(cell for cell in above if not _is_remark(cell)),
        multiple=MULTIPLE in told,
        universe=asked[1] if asked else "",
        variable=heading[0],
        categories=categories,
        pairs=tuple(_pairs(body, width=len(categories))),
    )


def _is_remark(cell: Cell) -> bool:
    """Whether a text above a heading says how to read the table, not what was asked."""
    text = plain(cell.text)
    return ROW_LAYOUT in text or MULTIPLE in text or bool(UNIVERSE.search(text)) or text.startswith("Ⅲ")


def _pairs(body: list[Line], *, width: int) -> Iterator[Pair]:
    """Counts and the percents below them, until the first note."""
    rows = iter(body)
    for counts in rows:
        if counts[0].text.startswith(NOTE_MARKS):
            return
        percents = next(rows, ())
        if not counts[0].text or not percents or percents[0].text:
            raise ValueError(
                f"{counts[0].where} の「{words(counts[0])}」は、件数の行の下に割合の行がありません。"
                "この様式は上段が件数、下段が割合です。原資料の行の抜けを確かめてください。"
            )
        yield Pair(counts[0], _within(counts, width), _within(percents, width))


def _within(line: Line, width: int) -> tuple[Cell, ...]:
    """The cells under the categories; a figure beyond them belongs to no category."""
    beyond = [cell for cell in line[width + 1 :] if cell.text]
    if beyond or len(line) < width + 1:
        at = beyond[0].where if beyond else line[0].where
        raise ValueError(f"{at}: 表頭の {width} 区分と行の列数が合いません。原資料の列を確かめてください。")
    return line[1 : width + 1]
