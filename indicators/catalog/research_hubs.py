"""Where research and development gathers in the city."""

import pandas as pd

from etl.text import Text
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only, total, traced


def compute(hubs: pd.DataFrame) -> pd.DataFrame:
    """Each hub once, and the number of opened hubs per field and in all."""
    named = only(hubs, measure="hub")
    opened = named[named["status"] != "estimated"]
    return pd.concat([levels(named), counted(opened), counted(opened.assign(field="_T"))], ignore_index=True)


def counted(opened: pd.DataFrame) -> pd.DataFrame:
    """Count hubs per field."""
    return total(traced(opened, "x"), over=["hub", "unit"]).assign(hub="_T", unit="hubs")


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
        ja="開設済みの拠点を1か所ずつ数えた合計 Σx",
        en="Opened hubs, each counted as one: Σx",
    ),
    unit="hubs",
    base=Text(
        ja="戦略に名前のある拠点",
        en="Hubs named in the strategy",
    ),
    cautions=(
        Text(
            ja="新川崎・創造のもりと、その中の施設（K2、KBIC、NANOBIC）をそれぞれ1か所と数える。"
            "2019年1月に開設予定の AIRBIC は数に含めない。",
            en="Shin-Kawasaki Sozo-no-Mori and the facilities in it (K2, KBIC, NANOBIC) count as one each. "
            "AIRBIC, planned for January 2019, is not counted.",
        ),
        Text(
            ja="戦略に名前のある拠点だけであり、市内の拠点のすべてではない。"
            "グリーン・ウェルフェアの分野には名前のある拠点がない。",
            en="Only hubs the strategy names, not all in the city; it names none for green and welfare "
            "innovation.",
        ),
    ),
    sources=("research_hubs",),
    compute=compute,
    symbols={
        "x": Text(ja="拠点", en="the hub"),
    },
    directions=("D1", "D7"),
)
