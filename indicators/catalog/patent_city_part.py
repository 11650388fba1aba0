"""What part of the prefecture's and the nation's rights the city holds."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.spec import Indicator
from indicators.stats import shares
from indicators.tables import joined, only, settled, traced

REFERENCES = ("00000", "14000")


def compute(patents: pd.DataFrame) -> pd.DataFrame:
    """The city's count in percent of the wider area's, field by field."""
    found = [part_of(patents, area).assign(reference=area) for area in REFERENCES]
    return pd.concat(found, ignore_index=True)


def part_of(patents: pd.DataFrame, area: str) -> pd.DataFrame:
    """Divide the city's count by the wider area's."""
    city, wider = traced(only(patents, area="14130"), "x"), traced(only(patents, area=area), "X")
    both = joined(city, wider, ["period", "series", "ipc"])
    return settled(both, shares.share(both["value"], both["value_right"]))


INDICATOR = Indicator(
    id="patent_city_part",
    title=Text(
        ja="全国・神奈川県に占める市の割合（特許）",
        en="The city's part of the nation's and the prefecture's patents",
    ),
    definition=Text(
        ja="市の特許取得数（延べ）が全国・神奈川県に占める割合。",
        en="The city's incidences in percent of the nation's and the prefecture's.",
    ),
    formula=Text(
        ja="x ÷ X × 100",
        en="x ÷ X × 100",
    ),
    unit="percent",
    base=Text(
        ja="全国または神奈川県の特許取得数（延べ）",
        en="Incidences of the nation or the prefecture",
    ),
    cautions=(
        Text(
            ja="延べ件数の割合であり、特許の数の割合ではない。",
            en="A share of incidences is not a share of patents.",
        ),
        cautions.HOLDER_FIELD,
        cautions.HEAD_OFFICE,
    ),
    sources=("patents",),
    compute=compute,
    symbols={
        "x": Text(ja="市の件数", en="count, city"),
        "X": Text(ja="全国・県の件数", en="count, nation or prefecture"),
    },
)
