"""Counts as arrays: one cell for each set of respondents, one row for each sum."""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from etl.disclosure.audit import Sums
from etl.disclosure.rule import Cells, Rule
from etl.microdata.conditions import Mask
from etl.microdata.cubes import TOTAL, Counts, Key

# A total is dearer to lose than a cell inside the table.
MARGIN_COST = 20.0


class Linked(NamedTuple):
    """Counts as arrays: the cells, the sums of each table, and where each count stands among the cells."""

    cells: Cells
    tables: list[Sums]
    place: Mapping[Key, int]


def linked(found: Counts, rule: Rule) -> Linked:
    """Give each set of respondents one cell, and each sum one row."""
    number: dict[bytes, int] = {}
    sets: list[Mask] = []

    def cell(who: Mask) -> int:
        """Cell of a set of respondents, a new one if it is new."""
        name = np.packbits(who).tobytes()
        if name not in number:
            number[name] = len(sets)
            sets.append(who)
        return number[name]

    place = {key: cell(who) for key, who in found.members.items()}
    lines = [
        [(cell(total), [cell(part) for part in parts]) for total, parts in table] for table in found.tables
    ]
    values = np.array([who.sum() for who in sets], dtype=float)
    tables = [_matrix(table, len(sets)) for table in lines]
    return Linked(_cells(values, place, rule), tables, place)


def _matrix(table: list[tuple[int, list[int]]], width: int) -> Sums:
    """One row per sum: 1 for each part, -1 for the total; a sum of one part and zeros says nothing."""
    sums = np.zeros((len(table), width))
    for line, (total, parts) in zip(sums, table, strict=True):
        np.add.at(line, parts, 1.0)
        line[total] -= 1.0
    return csr_array(np.unique(sums[sums.any(axis=1)], axis=0))


def _cells(values: NDArray[np.float64], place: Mapping[Key, int], rule: Rule) -> Cells:
    """What each cell counts, what it costs to lose it, and what is never lost: the n of every question."""
    cost, fixed = values + 1.0, np.zeros(len(values), dtype=bool)
    printed = np.zeros(len(values), dtype=bool)
    for key, cell in place.items():
        printed[cell] = True
        if TOTAL in (key.answer, key.category):
            cost[cell] = MARGIN_COST * (values[cell] + 1.0)
        if key.answer == key.category == TOTAL:
            fixed[cell] = values[cell] >= rule.minimum
    unpublished = ~printed & (values > 0)
    fixed |= ~printed & (values == values.max())
    return Cells(values, values, cost, fixed, unpublished & ~fixed)


def heaviest(found: Counts, known: Linked, weight: NDArray[np.float64] | None) -> NDArray[np.float64] | None:
    """Share of the heaviest respondent in each weighted count; None where nobody has a weight."""
    if weight is None:
        return None
    share = np.zeros(len(known.cells.values))
    for key, who in found.members.items():
        if weight[who].sum() > 0:
            share[known.place[key]] = weight[who].max() / weight[who].sum()
    return share
