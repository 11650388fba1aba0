"""Chapter 2 on the city's economy: shares, their total, and what they are shares of."""

from collections.abc import Iterator

from etl.claims.claim import UNVERIFIABLE, Claim, added, declared, held, unverifiable
from etl.reading.grid import table
from etl.reading.told import told
from etl.sources.city_accounts.strategy import SHARES, SHARES_HEADINGS, TEXT, YEARS

AMOUNTS = "産業別の金額が印字されていない"
PICTURE = "市内総生産の推移は図のみ"
SHARE_2003, SHARE_2014 = ("製造業", 3), ("製造業", 14)
MANUFACTURING = tuple(("製造業", column) for column in range(1, 15))
INDUSTRIES_2014 = tuple(
    (label, 14)
    for label in (
        *("製造業", "農林水産業", "鉱業", "建設業", "電気・ガス・水道業", "卸売・小売業"),
        *("金融・保険業", "不動産業", "運輸業", "情報通信業", "サービス業"),
    )
)
CLAIMS = (
    ("製造業の構成比 2014年度", "same", (SHARE_2014,)),
    ("製造業の構成比 2003年度", "same", (SHARE_2003,)),
    ("最も大きい産業 2014年度", "largest", INDUSTRIES_2014),
    ("製造業の構成比のピーク", "largest", (SHARE_2003, *MANUFACTURING)),
    ("製造業の割合の推移", "shrank", (SHARE_2003, SHARE_2014)),
)
REASONS = {
    "市内総生産（生産側、名目） 2014年度": PICTURE,
    "経済成長率 2014年度": "前年度の市内総生産が印字されていない",
    "製造業の総生産 2003年度": "2003年度の産業計が印字されていない",
    "市内総生産のピーク": PICTURE,
    "市内総生産の増加": PICTURE,
}


def claims() -> Iterator[Claim]:
    """Fourteen columns of shares, and the text around them."""
    release = held("city_accounts", "2018-03-31.csv")
    rows = table(release, SHARES, SHARES_HEADINGS)
    text = told(release, TEXT)
    *parts, total = rows
    for column, year in enumerate(YEARS, start=1):
        yield added(parts, total, column=column, words=f"{year}年度 構成比の合計")
    manufacturing = next(line for line in parts if line[0].text == "製造業")
    for year, share in zip(YEARS, manufacturing[1:], strict=True):
        words = f"{year}年度 製造業など{len(parts)}産業の構成比"
        yield Claim(cell=share, words=words, kind=UNVERIFIABLE, reason=AMOUNTS)
    yield from declared(text, rows, CLAIMS)
    amount = text["製造業の総生産 2014年度"]
    base = (amount, text["製造業の構成比 2014年度"], text["市内総生産（生産側、名目） 2014年度"])
    yield Claim(cell=amount, words="21.8％の分母は市内総生産ではなく産業計", kind="base", inputs=base)
    yield from unverifiable(text, REASONS)
