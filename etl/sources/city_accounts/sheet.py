"""One table of an accounts workbook: its title, unit, fiscal years, and a line per item and block of years.

A sheet of 市民経済計算 prints a title cut over two or three merged cells with blanks between the letters,
the unit below it, and a heading of years of which only the first names its era (平成13年度, 14年度). The
years may go on to the right of a second column of labels, with another division of activities; or the
labels stand once more behind the last year. Notes below start with 注.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from etl.reading.grid import Cell, Line, lines
from etl.reading.numbers import plain
from etl.reading.printed import first, words, wrong
from etl.releases import Release
from etl.sources.city_accounts.heading import Block, blocks_of

NOTE = ("注)", "(注)")
PARTS_ABOVE = 3  # title, unit and heading


class Layout(NamedTuple):
    """A table that is known: where it stands, and what is printed above it, in its plain spelling."""

    sheet: str
    title: str
    unit: str  # a pattern; its group `base` is the year of the prices


class Item(NamedTuple):
    """One printed line of a block: its label, and the cell of every year."""

    label: Cell
    words: str
    cells: dict[str, Cell]


class Table(NamedTuple):
    """What a sheet prints: blocks of years from left to right, each with items from top to bottom."""

    base: str
    blocks: tuple[tuple[Item, ...], ...]


def read_table(release: Release, layout: Layout) -> Table:
    """Read a known table; whatever is not as declared is refused.

    Raises
    ------
    ValueError
        when the sheet, its title, unit, years or a line is not as the publisher has printed it so far
    """
    printed = [row for row in lines(release, layout.sheet) if any(cell.text for cell in row)]
    if len(printed) <= PARTS_ABOVE:
        raise ValueError(
            f"{release.where} のシート「{layout.sheet}」に表がありません。原資料を確かめてください。"
        )
    title, unit, heading, *body = printed
    _require(title, re.escape(layout.title), what="表題", expected=layout.title)
    base = _require(unit, layout.unit, what="単位", expected=layout.unit).groupdict().get("base", "")
    blocks, repeated = blocks_of(heading)
    above_notes = list(_above_notes(body))
    _require_repeated(above_notes, blocks, repeated)
    return Table(base, tuple(tuple(_items(above_notes, block)) for block in blocks))


def _require(row: Line, pattern: str, *, what: str, expected: str) -> re.Match[str]:
    """Match all words of a line, which a publisher may have cut over several cells."""
    found = re.fullmatch(pattern, words(row))
    if found is None:
        raise wrong(first(row), expected=f"{what} {expected}", found=words(row))
    return found


def _above_notes(body: Iterable[Line]) -> Iterator[Line]:
    """The lines of the table, without the notes below it."""
    for row in body:
        if plain(first(row).text).startswith(NOTE):
            return
        yield row


def _items(body: Iterable[Line], block: Block) -> Iterator[Item]:
    """Every line of one block; a label without numbers, or numbers without a label, is refused."""
    for row in body:
        label = [row[column] for column in block.labels if row[column].text]
        cells = {period: row[column] for column, period in block.years.items()}
        empty = [cell for cell in cells.values() if not cell.text]
        if not label and len(empty) == len(cells):
            continue
        if not label:
            raise wrong(row[block.labels[-1]], expected="項目名（この行には値があります）")
        if empty:
            raise wrong(empty[0], expected="値（空欄は不詳の印ではありません）")
        yield Item(label[0], words(tuple(label)), cells)


def _require_repeated(body: Iterable[Line], blocks: Sequence[Block], repeated: range) -> None:
    """Labels printed once more behind the last year must be those of the first column."""
    for row in body:
        again = tuple(row[column] for column in repeated if row[column].text)
        label = words(tuple(row[column] for column in blocks[-1].labels))
        if again and words(again) != label:
            raise wrong(again[0], expected=label or "（空）")
