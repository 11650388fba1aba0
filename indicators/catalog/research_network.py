"""How large research and development in the city is said to be."""

import pandas as pd

from etl.text import Text
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only

COUNTED = ("institutions", "network_members")


def compute(hubs: pd.DataFrame) -> pd.DataFrame:
    """The two approximate numbers of the text, as given."""
    found = [levels(only(hubs, measure=counted)).assign(outcome=counted) for counted in COUNTED]
    return pd.concat(found, ignore_index=True).drop(columns="hub")


INDICATOR = Indicator(
    id="research_network",
    title=Text(
        ja="研究開発機関とネットワークの規模",
        en="R&D institutions and network members",
    ),
    definition=Text(
        ja="戦略が「約400」とする市内の研究開発機関の数と、「約300」とするウェルフェアイノベーションの"
        "ネットワークの主体の数。",
        en="R&D institutions in the city (“about 400”) and members of the welfare-innovation network "
        "(“about 300”), as the strategy gives them.",
    ),
    formula=Text(
        ja="掲載された概数 x",
        en="The approximate number x as given",
    ),
    unit="institutions",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
    ),
    cautions=(
        Text(
            ja="概数のまま示す。数え方は示されていない。",
            en="Kept as approximate; the strategy does not say how they were counted.",
        ),
    ),
    sources=("research_hubs",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された概数", en="the approximate number"),
    },
    directions=("D1", "D7"),
)
