"""Where research and development gathers in the city."""

import pandas as pd

from etl.text import Text
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only, total, traced

COUNTED = ("institutions", "network_members")


def compute(hubs: pd.DataFrame) -> pd.DataFrame:
    """Each hub once, the number of hubs per field and in all, and the printed approximate numbers."""
    named = only(hubs, measure="hub")
    each = levels(named).assign(outcome="hub")
    by_field = counted(named)
    everywhere = counted(named.assign(field="_T"))
    others = [levels(only(hubs, measure=number)).assign(outcome=number) for number in COUNTED]
    return pd.concat([each, by_field, everywhere, *others], ignore_index=True)


def counted(named: pd.DataFrame) -> pd.DataFrame:
    """Count hubs per field, as printed in the strategy of March 2018; planned ones included."""
    count = total(traced(named, "x").assign(period="2018-03"), over=["hub", "unit"])
    return count.assign(hub="_T", unit="hubs", outcome="hub")


INDICATOR = Indicator(
    id="research_hubs",
    title=Text(
        ja="研究開発拠点（分野別）",
        en="Research hubs by field",
    ),
    definition=Text(
        ja="戦略の２－２－３・２－２－４に名前のある研究開発拠点。",
        en="The research hubs named in sections 2-2-3 and 2-2-4 of the strategy.",
    ),
    formula=Text(
        ja="拠点を1か所と数えた合計",
        en="Each hub counted as one site",
    ),
    unit="hubs",
    base=Text(
        ja="戦略に名前のある拠点",
        en="Hubs named in the strategy",
    ),
    cautions=(
        Text(
            ja="「約400機関」「約300主体」は概数のまま示す。AIRBIC "
            "は2019年1月の開設予定として印字されている。",
            en="“About 400” and “about 300” are kept as approximate; AIRBIC is printed as planned for "
            "January 2019.",
        ),
        Text(
            ja="戦略に名前のある拠点だけであり、市内の拠点のすべてではない。"
            "新川崎・創造のもりは4施設を含む。",
            en="Only hubs the strategy names, not all in the city; Shin-Kawasaki Sozo-no-Mori contains four "
            "of them.",
        ),
    ),
    sources=("research_hubs",),
    compute=compute,
    symbols={
        "x": Text(ja="拠点（または印字された数）", en="the hub (or the printed number)"),
    },
    directions=("D1", "D7"),
)
