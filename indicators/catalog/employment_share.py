"""In which industries the city works."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import share
from indicators.industries import city_employees
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Share of each industry in all employees."""
    return share(city_employees(census), over="industry")


INDICATOR = Indicator(
    id="employment_share",
    title=Text(
        ja="従業者の産業別構成比",
        en="Employees, shares of industries",
    ),
    definition=Text(
        ja="全産業の従業者に占める各産業の割合。",
        en="Each industry in percent of all employees.",
    ),
    formula=Text(
        ja="x ÷ N × 100",
        en="x ÷ N × 100",
    ),
    unit="percent",
    base=Text(
        ja="全産業の従業者数",
        en="Employees of all industries",
    ),
    cautions=(
        cautions.PROVISIONAL_2016,
        cautions.TWO_KINDS,
        cautions.SURVEY_BREAK,
        cautions.ZERO_UNKNOWN,
        cautions.WORKPLACE,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="産業の従業者数", en="employees of the industry"),
        "N": Text(ja="全産業の従業者数", en="all employees"),
    },
)
