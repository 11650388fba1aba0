"""How concentrated the city's employment is."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.concentration import herfindahl_by
from indicators.industries import city_employees
from indicators.spec import Indicator
from indicators.tables import only


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Herfindahl index over the 17 industries, for the private series."""
    private = only(city_employees(census), series="census_private")
    return herfindahl_by(private, over="industry")


INDICATOR = Indicator(
    id="industry_concentration",
    title=Text(
        ja="産業の集中度（HHI）",
        en="Concentration of industries (HHI)",
    ),
    definition=Text(
        ja="従業者の産業別構成比の二乗和（ハーフィンダール・ハーシュマン指数）。17分類では最小0.0588、"
        "最大1。",
        en="Sum of squared shares of employees (Herfindahl–Hirschman index); 0.0588 to 1 with 17 classes.",
    ),
    formula=Text(
        ja="Σ (x ÷ Σx)²",
        en="Σ (x ÷ Σx)²",
    ),
    unit="index",
    base=Text(
        ja="民営従業者数（17産業）",
        en="Private employees (17 industries)",
    ),
    cautions=(
        cautions.CLASSES,
        cautions.PROVISIONAL_2016,
        cautions.ZERO_UNKNOWN,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="産業の従業者数", en="employees of the industry"),
    },
)
