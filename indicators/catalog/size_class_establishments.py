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
        ja="掲載された数 x",
        en="The printed count x",
    ),
    unit="establishments",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
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
        "x": Text(ja="掲載された数", en="the printed count"),
    },
)
