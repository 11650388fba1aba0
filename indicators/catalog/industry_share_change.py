"""Which industries gained and lost weight in the city's economy."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import changes
from indicators.spec import Indicator
from indicators.stats import growth
from indicators.tables import only

SPANS = (("2001", "2014"), ("2003", "2014"), ("2008", "2009"))
# Two shares printed to one decimal: each may be off by 0.05.
ROUNDING = 0.1


def compute(accounts: pd.DataFrame) -> pd.DataFrame:
    """Differences of printed shares, with the width that their rounding leaves."""
    points = changes(only(accounts, measure="gdp_share"), SPANS, growth.difference)
    points = points[points["activity"] != "_T"]
    return points.assign(lower=points["value"] - ROUNDING, upper=points["value"] + ROUNDING)


INDICATOR = Indicator(
    id="industry_share_change",
    title=Text(
        ja="産業別構成比の変化",
        en="Change in shares of industries",
    ),
    definition=Text(
        ja="「産業」計に占める構成比の差（ポイント）。",
        en="Difference of the shares of the industry subtotal, in points.",
    ),
    formula=Text(
        ja="s₁ − s₀（±0.1）",
        en="s₁ − s₀ (±0.1)",
    ),
    unit="points",
    base=Text(
        ja="「産業」計（市内総生産ではない）",
        en="Industry subtotal (not gross city product)",
    ),
    cautions=(
        cautions.INDUSTRY_BASE,
        cautions.PRINTED_PEAK,
        Text(
            ja="構成比は、その産業の額が増えなくても他の産業が減れば上がる。",
            en="A share may rise because others fall.",
        ),
    ),
    sources=("city_accounts",),
    compute=compute,
    interval=cautions.ROUNDING,
    symbols={
        "x₁": Text(ja="期末の構成比 s₁", en="share at the end, s₁"),
        "x₀": Text(ja="期首の構成比 s₀", en="share at the start, s₀"),
    },
)
