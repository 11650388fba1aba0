"""The 21 large cities, and a city's place among them."""

import numpy as np
import pandas as pd

from etl.contract import codes
from indicators.stats import ranks
from indicators.tables import settled

LARGE = ("designated_city", "special_wards")


def large_cities() -> list[str]:
    """The 20 designated cities and the special wards of Tokyo, by code."""
    return [code for code, row in codes("area").items() if row["level"] in LARGE]


def ranked(table: pd.DataFrame, within: list[str]) -> pd.DataFrame:
    """Rank the large cities, highest first; bounds of the values become bounds of the rank.

    A group in which a city is missing or unknown yields no ranks: the set is part of a rank.
    """
    cities = table[table["area"].isin(large_cities())]
    groups = [group for _, group in cities.groupby(within, sort=False) if complete(group)]
    if not groups:
        return cities.iloc[:0]
    return pd.concat([placed(group) for group in groups], ignore_index=True)


def complete(group: pd.DataFrame) -> bool:
    """Whether every large city is there with a value."""
    return len(group) == len(large_cities()) and bool(group["value"].notna().all())


def placed(group: pd.DataFrame) -> pd.DataFrame:
    """Replace values by ranks, and intervals by the best and worst rank they allow."""
    best, worst = ranks.rank_bounds(
        group["lower"].fillna(group["value"]).to_numpy(), group["upper"].fillna(group["value"]).to_numpy()
    )
    bounded = group["lower"].notna()
    place = np.asarray(ranks.rank(group["value"].to_numpy()))
    return settled(group, place).assign(
        lower=np.where(bounded, np.minimum(best, place), np.nan),
        upper=np.where(bounded, np.maximum(worst, place), np.nan),
    )
