"""Does what was printed add up? Each check looks at one parsed release and answers in sentences."""

from collections.abc import Callable, Iterator

import pandas as pd

from etl.observations import numbers

Check = Callable[[pd.DataFrame], list[str]]
TOTAL = "_T"
INFINITY = float("inf")
NOISE = 1e-6  # floats carry noise; no printed number is finer than this


def parts_meet_total(
    *measures: str,
    over: str,
    parts: frozenset[str],
    tolerance: float = 0.0,
    hidden: float = INFINITY,
    **only: str,
) -> Check:
    """Check that the parts of one dimension add to the printed total, within a tolerance.

    A group without its total, or with a part not transcribed, is skipped. Where a part has no value
    (suppressed, missing), the known parts may fall short of the total by what can hide in it, not exceed it.

    Parameters
    ----------
    measures : what was counted
    over : the dimension whose parts are added
    parts : codes that together make the total
    tolerance : in the unit of the measure, >= 0
    hidden : the most that parts without a value can hold, in the unit of the measure
    only : further columns and the one value of each to look at, as `series="census_private"`
    """

    def check(table: pd.DataFrame) -> list[str]:
        """Say which groups do not add up."""
        chosen = table[table["measure"].isin(measures)]
        for column, kept in only.items():
            chosen = chosen[chosen[column] == kept]
        return list(_misses(chosen, over=over, parts=parts, tolerance=tolerance, hidden=hidden))

    return check


def never_exceeds(smaller: str, larger: str) -> Check:
    """Check that one measure is nowhere larger than the one it is part of, as products among matches."""

    def check(table: pd.DataFrame) -> list[str]:
        """Say where the part is larger than the whole."""
        same = [column for column in numbers(table) if column != "measure"]
        part, whole = (table[table["measure"] == measure] for measure in (smaller, larger))
        both = part.merge(whole, on=same, suffixes=("", "_whole"))
        return [
            f"{row.file} {row.cell}: {smaller} {_figure(row.value)} が {larger} {_figure(row.value_whole)} を"
            "超えています。書き写しか、発行元の値を確かめてください。"
            for row in both[both["value"] > both["value_whole"]].itertuples()
        ]

    return check


def _misses(
    table: pd.DataFrame, *, over: str, parts: frozenset[str], tolerance: float, hidden: float
) -> Iterator[str]:
    """One sentence for every group whose parts miss the total."""
    by = [column for column in numbers(table) if column != over]
    totals = table[table[over] == TOTAL]
    added = table[table[over].isin(parts)].groupby(by, dropna=False, observed=True)["value"]
    sums = added.agg(added_up="sum", present="size", known="count").reset_index()
    both = totals.merge(sums[sums["present"] == len(parts)], on=by)
    gap = both["added_up"] - both["value"]
    short = tolerance + (both["known"] < len(parts)).map({True: hidden, False: 0.0})
    for row, miss in zip(both.itertuples(), gap, strict=True):
        if not -short[row.Index] - NOISE <= miss <= tolerance + NOISE:
            group = "、".join(str(getattr(row, column)) for column in by)
            yield (
                f"{row.file} {row.cell}: {group} の内訳の合計は {_figure(row.added_up)}、"
                f"印字の合計は {_figure(row.value)} です（差 {_figure(miss)}、許容 ±{_figure(tolerance)}）。"
                "原資料の該当の行を確かめ、書き写しの誤りなら直した版を登録してください。"
            )


def _figure(value: float) -> str:
    """A number as a person writes it, without the noise of floats."""
    return f"{round(value, 6):,.10g}"
