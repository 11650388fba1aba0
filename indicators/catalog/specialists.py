"""How many specialists live in the large cities."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only

# Counts are printed in hundreds.
HALF_UNIT = 50


def compute(population: pd.DataFrame) -> pd.DataFrame:
    """Persons as printed, in hundreds, with the width of that rounding."""
    counted = levels(only(population, measure="workers"))
    return counted.assign(lower=counted["value"] - HALF_UNIT, upper=counted["value"] + HALF_UNIT)


INDICATOR = Indicator(
    id="specialists",
    title=Text(
        ja="専門人材の就業者数",
        en="Specialists, persons",
    ),
    definition=Text(
        ja="専門的・技術的職業従事者と、そのうちの技術者・研究者の数。",
        en="Professional and technical workers, and the engineers and researchers among them.",
    ),
    formula=Text(
        ja="掲載された数 x（±50）",
        en="The printed count x (±50)",
    ),
    unit="persons",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
    ),
    cautions=(
        cautions.ROUNDED_COUNTS,
        cautions.CITY_SET,
        Text(
            ja="居住地による就業者数である。",
            en="Workers by place of residence.",
        ),
    ),
    sources=("population_census",),
    compute=compute,
    interval=cautions.ROUNDING,
    symbols={
        "x": Text(ja="掲載された数", en="the printed count"),
    },
)
