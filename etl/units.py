"""Every unit a number may carry, how it reads and how finely it is printed."""

import math
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from etl.text import Text

# Floats carry noise in their 16th digit; 12 digits keep every figure and drop the noise: a tie stays a tie.
SIGNIFICANT = 12
OKU_PER_CHO = 10_000


class Unit(NamedTuple):
    """A unit of measurement."""

    label: Text
    decimals: int


UNITS = {
    "count": Unit(Text(ja="件", en="cases"), decimals=0),
    "fractional_count": Unit(Text(ja="件（按分）", en="cases (fractional)"), decimals=1),
    "establishments": Unit(Text(ja="事業所", en="establishments"), decimals=0),
    "persons": Unit(Text(ja="人", en="persons"), decimals=0),
    "firms": Unit(Text(ja="社", en="firms"), decimals=0),
    "occupations": Unit(Text(ja="職種", en="occupations"), decimals=0),
    "answers": Unit(Text(ja="件", en="answers"), decimals=0),
    "institutions": Unit(Text(ja="機関", en="institutions"), decimals=0),
    "members": Unit(Text(ja="主体", en="members"), decimals=0),
    "hubs": Unit(Text(ja="か所", en="sites"), decimals=0),
    "oku_yen": Unit(Text(ja="億円", en="100 million yen"), decimals=0),
    "million_yen": Unit(Text(ja="百万円", en="million yen"), decimals=0),
    "percent": Unit(Text(ja="%", en="%"), decimals=1),
    "points": Unit(Text(ja="ポイント", en="points"), decimals=1),
    "contribution_points": Unit(Text(ja="ポイント", en="points"), decimals=2),
    "percent_per_year": Unit(Text(ja="%／年", en="% per year"), decimals=2),
    "per_year": Unit(Text(ja="件／年", en="per year"), decimals=1),
    "slope_per_year": Unit(Text(ja="件／年", en="per year"), decimals=0),
    "quotient": Unit(Text(ja="倍", en="ratio"), decimals=2),
    "index": Unit(Text(ja="指数", en="index"), decimals=4),
    "rank": Unit(Text(ja="位", en="rank"), decimals=0),
}


def rounded(value: float, decimals: int) -> Decimal:
    """Round half away from zero (四捨五入), once, as Japanese official tables do.

    Parameters
    ----------
    value : any finite number
    decimals : digits kept after the point, >= 0

    Examples
    --------
    >>> rounded(2.25, 1), rounded(-0.5, 0), rounded(1.005, 2)
    (Decimal('2.3'), Decimal('-1'), Decimal('1.01'))
    """
    exact = Decimal(f"{value:.{SIGNIFICANT}g}")
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def number(value: float, unit: str, *, finer: int = 0) -> str:
    """Print a number at its unit's precision, or some decimals finer, without the unit's name.

    Examples
    --------
    >>> number(-21.2896, "percent"), number(544_782, "persons"), number(float("nan"), "persons")
    ('−21.3', '544,782', '…')
    """
    if math.isnan(value):
        return "…"
    figure = rounded(value, UNITS[unit].decimals + finer)
    figure = abs(figure) if figure == 0 else figure
    return f"{figure:,f}".replace("-", "−")


def yen(oku: float, language: str) -> str:
    """Print an amount of 億円 as a Japanese table or an English sentence does.

    Examples
    --------
    >>> yen(13_859, "ja"), yen(54_000, "ja"), yen(54_000, "en"), yen(950, "ja"), yen(-13_859, "en")
    ('1兆3,859億円', '5.4兆円', '5.4 trillion yen', '950億円', '−1.3859 trillion yen')
    """
    sign, amount = ("−" if oku < 0 else ""), rounded(abs(oku), 0)
    if language == "en":
        return f"{sign}{(amount / OKU_PER_CHO).normalize():f} trillion yen"
    cho, rest = divmod(amount, OKU_PER_CHO)
    if cho and rest % 1000 == 0:
        return f"{sign}{(amount / OKU_PER_CHO).normalize():f}兆円"
    return f"{sign}{cho}兆{rest:,}億円" if cho else f"{sign}{rest:,}億円"


def place(rank: float, language: str) -> str:
    """Print a rank.

    Examples
    --------
    >>> place(2, "ja"), place(2, "en")
    ('2位', 'rank 2')
    """
    return f"{number(rank, 'rank')}位" if language == "ja" else f"rank {number(rank, 'rank')}"


# Units that are not simply written behind the number.
SPECIAL = {"oku_yen": yen, "rank": place}


def printed(value: float, unit: str, language: str) -> str:
    """Print a number with its unit, as a sentence or a table cell shows it.

    Examples
    --------
    >>> printed(-21.2896, "percent", "ja"), printed(544_782, "persons", "ja"), printed(2, "rank", "en")
    ('−21.3 %', '544,782 人', 'rank 2')
    """
    words = UNITS[unit].label.in_(language)
    if unit in SPECIAL and not math.isnan(value):
        return SPECIAL[unit](value, language)
    return f"{number(value, unit)} {words}"
