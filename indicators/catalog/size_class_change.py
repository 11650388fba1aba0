"""Which sizes of factory grew fewer."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import changes
from indicators.manufacturing import size_classes
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Percent change of each size class."""
    return changes(size_classes(census), [("2009", "2014")])


INDICATOR = Indicator(
    id="size_class_change",
    title=Text(
        ja="製造業の事業所の規模別増減率",
        en="Manufacturing establishments, change by size",
    ),
    definition=Text(
        ja="2009年から2014年への規模別の増減率。",
        en="Percent change from 2009 to 2014, by size class.",
    ),
    formula=Text(
        ja="(x₁ ÷ x₀ − 1) × 100",
        en="(x₁ ÷ x₀ − 1) × 100",
    ),
    unit="percent",
    base=Text(
        ja="2009年の各規模の事業所数",
        en="Establishments of the class in 2009",
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
        "x₁": Text(ja="期末の値", en="value at the end"),
        "x₀": Text(ja="期首の値", en="value at the start"),
    },
)
