"""Printed percents recomputed from printed counts: over which total they were formed, and if they fit."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from etl.reading.crosstabs import Pair
from etl.reading.grid import Cell
from etl.reading.numbers import decimals, read

HALF = Decimal("0.5")
NOISE = Decimal("0.000001")  # of a workbook that stores the quotient itself
SHOWN = 3


class Percent(NamedTuple):
    """One printed percent beside what the counts give."""

    cell: Cell
    computed: Decimal
    fits: bool


def base_of(pairs: Sequence[Pair], totals: Mapping[str, Sequence[Cell]], heading: Cell) -> str:
    """Name of the total over which the percents of a table were formed; the last of those that all fit.

    Raises
    ------
    ValueError
        when they fit none, with the number that do not fit the nearest one, and the first of them
    """
    checked = {name: list(recomputed(pairs, total)) for name, total in totals.items()}
    misses = {name: [each for each in found if not each.fits] for name, found in checked.items()}
    fitting = [name for name, wrong in misses.items() if not wrong]
    if fitting:
        return fitting[-1]
    if not misses:
        raise ValueError(
            f"{heading.where} の表に「回答数」または「回答者数」の行がありません。割合の分母が分からないため"
            "読みません。原資料の行を確かめてください。"
        )
    nearest = min(misses, key=lambda name: len(misses[name]))
    told = "、".join(
        f"{each.cell.address} は印字 {each.cell.text}、再計算 {each.computed:.4g}"
        for each in misses[nearest][:SHOWN]
    )
    raise ValueError(
        f"{heading.where} の表の割合 {len(checked[nearest])} 個のうち"
        f" {len(misses[nearest])} 個が件数と合いません（{told}）。"
        "件数か割合の誤りです。発行元に確かめ、直した版を登録してください。"
    )


def recomputed(pairs: Sequence[Pair], total: Sequence[Cell]) -> Iterator[Percent]:
    """Every printed percent of a table beside its count over a total."""
    for pair in pairs:
        for count, percent, whole in zip(pair.counts, pair.percents, total, strict=True):
            part, base, printed = read(count).value, read(whole).value, read(percent).value
            if percent.text and part is not None and base is not None and printed is not None:
                computed = part / base * 100 if base else Decimal(0)
                allowed = HALF.scaleb(-decimals(percent.text)) + NOISE
                yield Percent(percent, computed, abs(computed - printed) <= allowed)
