"""What a release changes: cell by cell between two states of one source, and from vintage to vintage."""

from typing import NamedTuple

import pandas as pd

from etl.observations import WITHOUT_VALUE, numbers

NEW, LOST, REVISED, RESTATED = "new", "lost", "revised", "restated"
PRELIMINARY = "provisional"


class Spread(NamedTuple):
    """How far the numbers of one kind were revised, in percent of what was known before."""

    cells: int
    mean: float
    mean_absolute: float
    largest: float


def changes(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Every number that is new, lost, revised, or restated with another status.

    Parameters
    ----------
    before, after : observations of one source, each number once (see `latest`)

    Returns
    -------
    table : the columns of `numbers`, value, status, vintage, file and cell before and after, `kind`,
        `difference` and `percent` (of the value before); largest difference first
    """
    kept = ["value", "unit", "status", "vintage", "file", "cell", "printed"]
    same = numbers(after if len(after) else before)
    both = before[[*same, *kept]].merge(
        after[[*same, *kept]], on=same, how="outer", suffixes=("_before", "_after"), indicator="side"
    )
    difference = both["value_after"] - both["value_before"]
    percent = 100 * difference / both["value_before"].where(both["value_before"] != 0)
    both = both.assign(kind=_kinds(both), difference=difference, percent=percent)
    changed = both[both["kind"] != ""].drop(columns="side")
    by_size = changed["difference"].abs().sort_values(ascending=False, kind="stable", na_position="last")
    return changed.loc[by_size.index].reset_index(drop=True)


def spread(changed: pd.DataFrame) -> Spread:
    """Mean and largest revision of numbers that were provisional and are final now."""
    settled = changed[
        changed["kind"].isin((REVISED, RESTATED))  # settled at the same value counts as a revision of 0
        & (changed["status_before"] == PRELIMINARY)
        & (changed["status_after"] != PRELIMINARY)
    ]["percent"].dropna()
    if settled.empty:
        return Spread(0, 0.0, 0.0, 0.0)
    largest = settled.loc[settled.abs().idxmax()]
    return Spread(len(settled), float(settled.mean()), float(settled.abs().mean()), float(largest))


def triangle(table: pd.DataFrame) -> pd.DataFrame:
    """The revision triangle of a source: each number in a row, what each vintage said of it in a column.

    Only numbers that more than one vintage states; a vintage that is silent about a number leaves it empty.
    """
    same = numbers(table)
    stated = table.groupby(same, dropna=False)["vintage"].transform("nunique")
    several = table[stated > 1]
    return several.pivot_table(index=same, columns="vintage", values="value", aggfunc="last", dropna=False)[
        sorted(several["vintage"].unique())
    ].dropna(how="all")


def hidden(table: pd.DataFrame) -> int:
    """How many numbers are withheld or unknown."""
    return int(table["status"].isin(WITHOUT_VALUE).sum())


def _kinds(both: pd.DataFrame) -> pd.Series:
    """Name what happened to each number; empty where nothing did."""
    kinds = pd.Series("", index=both.index, dtype=object)
    apart = both["value_before"].ne(both["value_after"]) & ~(
        both["value_before"].isna() & both["value_after"].isna()
    )
    kinds[both["status_before"].ne(both["status_after"])] = RESTATED
    kinds[apart] = REVISED
    kinds[both["side"] == "left_only"] = LOST
    kinds[both["side"] == "right_only"] = NEW
    return kinds
