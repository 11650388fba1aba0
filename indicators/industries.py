"""The city's employment beside the nation's, industry by industry, in one and the same series."""

import pandas as pd

from etl.contract import names
from indicators.tables import SEVERITY, among, dimensions, only, together

CITY, NATION = "14130", "00000"
NUMBER = ["measure", "area", "period", "series"]
# Every pair of censuses a reader may ask for; those across two series are refused with the reason.
SPANS = (
    ("2006", "2009"),
    ("2009", "2014"),
    ("2009", "2016"),
    ("2014", "2016"),
    ("2016", "2021"),
    ("2009", "2021"),
)


def city_employees(census: pd.DataFrame) -> pd.DataFrame:
    """Employees of the city by industry, in every series."""
    return compared(only(census, measure="employees", area=CITY))


def compared(census: pd.DataFrame) -> pd.DataFrame:
    """Keep the industries that are compared, each person in one of them, whatever else was published.

    A census prints farming and fisheries together (A-B) or apart; where both were published A-B is kept.
    """
    whole = among(only(census, size_class="_T"), industry=list(names("industry")))
    farms = pd.MultiIndex.from_frame(whole.loc[whole["industry"] == "A-B", NUMBER])
    twice = (whole["industry"] == "A") & pd.MultiIndex.from_frame(whole[NUMBER]).isin(farms)
    return whole[~twice].drop(columns="size_class")


def city_and_nation(census: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Private employees of the city and of the nation, for the years that both have."""
    employees = compared(only(census, measure="employees", series="census_private", area=[CITY, NATION]))
    city, nation = only(employees, area=CITY), only(employees, area=NATION)
    return city[city["period"].isin(nation["period"])], nation


def completed(parts: pd.DataFrame, over: str) -> pd.DataFrame:
    """Fill the one unknown part of each printed total with what the known parts leave of it.

    The part stays unknown as a number of its own; it is only added up. Two unknown parts stay unknown.
    """
    rest = [d for d in dimensions(parts) if d != over]
    return pd.concat([filled(group, over) for _, group in parts.groupby(rest, sort=False)], ignore_index=True)


def filled(group: pd.DataFrame, over: str) -> pd.DataFrame:
    """Fill one group; see `completed`."""
    parts, whole = group[group[over] != "_T"], group[group[over] == "_T"]
    unknown = parts["value"].isna()
    if unknown.sum() != 1 or len(whole) != 1 or whole["value"].isna().any():
        return parts
    left = whole["value"].item() - parts["value"].sum()
    from_whole = together(parts["inputs"], pd.Series([whole["inputs"].item()] * len(parts), parts.index))
    return parts.assign(
        value=parts["value"].fillna(left),
        status=parts["status"].mask(unknown, "estimated"),
        reason=parts["reason"].mask(unknown, "residual"),
        inputs=parts["inputs"].mask(unknown, from_whole),
    )


def worst(statuses: pd.Series) -> str:
    """The worst status of many."""
    return str(max(statuses, key=lambda status: SEVERITY[status]))


def all_inputs(*tables: pd.DataFrame) -> tuple[tuple[str, str], ...]:
    """Every trace of every table, each once."""
    traces = (trace for table in tables for row in table["inputs"] for trace in row)
    return tuple(dict.fromkeys(traces))
