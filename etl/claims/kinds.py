"""The ways a document derives one printed number from others, recomputed in exact fractions."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

Formula = Callable[[Sequence[Fraction]], Fraction | bool]
HALF_SHARE, HALF_AMOUNT, HALF_GDP = Fraction(1, 20), Fraction(1, 2), 500  # half of the last printed digit


class Kind(NamedTuple):
    """A way to recompute: its name, its formula, and whether the print was rounded."""

    words: str
    formula: Formula
    rounds: bool = False


def growth(first: Fraction, last: Fraction) -> Fraction:
    """Change in percent of the first."""
    return 100 * (last - first) / first


def base_differs(printed: Sequence[Fraction]) -> bool:
    """Whether an amount and its share imply a base other than the given one, whatever the rounding.

    >>> base_differs([Fraction(10806), Fraction("21.8"), Fraction(54000)])
    True
    >>> base_differs([Fraction(10806), Fraction("20.0"), Fraction(54000)])
    False
    """
    amount, share, other = printed
    low = 100 * (amount - HALF_AMOUNT) / (share + HALF_SHARE)
    high = 100 * (amount + HALF_AMOUNT) / (share - HALF_SHARE)
    return high < other - HALF_GDP or low > other + HALF_GDP


KINDS = {
    "share": Kind("構成比", lambda x: 100 * x[0] / x[1], rounds=True),
    "change": Kind("増減率", lambda x: growth(x[0], x[1]), rounds=True),
    "decrease": Kind("減少率", lambda x: -growth(x[0], x[1]), rounds=True),
    "tenths": Kind("割", lambda x: x[0] / 10, rounds=True),
    "rise": Kind("増加数", lambda x: x[1] - x[0]),
    "fall": Kind("減少数", lambda x: x[0] - x[1]),
    "sum": Kind("合計", lambda x: sum(x, Fraction(0))),
    "same": Kind("再掲", lambda x: x[0]),
    "rank": Kind("順位", lambda x: Fraction(1 + sum(other > x[0] for other in x[1:]))),
    "order": Kind("並び順", lambda x: all(a >= b for a, b in pairwise(x))),
    "largest": Kind("最大", lambda x: x[0] == max(x)),
    "above": Kind("比較", lambda x: all(x[0] > other for other in x[1:])),
    "grew": Kind("増加", lambda x: x[1] > x[0]),
    "shrank": Kind("減少", lambda x: x[1] < x[0]),
    "within": Kind("内数", lambda x: x[0] <= x[1]),
    "base": Kind("分母", base_differs),
}
