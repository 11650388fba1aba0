"""How concentrated the city's rights are on few fields."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.concentration import herfindahl_by
from indicators.spec import Indicator


def compute(patents: pd.DataFrame) -> pd.DataFrame:
    """Herfindahl index over the eight fields, for city, prefecture and nation."""
    return herfindahl_by(patents, over="ipc")


INDICATOR = Indicator(
    id="patent_concentration",
    title=Text(
        ja="特許分野の集中度（HHI）",
        en="Concentration of patent fields (HHI)",
    ),
    definition=Text(
        ja="分野別構成比の二乗和。8分野では最小0.125、最大1。",
        en="Sum of squared shares of fields; 0.125 to 1 with eight fields.",
    ),
    formula=Text(
        ja="Σ (x ÷ Σx)²",
        en="Σ (x ÷ Σx)²",
    ),
    unit="index",
    base=Text(
        ja="特許取得数（延べ）、8分野",
        en="Incidences, eight fields",
    ),
    cautions=(
        cautions.CLASSES,
        cautions.HOLDER_FIELD,
        cautions.HEAD_OFFICE,
    ),
    sources=("patents",),
    compute=compute,
    symbols={
        "x": Text(ja="分野の件数", en="count of the field"),
    },
)
