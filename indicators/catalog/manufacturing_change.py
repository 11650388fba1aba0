"""How much smaller the city's manufacturing has become."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import changes
from indicators.manufacturing import SPANS, aspects
from indicators.spec import Indicator


def compute(accounts: pd.DataFrame, census: pd.DataFrame) -> pd.DataFrame:
    """Percent change of each aspect over each span that the sources allow."""
    found = [
        changes(printed, SPANS[aspect]).assign(aspect=aspect)
        for aspect, printed in aspects(accounts, census).items()
    ]
    return pd.concat(found, ignore_index=True)


INDICATOR = Indicator(
    id="manufacturing_change",
    title=Text(
        ja="製造業の増減率",
        en="Change in manufacturing",
    ),
    definition=Text(
        ja="製造業の額・従業者数・事業所数の、期首に対する増減率。",
        en="Percent change of manufacturing output, employees and establishments.",
    ),
    formula=Text(
        ja="(x₁ ÷ x₀ − 1) × 100",
        en="(x₁ ÷ x₀ − 1) × 100",
    ),
    unit="percent",
    base=Text(
        ja="期首の値",
        en="Value at the start",
    ),
    cautions=(
        Text(
            ja="製造出荷額ではなく市内総生産のうち製造業の額である。"
            "戦略の本文は、従業者数を2016年まで、事業所数を2014年までで比べており、期間の終わりが異なる。",
            en="The amount is manufacturing's part of city product, not shipments. The strategy's text "
            "compares employees to 2016 but establishments to 2014.",
        ),
        cautions.NOMINAL,
        cautions.PROVISIONAL_2016,
        cautions.TWO_KINDS,
        cautions.SURVEY_BREAK,
    ),
    sources=("city_accounts", "economic_census"),
    compute=compute,
    symbols={
        "x₁": Text(ja="期末の値", en="value at the end"),
        "x₀": Text(ja="期首の値", en="value at the start"),
    },
    directions=("D7",),
)
