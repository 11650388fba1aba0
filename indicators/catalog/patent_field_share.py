"""In which fields the city's rights lie."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import share
from indicators.spec import Indicator


def compute(patents: pd.DataFrame) -> pd.DataFrame:
    """Share of each field in the area's total."""
    return share(patents, over="ipc")


INDICATOR = Indicator(
    id="patent_field_share",
    title=Text(
        ja="特許の分野別構成比",
        en="Patents, shares of fields",
    ),
    definition=Text(
        ja="各地域の特許取得数（延べ）に占める分野の割合。",
        en="Each field in percent of the area's incidences.",
    ),
    formula=Text(
        ja="x ÷ N × 100",
        en="x ÷ N × 100",
    ),
    unit="percent",
    base=Text(
        ja="地域の特許取得数（延べ）の合計",
        en="All incidences of the area",
    ),
    cautions=(
        cautions.HOLDER_FIELD,
        cautions.HEAD_OFFICE,
        Text(
            ja="全国の掲載された構成比の合計は丸めのため99.9となる。",
            en="The nation's printed shares add to 99.9 by rounding.",
        ),
    ),
    sources=("patents",),
    compute=compute,
    symbols={
        "x": Text(ja="分野の件数", en="count of the field"),
        "N": Text(ja="合計", en="all fields"),
    },
)
