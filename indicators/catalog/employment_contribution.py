"""Which industries account for the change in employment."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import contributions
from indicators.industries import SPANS, city_employees
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Points that each industry brought to the change of the total."""
    return contributions(city_employees(census), SPANS, over="industry")


INDICATOR = Indicator(
    id="employment_contribution",
    title=Text(
        ja="従業者数の増減への寄与度",
        en="Employees, contribution to change",
    ),
    definition=Text(
        ja="全産業の従業者数の増減率に対する各産業の寄与度。",
        en="Points that each industry contributed to the change of all employees.",
    ),
    formula=Text(
        ja="(x₁ − x₀) ÷ X₀ × 100",
        en="(x₁ − x₀) ÷ X₀ × 100",
    ),
    unit="contribution_points",
    base=Text(
        ja="期首の全産業の従業者数",
        en="All employees at the start",
    ),
    cautions=(
        cautions.MEDICAL_GAIN,
        Text(
            ja="寄与率（純増に対する割合）は、増減が打ち消し合うと100%を超えるため用いない。",
            en="Shares of the net change are not used: they exceed 100 % where gains and losses cancel.",
        ),
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
        "X₀": Text(ja="期首の全産業の従業者数", en="all employees at the start"),
    },
)
