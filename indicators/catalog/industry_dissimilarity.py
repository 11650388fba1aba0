"""How far the city's industries lie from the nation's."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.concentration import krugman_by
from indicators.industries import city_and_nation
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Krugman index against the nation, for the years that both have."""
    city, nation = city_and_nation(census)
    return krugman_by(city, nation, over="industry")


INDICATOR = Indicator(
    id="industry_dissimilarity",
    title=Text(
        ja="産業構造の全国との違い（クルーグマン指数）",
        en="Distance from the nation's industries (Krugman index)",
    ),
    definition=Text(
        ja="市と全国の産業別構成比の差の絶対値の和。0（同じ）から2（重ならない）。",
        en="Sum of absolute differences of shares, city against nation: 0 (equal) to 2 (disjoint).",
    ),
    formula=Text(
        ja="Σ |x ÷ Σx − X ÷ ΣX|",
        en="Σ |x ÷ Σx − X ÷ ΣX|",
    ),
    unit="index",
    base=Text(
        ja="民営従業者数（17産業）",
        en="Private employees (17 industries)",
    ),
    cautions=(
        cautions.CLASSES,
        cautions.ZERO_UNKNOWN,
        cautions.NATION_SHORT,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="市の産業の従業者数", en="employees of the industry, city"),
        "X": Text(ja="全国の産業の従業者数", en="employees of the industry, nation"),
    },
)
