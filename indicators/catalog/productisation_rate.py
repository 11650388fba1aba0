"""What part of the matches has become products."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.spec import Indicator
from indicators.stats.surveys import wilson
from indicators.tables import joined, only, settled, traced


def compute(outcomes: pd.DataFrame) -> pd.DataFrame:
    """Products over matches at each date that has both, with Wilson's interval."""
    exchange = only(outcomes, programme="exchange")
    products = traced(only(exchange, measure="products"), "k")
    matches = traced(only(exchange, measure="matches"), "n")
    both = joined(products, matches, ["area", "period", "series", "programme"])
    interval = wilson(both["value"], both["value_right"])
    return settled(both, interval.value).assign(lower=interval.lower, upper=interval.upper)


INDICATOR = Indicator(
    id="productisation_rate",
    title=Text(
        ja="知的財産交流会の製品化率",
        en="Matches that became products",
    ),
    definition=Text(
        ja="成約（マッチング）の累計に占める製品化の累計の割合と95%区間。",
        en="Cumulative products in percent of cumulative matches, with the 95 % interval.",
    ),
    formula=Text(
        ja="k ÷ n × 100",
        en="k ÷ n × 100",
    ),
    unit="percent",
    base=Text(
        ja="同じ時点までの成約件数の累計",
        en="Cumulative matches to the same date",
    ),
    cautions=(
        cautions.NOT_EFFECT,
        Text(
            ja="最近の成約は製品化までの時間が短く、率は低めに出る。件数が30未満のときは特に不確かである。"
            "区間は成約を独立な試行とみなした記述上の幅である。",
            en="Recent matches had less time to become products, so the rate is low; below 30 cases it is "
            "especially unsure. The interval takes matches for independent trials.",
        ),
    ),
    sources=("programme_outcomes",),
    compute=compute,
    interval=cautions.INTERVAL_95,
    symbols={
        "k": Text(ja="製品化の累計", en="cumulative products"),
        "n": Text(ja="成約の累計", en="cumulative matches"),
    },
    directions=("D6", "D7"),
)
