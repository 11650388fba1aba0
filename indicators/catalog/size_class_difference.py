"""How many factories fewer there are, by size."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import changes
from indicators.manufacturing import size_classes
from indicators.spec import Indicator
from indicators.stats import growth


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Difference of each size class."""
    return changes(size_classes(census), [("2009", "2014")], growth.difference)


INDICATOR = Indicator(
    id="size_class_difference",
    title=Text(
        ja="製造業の事業所の規模別増減数",
        en="Manufacturing establishments, difference by size",
    ),
    definition=Text(
        ja="2009年から2014年への規模別の事業所数の差。",
        en="Establishments in 2014 less those in 2009, by size class.",
    ),
    formula=Text(
        ja="x₁ − x₀",
        en="x₁ − x₀",
    ),
    unit="establishments",
    base=Text(
        ja="2009年の各規模の事業所数",
        en="Establishments of the class in 2009",
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
    },
)
