"""How many matches the exchange makes in a year."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.spec import Indicator
from indicators.stats.rates import poisson_rate
from indicators.tables import only, settled, traced

STARTS = ("2007", "2008")


def compute(outcomes: pd.DataFrame) -> pd.DataFrame:
    """Matches per year since either start, with the exact Poisson interval."""
    matches = traced(only(outcomes, programme="exchange", measure="matches"), "x")
    return pd.concat([since(matches, start) for start in STARTS], ignore_index=True)


def since(matches: pd.DataFrame, start: str) -> pd.DataFrame:
    """Divide the cumulative count by the whole years since a start that is known only as a year."""
    years = matches["period"].str[:4].astype(int) - int(start)
    rate = poisson_rate(matches["value"], years.astype(float))
    settled_rate = settled(matches, rate.value).assign(lower=rate.lower, upper=rate.upper, start=start)
    approximate = settled_rate["status"] == "normal"
    return settled_rate.assign(status=settled_rate["status"].mask(approximate, "estimated"))


INDICATOR = Indicator(
    id="matching_rate",
    title=Text(
        ja="知的財産交流会の年間成約件数",
        en="Matches per year",
    ),
    definition=Text(
        ja="成約の累計を起点からの年数で割った値と、厳密なポアソン95%区間。",
        en="Cumulative matches over the years since the start, with the exact 95 % Poisson interval.",
    ),
    formula=Text(
        ja="x ÷（時点の年 − 起点の年）",
        en="x ÷ (year of the count − year of the start)",
    ),
    unit="per_year",
    base=Text(
        ja="起点（2007年または2008年）からの年数",
        en="Years since the start (2007 or 2008)",
    ),
    cautions=(
        cautions.NOT_EFFECT,
        cautions.START_UNKNOWN,
        Text(
            ja="年度別の件数は掲載されていないため、平均である。起点は年までしか分からず、年数には最大1年の幅が"
            "ある。区間は一定の率を仮定する。",
            en="An average: counts by year are not given. The start is known only as a year, so the exposure "
            "may be off by up to one; the interval assumes a constant rate.",
        ),
    ),
    sources=("programme_outcomes",),
    compute=compute,
    interval=cautions.INTERVAL_95,
    symbols={
        "x": Text(ja="成約の累計", en="cumulative matches"),
    },
    directions=("D6",),
)
