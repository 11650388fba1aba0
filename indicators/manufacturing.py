"""Manufacturing in its three measures: what it makes, whom it employs, where it works."""

import pandas as pd

from indicators.tables import among, only

SPANS = {
    "output": (("2003", "2014"),),
    "employees": (("2009", "2014"), ("2009", "2016"), ("2014", "2016"), ("2016", "2021"), ("2009", "2021")),
    "establishments": (("2009", "2014"), ("2014", "2016"), ("2016", "2021")),
}
CITY = "14130"
# Those of the strategy; a prefecture's table has its own, 100人以上.
SIZE_CLASSES = (
    "_T",
    "1-4",
    "5-9",
    "10-19",
    "20-29",
    "30-49",
    "50-99",
    "100-199",
    "200-299",
    "300-",
    "dispatched",
)


def size_classes(census: pd.DataFrame) -> pd.DataFrame:
    """Private manufacturing establishments of the city by size class, the two years the strategy printed."""
    wanted = {"measure": "establishments", "area": CITY, "industry": "E", "series": "census_private"}
    printed = only(census, **wanted, period=["2009", "2014"])
    return among(printed, size_class=SIZE_CLASSES).drop(columns="industry")


def aspects(accounts: pd.DataFrame, census: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Printed numbers of the city's manufacturing, by aspect: output, employees, establishments."""
    manufacturing = only(census, area=CITY, industry="E", size_class="_T").drop(
        columns=["industry", "size_class"]
    )
    return {
        "output": only(accounts, measure="gdp", activity="manufacturing", area=CITY).drop(columns="activity"),
        "employees": among(manufacturing, measure=["employees"]),
        "establishments": among(manufacturing, measure=["establishments"]),
    }
