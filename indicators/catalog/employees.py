"""Whom the city's establishments employ."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.industries import city_employees
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Persons as printed, every series."""
    return levels(city_employees(census))


INDICATOR = Indicator(
    id="employees",
    title=Text(
        ja="産業別従業者数",
        en="Employees by industry",
    ),
    definition=Text(
        ja="市内の事業所の従業者数。",
        en="Persons engaged at establishments in the city.",
    ),
    formula=Text(
        ja="掲載された数 x",
        en="The printed count x",
    ),
    unit="persons",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
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
        "x": Text(ja="掲載された数", en="the printed count"),
    },
)
