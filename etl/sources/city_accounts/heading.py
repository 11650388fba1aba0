"""Which columns of an accounts sheet are labels and which are fiscal years, by its heading."""

from collections.abc import Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from etl.reading.eras import across
from etl.reading.grid import Cell, Line
from etl.reading.numbers import plain
from etl.reading.printed import first, wrong

ITEM = "項目"


class Block(NamedTuple):
    """Columns of labels, and the columns of years that they label."""

    labels: range
    years: dict[int, str]  # column -> period


def blocks_of(heading: Line) -> tuple[list[Block], range]:
    """Blocks of years from left to right, and the columns behind the last year."""
    labelled = {cell.column for cell in heading if plain(cell.text) == ITEM}
    dated = [cell for cell in heading if cell.text and cell.column not in labelled]
    if not dated:
        raise wrong(first(heading), expected="年度の見出し")
    periods = dict(zip((cell.column for cell in dated), _consecutive(dated), strict=True))
    runs = [[column for _, column in run] for _, run in groupby(enumerate(periods), lambda at: at[1] - at[0])]
    ends = [0, *(run[-1] + 1 for run in runs)]
    blocks = []
    for run, start in zip(runs, ends, strict=False):
        block = Block(range(start, run[0]), {column: periods[column] for column in run})
        if not labelled & set(block.labels):
            raise wrong(heading[max(run[0] - 1, 0)], expected="見出し「項目」")
        blocks.append(block)
    return blocks, range(ends[-1], len(heading))


def _consecutive(dated: Sequence[Cell]) -> list[str]:
    """Fiscal years without a gap or a change of order."""
    years = list(across(dated))
    for cell, year in zip(dated, years, strict=True):
        if not year.fiscal:
            raise wrong(cell, expected="年度")
    for cell, (before, year) in zip(dated[1:], pairwise(years), strict=True):
        if int(year.period) != int(before.period) + 1:
            raise wrong(cell, expected=f"{int(before.period) + 1}年度（前の列の次の年度）")
    return [year.period for year in years]
