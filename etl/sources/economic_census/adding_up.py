"""Whether industries and size classes add up to the printed totals, in every area."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd

from etl.checks import parts_meet_total

SECTIONS = tuple("CDEFGHIJKLMNOPQR")
GROUP = ["measure", "area", "period", "series"]


class Hidden(NamedTuple):
    """How far known industries may fall short of the total, in the unit of the measure."""

    city: int  # 川崎市, where something is unknown: 46 persons were printed in its 鉱業 for 2009
    one: int  # of another municipality: 173 persons in 平塚市 2021 belong to no printed industry
    many: int  # of many together: 854 persons in the nation 2016


HIDDEN = {"employees": Hidden(100, 200, 1000), "establishments": Hidden(100, 5, 100)}
CITY, WARDS = "14130", "13100"
SMALL = frozenset({"1-4", "5-9", "10-19", "20-29", "30-49", "50-99"})
LARGE = frozenset({"100-199", "200-299", "300-"})  # prefectures print them as one, 100人以上
BY_SIZE = (
    parts_meet_total("establishments", over="size_class", parts=SMALL | LARGE | {"dispatched"}),
    parts_meet_total("establishments", over="size_class", parts=SMALL | {"100-", "dispatched"}),
    parts_meet_total("employees", over="size_class", parts=SMALL | LARGE),
    parts_meet_total("employees", over="size_class", parts=SMALL | {"100-"}),
)


def industries_meet_total(table: pd.DataFrame) -> list[str]:
    """Say where industries exceed their total, or fall short by more than can hide in what is unknown.

    Where a whole section was not printed (漁業 and 鉱業 in SSDSE of 2014, the most of 大都市) only the
    first can be said.
    """
    counted = table[(table["size_class"] == "_T") & table["measure"].isin(HIDDEN)]
    if "_T" not in set(counted["industry"]):
        return []
    counted = counted.drop_duplicates([*GROUP, "industry"])
    numbered = counted.set_index([*GROUP, "industry"])["value"]
    held = numbered.unstack("industry")  # noqa: PD010 - nothing is to be aggregated
    there = numbered.fillna(0).unstack("industry").notna()  # noqa: PD010
    found = _added(held, there)
    totals = counted[counted["industry"] == "_T"].set_index(GROUP)
    found = found[found["total"].notna()].join(totals[["file", "cell"]])
    return list(_sentences(found[_wrong(found)]))


def sizes_meet_total(table: pd.DataFrame) -> list[str]:
    """Say where the size classes of an industry miss its printed total."""
    sized = table.loc[table["size_class"] != "_T", [*GROUP, "industry"]].drop_duplicates()
    return [] if sized.empty else [s for check in BY_SIZE for s in check(table.merge(sized))]


def _added(held: pd.DataFrame, there: pd.DataFrame) -> pd.DataFrame:
    """Sum of known sections beside the total, whether all were printed, and whether all are known."""
    wide = [*SECTIONS, "A", "B", "A-B", "S", "@", "_T"]
    held, there = held.reindex(columns=wide), there.reindex(columns=wide, fill_value=False)
    farming = held["A-B"].fillna(held["A"].fillna(0) + held["B"].fillna(0) + held["@"].fillna(0))
    farmed = there["A-B"] | (there["A"] & there["B"])
    public = there["S"] | (held.index.get_level_values("series") == "census_private")
    parts = held[[*SECTIONS, "S"]]
    return pd.DataFrame(
        {
            "total": held["_T"],
            "sum": farming + parts.fillna(0).sum(axis=1),
            "unknown": (there & held.isna()).any(axis=1),
            "whole": there[list(SECTIONS)].all(axis=1) & farmed & public,
        }
    )


def _wrong(found: pd.DataFrame) -> pd.Series:
    """Where the gap is larger than what may hide."""
    gap = found["total"] - found["sum"]
    measure, area = (found.index.get_level_values(name) for name in ("measure", "area"))
    city, one, many = (np.array([getattr(HIDDEN[each], of) for each in measure]) for of in Hidden._fields)
    most = np.where(area.str.endswith("000") | (area == WARDS), many, one)
    most = np.where(area == CITY, np.where(found["unknown"], city, 0), most)
    hides_many = found["unknown"] & found["cell"].str.contains(":")  # a sum over areas, some of them unknown
    return (gap < 0) | (found["whole"] & ~hides_many & (gap > most))


def _sentences(wrong: pd.DataFrame) -> Iterator[str]:
    """One sentence for each group that does not add up."""
    for key, row in wrong.iterrows():
        yield (
            f"{row['file']} {row['cell']}: {'、'.join(key)} の産業別の合計は {row['sum']:,.0f}、"
            f"印字の合計は {row['total']:,.0f} です（差 {row['sum'] - row['total']:,.0f}）。"
            "原資料の該当の行を確かめ、書き写しの誤りなら直した版を登録してください。"
        )
