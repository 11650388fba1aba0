"""Tables of prefectures and large cities: industries in lines, counts and size classes in pairs of columns.

The area and the year stand in the title, the sheet's name or, for the area, the note in the ledger.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from etl.reading.grid import Cell, Line, grids
from etl.reading.layout import Contents
from etl.reading.legend import legend
from etl.reading.numbers import Reading, plain
from etl.reading.numbers import read as number
from etl.reading.rows import Row, observe
from etl.releases import Release
from etl.sources.economic_census import members
from etl.sources.economic_census.coverage import UNITS, require_plain_unit
from etl.sources.economic_census.heading import area_in, require_census, series_in, year_in
from etl.sources.economic_census.paired import COUNTS, Block, Column, blocks, columns
from etl.sources.economic_census.tabulation import Member
from etl.sources.economic_census.wholes import settled

SECTION_LEVEL = frozenset("ABCDEFGHIJKLMNOPQRS@")


class About(NamedTuple):
    """What the words around a table say of all its numbers."""

    area: str
    period: str  # empty where every column says its own
    words: list[Cell]
    marks: Mapping[str, Reading]
    status: str


def recognises(held: Contents) -> bool:
    """Whether a sheet has a heading of industries, and counts under it."""
    for sheet in held.sheets:
        grid = [
            tuple(Cell("", n, c, t.strip()) for c, t in enumerate(row)) for n, row in enumerate(sheet.rows)
        ]
        for block in blocks(grid):
            printed = "".join(plain(cell.text) for row in block.heading for cell in row)
            if block.body and all(words in printed for words in COUNTS):
                return True
    return False


def read(release: Release, _: Contents) -> pd.DataFrame:
    """Every count of every table in the file."""
    rows = [
        row
        for name, grid in grids(release).items()
        for block in blocks(grid)
        if block.body
        for row in _rows(release, name, block)
    ]
    return settled(pd.DataFrame(rows))


def _rows(release: Release, sheet: str, block: Block) -> list[Row]:
    """Every count of one table, once made sure that its industries add up."""
    about = _about(release, sheet, block)
    rows = list(_counts(block, about))
    _require_sums(rows, block.body[0][0])
    return rows


def _about(release: Release, sheet: str, block: Block) -> About:
    """Area, year, marks and standing of a table."""
    title = [cell for row in [*block.above, *block.below] for cell in row if cell.text]
    here = block.heading[0][0]
    words = [*title, here._replace(text=sheet)]
    noted = here._replace(text=release.note)  # in the ledger
    require_census([*words, noted], here)
    dated = all(column.period for column in columns(block).values())
    require_plain_unit([*words, *(cell for row in block.heading for cell in row)])
    return About(
        area=area_in([*words, noted], here),
        period="" if dated else year_in(words, here),
        words=words,
        marks=legend(cell.text for cell in title),
        status="provisional" if any("速報" in cell.text for cell in words) else "normal",
    )


def _counts(block: Block, about: About) -> Iterator[Row]:
    """One row for every printed count."""
    counted = columns(block)
    public = any(plain(row[0].text).startswith(("公務", "S公務")) for row in block.body)
    for row in block.body:
        _require_covered(row, counted)
        for place, column in counted.items():
            if place < len(row) and row[place].text:
                period = column.period or about.period
                yield observe(
                    row[place],
                    {
                        "measure": column.measure,
                        "unit": UNITS[column.measure],
                        "area": about.area,
                        "period": period,
                        "series": series_in(about.words, period, public=public),
                        "industry": members.branch(Member("", row[0].text, row[0]), period),
                        "size_class": column.size_class,
                    },
                    status=about.status,
                    reading=number(row[place], about.marks),
                )


def _require_covered(row: Line, counted: Mapping[int, Column]) -> None:
    """Refuse a number that stands under no heading."""
    last = max(counted) + 1  # a share may follow the last count
    stray = next((cell for cell in row[last + 1 :] if cell.text), None)
    if stray is not None:
        raise ValueError(
            f"{stray.where} の「{stray.text}」の上に見出しがありません（見出しは {last + 1} 列目まで）。"
            "列のずれがないか原資料を確かめてください。"
        )


def _require_sums(rows: list[Row], first: Cell) -> None:
    """Refuse a table in which a line is missing or doubled: its sections add up to its total.

    Raises
    ------
    ValueError
        with sum and total, where every section has a number and they differ
    """
    table = pd.DataFrame(rows)
    sections = table[table["industry"].isin(SECTION_LEVEL)]
    by = ["measure", "period", "size_class"]
    found = sections.groupby(by)["value"].agg(lambda values: values.sum(skipna=False)).dropna()
    totals = table[table["industry"].isin(("_T", "AR", "AS"))].set_index(by)
    for key, added in found.items():
        total = totals.loc[[key]].iloc[0] if key in totals.index else None
        if total is not None and total["value"] != added:
            raise ValueError(
                f"{first.file} の {total['cell']} の総数は {total['printed']} ですが、"
                f"大分類の合計は {added:,.0f} です（{'、'.join(key)}）。"
                "行の抜け・重複・書き写しの誤りがないか原資料を確かめてください。"
            )
