"""Which sizes of factory account for the fall."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import contributions
from indicators.manufacturing import size_classes
from indicators.spec import Indicator


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Points that each size class brought to the total's change."""
    return contributions(size_classes(census), [("2009", "2014")], over="size_class")


INDICATOR = Indicator(
    id="size_class_contribution",
    title=Text(
        ja="製造業の事業所の規模別寄与度",
        en="Manufacturing establishments, contribution by size",
    ),
    definition=Text(
        ja="合計の増減率に対する各規模の寄与度。",
        en="Points that each size class contributed to the total's change.",
    ),
    formula=Text(
        ja="(x₁ − x₀) ÷ X₀ × 100",
        en="(x₁ − x₀) ÷ X₀ × 100",
    ),
    unit="contribution_points",
    base=Text(
        ja="2009年の合計",
        en="All establishments in 2009",
    ),
    cautions=(
        cautions.SIZE_SENTENCE,
        cautions.SIZES_TO_2014,
        cautions.SMALL_CLASSES,
        cautions.TWO_KINDS,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x₁": Text(ja="期末の値", en="value at the end"),
        "x₀": Text(ja="期首の値", en="value at the start"),
        "X₀": Text(ja="期首の合計", en="total at the start"),
    },
)
