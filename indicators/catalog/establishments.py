"""How many establishments the city has."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.industries import CITY, compared
from indicators.spec import Indicator
from indicators.tables import only


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Establishments as printed, every series."""
    return levels(compared(only(census, measure="establishments", area=CITY)))


INDICATOR = Indicator(
    id="establishments",
    title=Text(
        ja="産業別事業所数",
        en="Establishments by industry",
    ),
    definition=Text(
        ja="市内の事業所の数。",
        en="Establishments in the city.",
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
        cautions.PROVISIONAL_2016,
        cautions.TWO_KINDS,
        cautions.SURVEY_BREAK,
        cautions.ZERO_UNKNOWN,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された数", en="the printed count"),
    },
)
