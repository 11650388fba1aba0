"""What an edition of SSDSE-A prints, and the sums built from it: special wards, prefectures, the nation.

A sum names its first and last cell and prints its addends. One unknown addend leaves it unknown. Only the
nation adds the unknown as 0, as its 確報 files do here, so its industries fall a little short of its total.
農業，林業 and 漁業 are added where both are known: a 0 of fisheries may be a secret number.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from etl.contract import codes, names
from etl.sources.economic_census.coverage import UNITS
from etl.sources.economic_census.ssdse_columns import Column

EVERY = 1741  # municipalities since 2014-04-05, the 23 wards among them: of fewer, no wider area is summed
SHOWN = 25  # addends that are printed one by one
WARDS, NATION, FARMING = "13100", "00000", "A-B"


class Edition(NamedTuple):
    """The counts of one edition: a line per municipality, a column per measure and industry."""

    file: str
    where: str
    areas: list[str]
    lines: list[int]  # from 1, of each area
    columns: list[Column]
    texts: np.ndarray  # as printed, lines x columns
    values: np.ndarray  # NaN where 0 is printed


class Block(NamedTuple):
    """Lines that make up one area, from the first to the one after the last."""

    area: str
    first: int
    end: int


def everything(edition: Edition) -> pd.DataFrame:
    """Every printed count, and every sum."""
    singles = [Block(area, at, at + 1) for at, area in enumerate(edition.areas)]
    wider = [*wards(edition), *prefectures(edition)]
    sums = [row for block in wider for row in _sums(edition, block)]
    farming = [row for block in (*singles, *wider) for row in _farming(edition, block)]
    table = pd.concat([_printed(edition), pd.DataFrame([*sums, *farming])], ignore_index=True)
    return table.assign(size_class="_T", unit=table["measure"].map(UNITS), file=edition.file)


def wards(edition: Edition) -> Iterator[Block]:
    """Tokyo's special wards, where all 23 are there."""
    special = [code for code, row in codes("area").items() if row["level"] == "special_ward"]
    if set(special) <= set(edition.areas):
        yield _block(edition, WARDS, special)


def prefectures(edition: Edition) -> Iterator[Block]:
    """Prefectures and the nation, of a complete edition only."""
    if len(edition.areas) == EVERY:
        for prefix in dict.fromkeys(area[:2] for area in edition.areas):
            yield _block(edition, f"{prefix}000", [area for area in edition.areas if area[:2] == prefix])
        yield _block(edition, NATION, edition.areas)


def _block(edition: Edition, area: str, members: list[str]) -> Block:
    """Lines of the members; they must follow one another, for a sum names its first and last cell."""
    found = sorted(edition.areas.index(member) for member in members)
    lines = [edition.lines[at] for at in found]
    if lines != list(range(lines[0], lines[0] + len(lines))):
        raise ValueError(
            f"{edition.where} の {names('area')[area].ja} の市区町村（L{lines[0]}～L{lines[-1]}）が"
            "続いた行に並んでいません。合計の範囲を1つの範囲として示せないため、読み込みません。"
            "地域コードの順に並んだ元のファイルを登録してください。"
        )
    return Block(area, found[0], found[-1] + 1)


def _printed(edition: Edition) -> pd.DataFrame:
    """The counts as they stand, without a loop over 70,000 cells."""
    lines, width = len(edition.areas), len(edition.columns)
    values = edition.values.ravel()
    table = {
        name: np.tile(np.array([getattr(column, name) for column in edition.columns], dtype=object), lines)
        for name in ("measure", "industry", "period", "series")
    }
    numbers = [column.number + 1 for column in edition.columns]
    return pd.DataFrame(table).assign(
        area=np.repeat(np.array(edition.areas, dtype=object), width),
        value=values,
        status=np.where(np.isnan(values), "suppressed", "normal"),
        cell=[f"L{line}C{number}" for line in edition.lines for number in numbers],
        printed=edition.texts.ravel(),
    )


def _sums(edition: Edition, block: Block) -> Iterator[dict[str, object]]:
    """The sum of every column over the lines of an area."""
    for at, column in enumerate(edition.columns):
        yield _sum(edition, block, column, ends=(at, at + 1))


def _farming(edition: Edition, block: Block) -> Iterator[dict[str, object]]:
    """農業，林業，漁業 of an area, where its two columns stand side by side and both are known."""
    for at, (first, second) in enumerate(zip(edition.columns, edition.columns[1:], strict=False)):
        beside = second.number == first.number + 1 and first[2:3] + first[4:] == second[2:3] + second[4:]
        if beside and (first.industry, second.industry) == ("A", "B"):
            added = _sum(edition, block, first._replace(industry=FARMING), ends=(at, at + 2))
            yield from [added] if added["status"] == "normal" else []


def _sum(edition: Edition, block: Block, column: Column, *, ends: tuple[int, int]) -> dict[str, object]:
    """One sum over lines and columns that follow one another."""
    held = np.s_[block.first : block.end, ends[0] : ends[1]]
    value = np.nansum(edition.values[held]) if block.area == NATION else edition.values[held].sum()
    lines, last = edition.lines[block.first : block.end], edition.columns[ends[1] - 1].number + 1
    return {
        "measure": column.measure,
        "industry": column.industry,
        "period": column.period,
        "series": column.series,
        "area": block.area,
        "value": value,
        "status": "suppressed" if np.isnan(value) else "normal",
        "cell": f"L{lines[0]}C{column.number + 1}:L{lines[-1]}C{last}",
        "printed": _addends(edition.texts[held].ravel(), block),
    }


def _addends(texts: np.ndarray, block: Block) -> str:
    """What was added, one by one as long as that can be read."""
    if len(texts) <= SHOWN:
        return "+".join(texts)
    counted = f"{block.end - block.first:,}市区町村の合計"
    return f"{counted}（0 と印字された秘匿・不詳は 0 として加算）" if block.area == NATION else counted
