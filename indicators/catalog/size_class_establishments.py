"""How many factories the city has, by size."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.manufacturing import size_classes
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Establishments as printed."""
    return levels(size_classes(census))


INDICATOR = Indicator(
    id="size_class_establishments",
    title=Text(
        ja="製造業の事業所数（従業者規模別）",
        en="Manufacturing establishments by size",
    ),
    definition=Text(
        ja="民営の製造業事業所の数。",
        en="Private manufacturing establishments.",
    ),
    formula=Text(
        ja="印字された数 x",
        en="The printed count x",
    ),
    unit="establishments",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
    ),
    cautions=(
        Text(
            ja="2014年まで。戦略の改定時に2016年の規模別の値は公表されていなかった。",
            en="To 2014: sizes for 2016 had not been published when the strategy was revised.",
        ),
        Text(
            ja="小さい区分（7～51事業所）の率は数件の増減で大きく動く。規模間の移動を含む。",
            en="Rates of small classes (7–51 establishments) swing with a few cases, and establishments "
            "move between classes.",
        ),
        cautions.TWO_KINDS,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="印字された数", en="the printed count"),
    },
)
