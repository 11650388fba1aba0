"""What part of the city's factories is small."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import share
from indicators.manufacturing import size_classes
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Share of each size class in all manufacturing establishments."""
    return share(size_classes(census), over="size_class")


INDICATOR = Indicator(
    id="size_class_share",
    title=Text(
        ja="製造業の事業所の規模別構成比",
        en="Manufacturing establishments, shares of sizes",
    ),
    definition=Text(
        ja="民営の製造業事業所に占める各規模の割合。",
        en="Each size class in percent of private manufacturing establishments.",
    ),
    formula=Text(
        ja="x ÷ N × 100",
        en="x ÷ N × 100",
    ),
    unit="percent",
    base=Text(
        ja="製造業の民営事業所数の合計",
        en="All private manufacturing establishments",
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
        "x": Text(ja="規模別の事業所数", en="establishments of the class"),
        "N": Text(ja="合計", en="all classes"),
    },
)
