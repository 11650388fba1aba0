"""In what the city specialises, relative to the nation."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import capitals, share
from indicators.industries import city_and_nation
from indicators.spec import Indicator
from indicators.stats import location
from indicators.tables import joined, settled


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """The city's share of each industry over the nation's."""
    city, nation = city_and_nation(census)
    ours, theirs = share(city, over="industry"), capitals(share(nation, over="industry"))
    both = joined(ours, theirs, ["period", "series", "industry"])
    quotient = location.quotient(
        both["value"], 100.0, reference_part=both["value_right"], reference_whole=100.0
    )
    return settled(both, quotient).query("industry != '_T'")


INDICATOR = Indicator(
    id="location_quotient",
    title=Text(
        ja="特化係数（従業者、対全国）",
        en="Location quotient (employees, against the nation)",
    ),
    definition=Text(
        ja="市の産業構成比を全国の構成比で割った値。1を超えると全国より比重が高い。",
        en="The city's share of an industry over the nation's; above 1 the industry weighs more here.",
    ),
    formula=Text(
        ja="(x ÷ N) ÷ (X ÷ M)",
        en="(x ÷ N) ÷ (X ÷ M)",
    ),
    unit="quotient",
    base=Text(
        ja="全産業の民営従業者数（市・全国）",
        en="Private employees of all industries (city and nation)",
    ),
    cautions=(
        Text(
            ja="全数調査であるため標本誤差の区間は付けない。1.25などの区切りは慣行であり検定ではない。",
            en="A full count has no sampling interval; cut-offs such as 1.25 are custom, not tests.",
        ),
        Text(
            ja="全国には川崎市を含む。",
            en="The nation includes Kawasaki.",
        ),
        cautions.ZERO_UNKNOWN,
        cautions.NATION_SHORT,
        cautions.WORKPLACE,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="市の産業の従業者数", en="employees of the industry, city"),
        "N": Text(ja="市の全産業の従業者数", en="all employees, city"),
        "X": Text(ja="全国の産業の従業者数", en="employees of the industry, nation"),
        "M": Text(ja="全国の全産業の従業者数", en="all employees, nation"),
    },
    directions=("D7",),
)
