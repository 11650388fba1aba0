"""Invented accounts of four years, every total the sum of its parts, and what is computed of them."""

from collections.abc import Sequence
from itertools import pairwise

Values = tuple[float | str, ...]
Label = tuple[str, str]  # mark and name
ABOVE: list[Label] = [
    *(("１．", "産業"), ("(１）", "農林水産業"), ("(２）", "製造業"), ("①", "食料品"), ("②", "化学")),
]
BELOW: list[Label] = [
    *(("２．", "政府サービス生産者"), ("(１）", "公務")),
    *(("３．", "対家計民間非営利サービス生産者"), ("(１）", "サービス業")),
    *(("４．", "小計（１＋２＋３）"), ("５．", "輸入品に課される税・関税")),
    *(("６．", "（控除)総資本形成に係る消費税"), ("７．", "市内総生産（４＋５-６）")),
]
SECTORS: list[Label] = [("<参考>", "第１次産業"), ("", "第２次産業"), ("", "第３次産業")]
FORMER: list[Label] = [("(３）", "運輸・通信業"), ("①", "運輸業"), ("②", "通信業")]
LATER: list[Label] = [("(３）", "運輸業"), ("(４）", "情報通信業"), ("①", "通信業")]
CHAINED: list[Label] = [("８．", "開差 (７-１-２-３-５+６)")]
INCOME: list[Label] = [
    *(("１.", "市民雇用者報酬"), ("　(１) ", "賃金・俸給"), ("　(２) ", "雇主の社会負担")),
    *(("２.", "財産所得（非企業部門）"), ("　　ａ", "　受取"), ("　　ｂ", "　支払")),
    *(("３.", "企業所得（法人企業の分配所得受払後）"), ("４.", "市民所得（要素費用表示）（１＋２＋３）　")),
    *(("５.", "生産・輸入品に課される税(控除）補助金"), ("６.", "市民所得（市場価格表示）　（４＋５）　")),
    *(("７.", "その他の経常移転（純）"), ("８．", "市 民 可 処 分 所 得 (６+７)")),
    ("(参考）", "市民総所得（市場価格）"),
]


def derived(sheet: str, name: str, values: Sequence[float], whole: Sequence[float]) -> Values:
    """What a sheet prints of an item's amounts."""
    if sheet.endswith("-2"):
        growth = (round((now / before - 1) * 100, 4) if before else "…" for before, now in pairwise(values))
        years = ("…", *growth)
        return (*years[:2], "…", *years[3:]) if name in ("製造業", "第２次産業") else years
    if sheet.endswith("-3"):
        return tuple(round(part / all_ * 100, 4) for part, all_ in zip(values, whole, strict=True))
    if sheet == "Ⅲ-1":
        return tuple(2 * value for value in values)
    return (50.0,) * 4 if sheet == "Ⅳ-1" else tuple(values)


def _add(*parts: Sequence[float], less: Sequence[float] = (0,) * 4) -> tuple[float, ...]:
    """Amounts of four years, added."""
    return tuple(sum(each) - off for *each, off in zip(*parts, less, strict=True))


def product_amounts() -> dict[str, tuple[float, ...]]:
    """Every activity as the sum of its parts."""
    farm, food, chemicals = (60, 66, 70, 77), (400, 420, 450, 440), (300, 330, 350, 361)
    transport, calls, office, helpers = (
        (200, 210, 230, 225),
        (90, 99, 98, 101),
        (150, 149, 147, 146),
        (40,) * 4,
    )
    duties, less, factories = (12, 13, 14, 15), (7, 8, 9, 7), _add(food, chemicals)
    moved, industries = _add(transport, calls), _add(farm, factories, transport, calls)
    subtotal = _add(industries, office, helpers)
    named = (
        *(industries, farm, factories, food, chemicals, office, office, helpers, helpers),
        *(subtotal, duties, less, _add(subtotal, duties, less=less), farm, factories),
        *(_add(moved, office, helpers), moved, transport, calls, (0,) * 4, calls),
    )
    labels = [*ABOVE, *BELOW, *SECTORS, *FORMER, *CHAINED, ("", "情報通信業")]
    return dict(zip((name for _, name in labels), named, strict=True))


def income_amounts() -> dict[str, tuple[float, ...]]:
    """Every income as the sum of its parts."""
    wages, social, received, paid = (500, 510, 520, 530), (90, 91, 92, 93), (60, 61, 62, 63), (20, 19, 18, 17)
    pay, property_, firms, taxes = (
        _add(wages, social),
        _add(received, less=paid),
        (200, 190, 180, 195),
        (70,) * 4,
    )
    factor, moved = _add(pay, property_, firms), (30, 31, 32, 33)
    market = _add(factor, taxes)
    named = (
        *(pay, wages, social, property_, received, paid, firms, factor, taxes, market, moved),
        *(_add(market, moved), (1200, 1210, 1220, 1230)),
    )
    return dict(zip((name for _, name in INCOME), named, strict=True))
