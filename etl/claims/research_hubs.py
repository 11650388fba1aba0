"""Chapter 2 on research hubs: two round numbers nobody can count again."""

from collections.abc import Iterator

from etl.claims.claim import Claim, held, unverifiable
from etl.reading.told import told
from etl.sources.research_hubs import TEXT

REASONS = {
    "研究開発機関の数": "概数で、機関の一覧が印字されていない",
    "ウェルフェアイノベーションのネットワークの主体の数": "概数で、主体の一覧が印字されていない",
}


def claims() -> Iterator[Claim]:
    """The two numbers of the text."""
    text = told(held("research_hubs", "2018-03-31.csv"), TEXT)
    yield from unverifiable(text, REASONS)
