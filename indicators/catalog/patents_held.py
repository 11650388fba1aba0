"""How many rights are held in the city, by field."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only


def compute(patents: pd.DataFrame) -> pd.DataFrame:
    """Counts as printed."""
    return levels(only(patents, measure="patents_held"))


INDICATOR = Indicator(
    id="patents_held",
    title=Text(
        ja="特許取得数（権利者×分野の延べ件数）",
        en="Patents held (holder × field incidences)",
    ),
    definition=Text(
        ja="2016年7月時点で保有されている特許の、権利者ごと・分野ごとの延べ件数。",
        en="Rights held in July 2016, counted once per holder and per field.",
    ),
    formula=Text(
        ja="掲載された件数 x",
        en="The printed count x",
    ),
    unit="count",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
    ),
    cautions=(
        cautions.HOLDER_FIELD,
        cautions.HEAD_OFFICE,
    ),
    sources=("patents",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された件数", en="the printed count"),
    },
    directions=("D6",),
)
