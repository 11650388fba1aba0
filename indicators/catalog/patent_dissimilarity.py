"""How far the city's fields lie from the nation's and the prefecture's."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.concentration import krugman_by
from indicators.spec import Indicator
from indicators.tables import only

REFERENCES = ("00000", "14000")


def compute(patents: pd.DataFrame) -> pd.DataFrame:
    """Krugman index against the nation and against the prefecture."""
    city = only(patents, area="14130")
    found = [
        krugman_by(city, only(patents, area=area), over="ipc").assign(reference=area) for area in REFERENCES
    ]
    return pd.concat(found, ignore_index=True)


INDICATOR = Indicator(
    id="patent_dissimilarity",
    title=Text(
        ja="特許分野の構成の違い（クルーグマン指数）",
        en="Distance of patent fields (Krugman index)",
    ),
    definition=Text(
        ja="市と比較地域の分野別構成比の差の絶対値の和。0（同じ）から2（重ならない）。",
        en="Sum of absolute differences of shares: 0 (equal) to 2 (disjoint).",
    ),
    formula=Text(
        ja="Σ |x ÷ Σx − X ÷ ΣX|",
        en="Σ |x ÷ Σx − X ÷ ΣX|",
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
        "x": Text(ja="市の分野の件数", en="count of the field, city"),
        "X": Text(ja="比較地域の分野の件数", en="count of the field, reference"),
    },
)
