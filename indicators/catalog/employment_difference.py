"""How many more or fewer people work in each industry."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import changes
from indicators.industries import SPANS, city_employees
from indicators.spec import Indicator
from indicators.stats import growth


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Difference in persons."""
    return changes(city_employees(census), SPANS, growth.difference)


INDICATOR = Indicator(
    id="employment_difference",
    title=Text(
        ja="従業者数の増減",
        en="Employees, difference",
    ),
    definition=Text(
        ja="期末と期首の従業者数の差。",
        en="Employees at the end less at the start.",
    ),
    formula=Text(
        ja="x₁ − x₀",
        en="x₁ − x₀",
    ),
    unit="persons",
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
