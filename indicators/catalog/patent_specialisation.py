"""In which fields the city specialises."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import capitals, share
from indicators.spec import Indicator
from indicators.stats import location
from indicators.tables import joined, only, settled

REFERENCES = ("00000", "14000")


def compute(patents: pd.DataFrame) -> pd.DataFrame:
    """The city's share of each field over that of the nation and of the prefecture."""
    shares = share(patents, over="ipc")
    shares = shares[shares["ipc"] != "_T"]
    city = only(shares, area="14130")
    found = [against(city, only(shares, area=area)).assign(reference=area) for area in REFERENCES]
    return pd.concat(found, ignore_index=True)


def against(city: pd.DataFrame, reference: pd.DataFrame) -> pd.DataFrame:
    """Divide shares by shares; the reference includes the city."""
    both = joined(city, capitals(reference), ["period", "series", "ipc"])
    return settled(
        both,
        location.quotient(both["value"], 100.0, reference_part=both["value_right"], reference_whole=100.0),
    )


INDICATOR = Indicator(
    id="patent_specialisation",
    title=Text(
        ja="特許の特化係数（RTA）",
        en="Patent specialisation (RTA)",
    ),
    definition=Text(
        ja="市の分野別構成比を全国（または県）の構成比で割った値。1を超えると比重が高い。",
        en="The city's share of a field over the nation's (or the prefecture's); above 1 it weighs more "
        "here.",
    ),
    formula=Text(
        ja="(x ÷ N) ÷ (X ÷ M)",
        en="(x ÷ N) ÷ (X ÷ M)",
    ),
    unit="quotient",
    base=Text(
        ja="特許取得数（延べ）の合計",
        en="All incidences",
    ),
    cautions=(
        cautions.HOLDER_FIELD,
        cautions.HEAD_OFFICE,
        Text(
            ja="比較の対象（全国・神奈川県）は川崎市を含む。件数の少ない分野（繊維；紙52件）は振れやすい。",
            en="References include Kawasaki; small fields (textiles; paper: 52) swing.",
        ),
    ),
    sources=("patents",),
    compute=compute,
    symbols={
        "x": Text(ja="市の分野の件数", en="count of the field, city"),
        "N": Text(ja="市の合計", en="all fields, city"),
        "X": Text(ja="比較地域の分野の件数", en="count of the field, reference"),
        "M": Text(ja="比較地域の合計", en="all fields, reference"),
    },
    directions=("D6",),
)
