"""What the city's economy consists of."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only


def compute(accounts: pd.DataFrame) -> pd.DataFrame:
    """Shares as printed; the amounts behind them are not."""
    return levels(only(accounts, measure="gdp_share"))


INDICATOR = Indicator(
    id="industry_share",
    title=Text(
        ja="産業別構成比（市民経済計算）",
        en="Shares of industries (city accounts)",
    ),
    definition=Text(
        ja="市内の各産業の総生産が「産業」計に占める割合。",
        en="Each industry's product in percent of the industry subtotal.",
    ),
    formula=Text(
        ja="掲載された構成比 x",
        en="The printed share x",
    ),
    unit="percent",
    base=Text(
        ja="「産業」計（市内総生産ではない）",
        en="Industry subtotal (not gross city product)",
    ),
    cautions=(
        cautions.INDUSTRY_BASE,
        cautions.PRINTED_PEAK,
        Text(
            ja="掲載された構成比は小数第1位に丸められ、"
            "合計が100.0にならない年度がある（2002・2004・2007・2010・2013・2014年度）。",
            en="Printed shares are rounded to one decimal and do not add to 100.0 in FY2002, 2004, 2007, "
            "2010, 2013 and 2014.",
        ),
        Text(
            ja="鉱業の0.0%は、0と0.05未満を区別しない。",
            en="Mining at 0.0 % is either zero or below 0.05.",
        ),
    ),
    sources=("city_accounts",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された構成比", en="the printed share"),
    },
)
