"""How fast the city's product grew in its last printed year."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only


def compute(accounts: pd.DataFrame) -> pd.DataFrame:
    """The growth rate as printed."""
    return levels(only(accounts, measure="gdp_growth"))


INDICATOR = Indicator(
    id="city_product_growth",
    title=Text(
        ja="経済成長率",
        en="Economic growth",
    ),
    definition=Text(
        ja="市内総生産（名目）の対前年度増加率。",
        en="Growth of nominal gross city product over the year before.",
    ),
    formula=Text(
        ja="掲載された増加率 x",
        en="The printed rate x",
    ),
    unit="percent",
    base=Text(
        ja="前年度の市内総生産",
        en="Gross city product of the year before",
    ),
    cautions=(
        cautions.NOMINAL,
        Text(
            ja="前年度の額が掲載されていないため、再計算による確認はできない。",
            en="It cannot be recomputed: the year before is not printed.",
        ),
    ),
    sources=("city_accounts",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された増加率", en="the printed rate"),
    },
)
