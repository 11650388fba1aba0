"""How much the city produces, and how much of it its manufacturers do."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only


def compute(accounts: pd.DataFrame) -> pd.DataFrame:
    """Amounts as printed: gross city product, and manufacturing in the two years the text names."""
    return levels(only(accounts, measure="gdp", unit="oku_yen"))


INDICATOR = Indicator(
    id="city_product",
    title=Text(
        ja="市内総生産の額",
        en="Gross city product, amounts",
    ),
    definition=Text(
        ja="市内総生産（生産側、名目）と、そのうち製造業の額。",
        en="Gross city product (production side, nominal) and the part made by manufacturing.",
    ),
    formula=Text(
        ja="掲載された額 x",
        en="The printed amount x",
    ),
    unit="oku_yen",
    base=Text(
        ja="金額そのもの（分母なし）",
        en="The amount itself (no base)",
    ),
    cautions=(
        Text(
            ja="本文の「2007年度をピークに減少」「2013年度以降、増加」は図にしか示されておらず、"
            "数値で確認できない。",
            en="The text's peak in FY2007 and rise from FY2013 stand only in a picture and cannot "
            "be checked.",
        ),
        cautions.NOMINAL,
        Text(
            ja="市内総生産は本文に「約5.4兆円」と概数で掲載されている。",
            en="Gross city product is printed as “about 5.4 trillion yen”.",
        ),
    ),
    sources=("city_accounts",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された額", en="the printed amount"),
    },
)
