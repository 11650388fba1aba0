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
