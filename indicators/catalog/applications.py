"""How many rights Japan applies for."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only


def compute(applications: pd.DataFrame) -> pd.DataFrame:
    """Applications as printed, every series."""
    return levels(only(applications, measure="applications", area="00000"))


INDICATOR = Indicator(
    id="applications",
    title=Text(
        ja="産業財産権の出願件数（全国）",
        en="Applications for industrial property rights (Japan)",
    ),
    definition=Text(
        ja="特許庁への特許・実用新案・意匠・商標の出願件数。",
        en="Applications to the JPO for patents, utility models, designs and trademarks.",
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
        cautions.DESIGNS,
        cautions.TERM_EXTENSION,
        cautions.NATIONAL_COUNT,
    ),
    sources=("patent_applications",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された件数", en="the printed count"),
    },
    directions=("D3",),
)
