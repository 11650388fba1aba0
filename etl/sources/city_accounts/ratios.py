"""Printed rates, shares and deflators against the amounts they were computed from."""

from collections.abc import Iterator, Sequence
from itertools import product

from etl.reading.grid import Cell
from etl.sources.city_accounts.book import Book, Figures
from etl.sources.city_accounts.comparison import HALF, Comparison, all_known, value

RATE_HALF = 0.00005  # rates and shares are printed to four decimals
DEFLATOR_HALF = 0.05  # to one decimal in the first years


def rates(amounts: Figures, growth: Figures) -> Iterator[Comparison]:
    """Growth on the year before."""
    for key, printed in growth.items():
        for period, cell in printed.items():
            before = amounts[key].get(str(int(period) - 1))
            if before and _divides(before) and all_known((cell, amounts[key][period])):
                yield _between("前年度からの増加率", cell, _growth(before, amounts[key][period]), RATE_HALF)


def _growth(before: Cell, now: Cell) -> list[float]:
    """Growth at the ends of what rounding allows, in percent of the size of the amount before."""
    return [(last - first) / abs(first) * 100 for first, last in product(_ends(before), _ends(now))]


def shares(amounts: Figures, printed: Figures, *, whole: str) -> Iterator[Comparison]:
    """Shares of the whole."""
    for key, part_shares in printed.items():
        for period, cell in part_shares.items():
            if _divides(amounts[whole][period]) and all_known((cell, amounts[key][period])):
                ratio = _ratio(amounts[key][period], amounts[whole][period])
                yield _between("実額からの構成比", cell, ratio, RATE_HALF)


def deflators(held: Book) -> Iterator[Comparison]:
    """Nominal amounts over chained ones."""
    nominal, real = held.nominal.figures, held.real.figures
    for key, printed in held.deflators.figures.items():
        for period, cell in printed.items():
            if _divides(real[key][period]) and all_known((cell, nominal[key][period])):
                ratio = _ratio(nominal[key][period], real[key][period])
                yield _between("名目／実質", cell, ratio, DEFLATOR_HALF)


def _ratio(part: Cell, whole: Cell) -> list[float]:
    """The ratio at the ends of what rounding allows, in percent."""
    return [above / below * 100 for above, below in product(_ends(part), _ends(whole))]


def _between(what: str, cell: Cell, ends: Sequence[float], half: float) -> Comparison:
    """A printed number against the least and the most that rounding allows."""
    return Comparison(what, cell, value(cell), min(ends) - half, max(ends) + half)


def _ends(cell: Cell) -> tuple[float, float]:
    """The least and the most an amount can have been before it was rounded."""
    return value(cell) - HALF, value(cell) + HALF


def _divides(cell: Cell) -> bool:
    """Whether an amount is known, and surely not 0."""
    return abs(value(cell)) > HALF
