"""How fast the city's manufacturing shrinks in a year."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import annual_rates
from indicators.manufacturing import SPANS, aspects
from indicators.spec import Indicator


def compute(accounts: pd.DataFrame, census: pd.DataFrame) -> pd.DataFrame:
    """Yearly rate of each aspect, with the months that lie between the survey dates."""
    found = [
        annual_rates(printed, SPANS[aspect]).assign(aspect=aspect)
        for aspect, printed in aspects(accounts, census).items()
    ]
    return pd.concat(found, ignore_index=True)


INDICATOR = Indicator(
    id="manufacturing_annual_rate",
    title=Text(
        ja="製造業の年平均増減率",
        en="Manufacturing, rate per year",
    ),
    definition=Text(
        ja="調査日の間の月数 m を用いた年平均の増減率。",
        en="Average yearly rate, with the m months between the survey dates.",
    ),
    formula=Text(
        ja="{(x₁ ÷ x₀)^(12/m) − 1} × 100",
        en="{(x₁ ÷ x₀)^(12/m) − 1} × 100",
    ),
    unit="percent_per_year",
    base=Text(
        ja="期首の値",
        en="Value at the start",
    ),
    cautions=(
        cautions.END_POINTS,
        cautions.NOMINAL,
        cautions.PROVISIONAL_2016,
        cautions.TWO_KINDS,
        cautions.SURVEY_BREAK,
    ),
    sources=("city_accounts", "economic_census"),
    compute=compute,
    symbols={
        "x₁": Text(ja="期末の値", en="value at the end"),
        "x₀": Text(ja="期首の値", en="value at the start"),
    },
    directions=("D7",),
)
