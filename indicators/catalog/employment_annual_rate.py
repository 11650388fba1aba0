"""How fast employment changes in a year."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import annual_rates
from indicators.industries import SPANS, city_employees
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Yearly rate with the months between the survey dates."""
    return annual_rates(city_employees(census), SPANS)


INDICATOR = Indicator(
    id="employment_annual_rate",
    title=Text(
        ja="従業者数の年平均増減率",
        en="Employees, rate per year",
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
        ja="期首の従業者数",
        en="Employees at the start",
    ),
    cautions=(
        cautions.END_POINTS,
        cautions.PROVISIONAL_2016,
        cautions.TWO_KINDS,
        cautions.SURVEY_BREAK,
        cautions.ZERO_UNKNOWN,
        cautions.WORKPLACE,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x₁": Text(ja="期末の値", en="value at the end"),
        "x₀": Text(ja="期首の値", en="value at the start"),
    },
)
