"""Why a number is refused, bounded or approximate, in words."""

from etl.contract import codes
from etl.text import Text

REASONS = {
    "": Text(ja="", en=""),
    "zero_base": Text(
        ja="分母が0のため計算できない。",
        en="It cannot be computed because the base is zero.",
    ),
    "input_unknown": Text(
        ja="計算に要る値が秘匿または不詳のため算出しない。",
        en="It is not computed because a value it needs is suppressed or not available.",
    ),
    "too_few_points": Text(
        ja="時点が少なく（3時点未満）、傾きを求められない。",
        en="There are too few points (under three) for a slope.",
    ),
    "others_in_picture": Text(
        ja="他都市の値は図にしか掲載されておらず検算できないため、戦略に掲載された順位をそのまま示す。",
        en="The other cities' values stand only in a picture, so the printed rank is shown unchecked.",
    ),
    "residual": Text(
        ja="不明な区分が1つあるため、掲載された合計から他の区分を引いた残りを用いた。",
        en="One part is unknown; what the others leave of the printed total stands in for it.",
    ),
    "inferred": Text(
        ja="件数は掲載されておらず、掲載された割合と回答者数から推定した。",
        en="The count is not printed; it is inferred from the printed share and the number of respondents.",
    ),
    "rounded_inputs": Text(
        ja="掲載された値の丸めによる幅を区間で示す。",
        en="The interval is the rounding of the printed values.",
    ),
}


def reason(code: str) -> Text:
    """Say why: a key of REASONS, or `series:CODE` for a comparison across two series."""
    kind, _, series = code.partition(":")
    if kind == "series":
        row = codes("series")[series]
        return Text(ja=row["reason_ja"], en=row["reason_en"])
    return REASONS[code]
