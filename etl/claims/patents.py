"""Chapter 2 on patents held: shares by field, totals, and the city within prefecture and country."""

from collections.abc import Iterator

from etl.claims.claim import Claim, added, declared, held
from etl.reading.grid import table
from etl.reading.told import told
from etl.sources.patents import HEADINGS, TEXT, TITLE

AREAS = {"川崎市": 1, "神奈川県": 3, "全国": 5}  # column of the count; the share stands to its right
CLAIMS = (
    ("特許取得数 川崎市", "same", (("合計", 1),)),
    ("特許取得数 全国", "same", (("合計", 5),)),
    ("特許取得数 神奈川県", "same", (("合計", 3),)),
    ("全国に占める割合", "share", (("合計", 1), ("合計", 5))),
    ("神奈川県に占める割合", "share", (("合計", 1), ("合計", 3))),
    ("物理学の構成比", "same", (("物理学", 2),)),
    ("電気の構成比", "same", (("電気", 2),)),
    ("物理学の構成比の高さ", "above", (("物理学", 2), ("物理学", 4), ("物理学", 6))),
    ("電気の構成比の高さ", "above", (("電気", 2), ("電気", 4), ("電気", 6))),
)


def claims() -> Iterator[Claim]:
    """Three areas, nine rows, and the text around them."""
    release = held("patents", "2018-03-31.csv")
    rows = table(release, TITLE, HEADINGS)
    *parts, total = rows
    for area, column in AREAS.items():
        for line in rows:
            inputs = (line[column], total[column])
            words = f"{area} {line[0].text} 構成比"
            yield Claim(cell=line[column + 1], words=words, kind="share", inputs=inputs)
        yield added(parts, total, column=column, words=f"{area} 件数の合計")
        yield added(parts, total, column=column + 1, words=f"{area} 構成比の合計")
    yield from declared(told(release, TEXT), rows, CLAIMS)
