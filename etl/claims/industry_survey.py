"""Chapter 2 on the survey of firms: counts, shares, and what the text makes of them."""

from collections.abc import Iterator

from etl.claims.claim import Claim, added, declared, held, unverifiable
from etl.reading.grid import table
from etl.reading.told import told
from etl.sources.industry_survey import HEADINGS, IP_USE, TEXT, TITLE

CLAIMS = (("産学連携や異業種連携等に取り組む事業者", "tenths", (("既に取り組んでいるものがある", 2),)),)
REASONS = {
    IP_USE: "件数も母数も印字されていない",
    "連携内容": "複数回答の図のみで、値が印字されていない",
}


def claims() -> Iterator[Claim]:
    """Four answers of 837, and the text around them."""
    release = held("industry_survey", "2018-03-31.csv")
    rows = table(release, TITLE, HEADINGS)
    text = told(release, TEXT)
    *parts, total = rows
    for label, count, share in parts:
        words = f"{label.text} 構成比"
        yield Claim(cell=share, words=words, kind="share", inputs=(count, total[1]))
    yield added(parts, total, column=1, words="回答の合計")
    yield from declared(text, rows, CLAIMS)
    yield from unverifiable(text, REASONS)
