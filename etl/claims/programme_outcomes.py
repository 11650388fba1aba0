"""Chapter 2 on what the programmes have brought about."""

from collections.abc import Iterator

from etl.claims.claim import UNVERIFIABLE, Claim, held
from etl.reading.grid import table
from etl.sources.programme_outcomes.document import HEADINGS, TITLE

NO_PARTS = "内訳も年ごとの件数も印字されていない"
NO_END = "内訳も終期も印字されていない"
WITHIN = {
    "このうち20件が製品化": ("製品化", "マッチング成果"),
    "69職種91名": ("認定職種", "認定者"),
    "36社（41件）": ("支援企業", "出願支援"),
}


def claims() -> Iterator[Claim]:
    """Totals nobody can add up from the document, and three parts that must fit their whole."""
    rows = table(held("programme_outcomes", "2018-03-31.csv"), TITLE, HEADINGS)
    values = {line[1].text: line[4] for line in rows}
    for words, (part, whole) in WITHIN.items():
        yield Claim(cell=values[part], words=words, kind="within", inputs=(values[part], values[whole]))
    for programme, item, when, _, value, *_ in rows:
        reason = NO_PARTS if when.text.count("-") > 1 else NO_END
        yield Claim(cell=value, words=f"{programme.text} {item.text}", kind=UNVERIFIABLE, reason=reason)
