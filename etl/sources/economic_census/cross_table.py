"""A cross table of e-Stat's database: dimensions in rows and in columns, each with or without codes.

A dimension in rows takes a column, or three: code, 補助コード, name. One in columns takes a heading line, or
three, all of them named in one and the same column after a slash: /従業者規模 コード, /従業者規模.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from etl.reading.grid import Cell, Line
from etl.reading.numbers import plain
from etl.sources.economic_census.tabulation import Axis, Member, Value

SLASH, CODE = "/", "コード"


class Band(NamedTuple):
    """Where one dimension is named: its lines or columns, from 0; -1 where codes were not asked for."""

    name: str
    codes: int
    names: int

    @property
    def key(self) -> int:
        """What identifies a member: its code where there is one, else its name."""
        return self.codes if self.codes >= 0 else self.names


class Frame(NamedTuple):
    """Where the parts of the table stand."""

    grid: list[Line]
    stub: int  # the column that names the dimensions in columns
    first: int  # the first heading line
    last: int  # the last one
    across: list[Band]  # dimensions in columns
    down: list[Band]  # dimensions in rows


def frame_of(grid: list[Line]) -> Frame:
    """Find the heading lines: those with a slash in one and the same column.

    Raises
    ------
    ValueError
        when there is none
    """
    slashed = [cell for row in grid for cell in row if cell.text.startswith(SLASH)]
    if not slashed:
        raise ValueError(
            f"{grid[0][0].file} に「/」で始まる見出し（列に置いた分類の名前）がありません。"
            "e-Stat の統計表・グラフ表示から「CSV形式（クロス集計表形式）」で取得し直してください。"
        )
    stub = slashed[0].column
    found = [cell for cell in slashed if cell.column == stub]
    last = found[-1].row
    names = [(cell.row, cell.text.removeprefix(SLASH)) for cell in found]
    stubs = [(cell.column, cell.text) for cell in grid[last][:stub]]
    for cell in found:
        _require_width(grid[cell.row], len(grid[last]))
    return Frame(grid, stub, found[0].row, last, _bands(names), _bands(stubs))


def _bands(told: list[tuple[int, str]]) -> list[Band]:
    """Dimensions from their headings, with or without codes."""
    places = {plain(words): number for number, words in told}
    bands = [(number, words) for number, words in told if not plain(words).endswith(CODE)]
    return [Band(words, places.get(plain(f"{words}{CODE}"), -1), number) for number, words in bands]


def down(frame: Frame, band: Band) -> Axis:
    """Members of a dimension in rows."""
    return _axis(band, ((row[band.key], row[band.names]) for row in _body(frame)))


def across(frame: Frame, band: Band) -> Axis:
    """Members of a dimension in columns."""
    keys, names = (frame.grid[line][frame.stub + 1 :] for line in (band.key, band.names))
    return _axis(band, zip(keys, names, strict=True))


def _axis(band: Band, told: Iterable[tuple[Cell, Cell]]) -> Axis:
    """Members by the key that values name them with.

    Raises
    ------
    ValueError
        when one code has two names
    """
    found: dict[str, Member] = {}
    for key, name in told:
        known = found.setdefault(key.text, Member(key.text if band.codes >= 0 else "", name.text, name))
        if known.name != name.text:
            raise ValueError(
                f"{name.where} の「{name.text}」は、{known.cell.address} では「{known.name}」と印字された"
                f"{band.name}の符号「{key.text}」と同じ符号です。"
                "列の入れ替わりや行のずれがないか原資料を確かめてください。"
            )
    return Axis(band.name, found)


def _body(frame: Frame) -> Iterator[Line]:
    """Lines of the table, each as wide as the heading."""
    for row in frame.grid[frame.last + 1 :]:
        if any(cell.text for cell in row):
            _require_width(row, len(frame.grid[frame.last]))
            yield row


def _require_width(row: Line, width: int) -> None:
    """Refuse a line with a cell too few or too many."""
    if len(row) != width:
        raise ValueError(
            f"{row[0].file} の {row[0].row + 1} 行目は {len(row)} 列ですが、見出しは {width} 列です。"
            "引用符のない桁区切りのコンマや、列の抜けがないかを確かめてください。"
        )


def values(frame: Frame) -> Iterator[Value]:
    """Every value with the keys of its members."""
    heads = list(zip(*([cell.text for cell in frame.grid[band.key]] for band in frame.across), strict=True))
    for row in _body(frame):
        own = tuple(row[band.key].text for band in frame.down)
        for cell in row[frame.stub + 1 :]:
            yield Value(cell, (*own, *heads[cell.column]))
