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
        cautions.SIZE_SENTENCE,
        cautions.SIZES_TO_2014,
        cautions.SMALL_CLASSES,
        cautions.TWO_KINDS,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="規模別の事業所数", en="establishments of the class"),
        "N": Text(ja="合計", en="all classes"),
    },
)
