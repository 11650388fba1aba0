"""Where research and development gathers in the city: 知的財産戦略 ２－２－３ and ２－２－４.

Hubs are named, not counted, so each is one observation of value 1; a field is given only where the text
gives one. A hub that was still to open is `estimated`: its date is a plan. The two numbers of the text are
approximate (約).
"""

from collections.abc import Iterator
from decimal import Decimal

import pandas as pd
import pandera.pandas as pa

from etl.contract import Observations, names
from etl.reading.grid import table
from etl.reading.labels import code
from etl.reading.layout import titled
from etl.reading.numbers import Reading
from etl.reading.rows import Row, observations, observe
from etl.reading.told import told
from etl.releases import Release
from etl.source import Source
from etl.text import Text

TITLE = "研究開発拠点（２－２－３、２－２－４）"
HEADINGS = (("拠点", "印字", "時点", "分野", "文"),)
TEXT = "本文の数値（２－２－３、２－２－４）"
CITY = {"area": "14130", "series": "strategy_2018"}
PLANNED = "（予定）"
NAMED = Reading(Decimal(1), "normal")
NO_FIELD = {"": "none"}
TOLD = {
    "研究開発機関の数": {"measure": "institutions", "unit": "institutions", "field": "_T"},
    "ウェルフェアイノベーションのネットワークの主体の数": {
        "measure": "network_members",
        "unit": "members",
        "field": "welfare",
    },
}


class ResearchHubs(Observations):
    """Adds the hub and the field of innovation."""

    hub: str = pa.Field(isin=list(names("hub")))
    field: str = pa.Field(isin=list(names("field")))


def parse(release: Release) -> pd.DataFrame:
    """Read the hubs named in the text, and its two approximate numbers."""
    return observations([*_hubs(release), *_numbers(release)])


def _hubs(release: Release) -> Iterator[Row]:
    """One row per hub."""
    for hub, printed, when, field, _ in table(release, TITLE, HEADINGS):
        place = {
            **CITY,
            "measure": "hub",
            "unit": "hubs",
            "period": when.text.removesuffix(PLANNED),
            "hub": code(hub, "hub"),
            "field": code(field, "field", NO_FIELD),
        }
        status = "estimated" if when.text.endswith(PLANNED) else "normal"
        yield observe(printed, place, reading=NAMED, status=status)


def _numbers(release: Release) -> Iterator[Row]:
    """Numbers about the whole city."""
    for item, cell in told(release, TEXT, *TOLD).items():
        yield observe(cell, {**CITY, "period": "2018-03", "hub": "_T", **TOLD[item]})


SOURCE = Source(
    id="research_hubs",
    title=Text("川崎市知的財産戦略（研究開発拠点）", "Kawasaki IP Strategy (research hubs)"),
    publisher=Text("川崎市", "City of Kawasaki"),
    homepage="https://www.city.kawasaki.jp/",
    licence="川崎市の著作物（事実の数値のみ転記）",
    schema=ResearchHubs,
    parse=parse,
    recognises=titled(TITLE),
)
