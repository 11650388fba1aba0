"""Where the city stands among the large cities in specialists."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.catalog import specialist_share
from indicators.peers import ranked
from indicators.spec import Indicator


def compute(population: pd.DataFrame) -> pd.DataFrame:
    """Ranks of the shares, with the best and worst that rounding allows."""
    return ranked(specialist_share.compute(population), within=["occupation", "period", "series"])


INDICATOR = Indicator(
    id="specialist_rank",
    title=Text(
        ja="専門人材の割合の順位（21大都市）",
        en="Rank of specialists among 21 cities",
    ),
    definition=Text(
        ja="割合の高い順の順位。同じ値は同順位。",
        en="Rank by share, highest first; equal values share a rank.",
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
        cautions.ROUNDED_COUNTS,
        Text(
            ja="区間は丸めの幅だけによる。1%抽出であれば、標本誤差により技術者は1～3位、"
            "研究者は1～21位のいずれもあり得る。",
            en="The range covers rounding only; with a 1 % sample, engineers could rank from 1 to 3 and "
            "researchers anywhere from 1 to 21.",
        ),
    ),
    sources=("population_census",),
    compute=compute,
    interval=cautions.ROUNDING,
    symbols={
        "x": Text(ja="就業者数（または掲載された割合）", en="workers (or the printed share)"),
        "N": Text(ja="専門的・技術的職業従事者数", en="professional and technical workers"),
    },
    directions=("D4",),
)
