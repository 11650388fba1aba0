"""Where the city stands among the large cities in its key industries."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.catalog import city_industry_share
from indicators.derive import levels
from indicators.industries import CITY, NATION
from indicators.peers import ranked
from indicators.spec import Indicator
from indicators.tables import among


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Ranks computed once the other cities are published; before that, the rank the strategy printed."""
    shares = city_industry_share.compute(census)
    computed = ranked(shares, within=["industry", "period", "series"])
    compared = shares.loc[~shares["area"].isin([CITY, NATION]), "period"]
    quoted = among(census, measure=["employee_share_rank"]).drop(columns="size_class")
    quoted = levels(quoted[~quoted["period"].isin(compared)]).assign(reason="others_in_picture")
    return pd.concat([computed, quoted.drop(columns="unit")], ignore_index=True)


INDICATOR = Indicator(
    id="city_industry_rank",
    title=Text(
        ja="主要産業の従業者割合の順位（21大都市）",
        en="Rank of key industries among 21 cities",
    ),
    definition=Text(
        ja="従業者割合の高い順の順位。同じ値は同順位。",
        en="Rank by share of employees, highest first; equal values share a rank.",
    ),
    formula=Text(
        ja="1 + 自市より高い都市の数",
        en="1 + the number of cities above",
    ),
    unit="rank",
    base=Text(
        ja="21大都市（20政令指定都市と特別区部）",
        en="21 large cities (20 designated cities and the special wards)",
    ),
    cautions=(
        cautions.CITY_SET,
        cautions.CHAPTER_1_SET,
        cautions.PROVISIONAL_2016,
        Text(
            ja="学術研究の順位は2016年の1位から2021年の7位へ大きく動いており、"
            "大規模な事業所の産業分類の変更などの影響を受け得る。",
            en="The rank of research services moved from 1st (2016) to 7th (2021); large establishments that "
            "change industry can move it.",
        ),
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(
            ja="産業の従業者数（または掲載された順位）", en="employees of the industry (or the printed rank)"
        ),
        "N": Text(ja="全産業の従業者数", en="all employees"),
    },
)
