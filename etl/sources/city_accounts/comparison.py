"""One printed number of a workbook against what its other numbers say of it."""

from collections.abc import Iterable
from typing import NamedTuple

from etl.reading.grid import Cell
from etl.reading.numbers import read

HALF = 0.5  # an amount is off by at most half of its last digit
NOISE = 1e-6


class Comparison(NamedTuple):
    """One printed number, and the bounds in which the others say that it lies."""

    what: str
    cell: Cell
    found: float
    low: float
    high: float

    @property
    def gap(self) -> float:
        """How far the printed number is from the middle of the bounds."""
        return self.found - (self.low + self.high) / 2

    @property
    def holds(self) -> bool:
        """Whether the printed number lies in its bounds."""
        return self.low - NOISE <= self.found <= self.high + NOISE


def value(cell: Cell) -> float:
    """The number in a cell that has one."""
    found = read(cell).value
    return float("nan") if found is None else float(found)


def all_known(cells: Iterable[Cell]) -> bool:
    """Whether every cell has a number; a mark (…, X) proves nothing and disproves nothing."""
    return all(read(cell).value is not None for cell in cells)
