"""Where employment grew and where it fell."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import changes
from indicators.industries import SPANS, city_employees
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Percent change of each industry."""
    return changes(city_employees(census), SPANS)


INDICATOR = Indicator(
    id="employment_change",
    title=Text(
        ja="従業者数の増減率",
        en="Employees, change",
    ),
    definition=Text(
        ja="期首に対する従業者数の増減率。",
        en="Percent change of employees.",
    ),
    formula=Text(
        ja="(x₁ ÷ x₀ − 1) × 100",
        en="(x₁ ÷ x₀ − 1) × 100",
    ),
    unit="percent",
    base=Text(
        ja="期首の従業者数",
        en="Employees at the start",
    ),
    cautions=(
        cautions.MEDICAL_GAIN,
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
