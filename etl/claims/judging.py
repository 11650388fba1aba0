"""Compute a claim again from its printed inputs and say whether the print agrees."""

import csv
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from etl.claims.claim import UNVERIFIABLE, Claim
from etl.claims.kinds import KINDS
from etl.reading.grid import Cell
from etl.reading.numbers import decimals, read

ACCEPTED = Path(__file__).parent / "accepted.csv"
AGREES, WITHIN, DIFFERS, UNKNOWN = "一致", "許容内", "不一致", "確認できない"


class Outcome(NamedTuple):
    """A claim, what it comes to when computed again, and the verdict."""

    claim: Claim
    computed: str
    verdict: str
    remark: str = ""


class Accepted(NamedTuple):
    """A difference we know and have explained."""

    tolerance: Fraction
    reason: str


Explained = dict[tuple[str, str, str], Accepted]


def accepted() -> Explained:
    """Differences that are explained, by file, cell and kind of claim."""
    with ACCEPTED.open(encoding="utf-8", newline="") as lines:
        return {
            (row["file"], row["cell"], row["kind"]): Accepted(Fraction(row["tolerance"]), row["reason"])
            for row in csv.DictReader(lines)
        }


def judged(claim: Claim, explained: Explained) -> Outcome:
    """Compare one claim with what its inputs come to."""
    if claim.kind == UNVERIFIABLE:
        return Outcome(claim, "", UNKNOWN, claim.reason)
    try:
        result = KINDS[claim.kind].formula([exact(cell) for cell in claim.inputs])
    except ZeroDivisionError:
        return Outcome(claim, "分母が 0", DIFFERS)
    if isinstance(result, bool):
        return Outcome(claim, "正しい" if result else "誤り", AGREES if result else DIFFERS)
    computed = as_printed(result, claim)
    if Fraction(computed) == exact(claim.cell):
        return Outcome(claim, f"{computed:,f}", AGREES)
    return _differing(claim, computed, explained)


def _differing(claim: Claim, computed: Decimal, explained: Explained) -> Outcome:
    """A number that does not agree: within what we have explained, or not."""
    allowed = explained.get(claim.key)
    gap = abs(Fraction(computed) - exact(claim.cell))
    if allowed is None or gap > allowed.tolerance:
        return Outcome(claim, f"{computed:,f}", DIFFERS)
    remark = f"一致しない（{allowed.reason}、許容 ±{float(allowed.tolerance):.2f} の範囲内）"
    return Outcome(claim, f"{computed:,f}", WITHIN, remark)


def as_printed(result: Fraction, claim: Claim) -> Decimal:
    """A result at the digits of its print; one that was not rounded keeps the digits of its inputs."""
    places = decimals(claim.cell.text)
    if KINDS[claim.kind].rounds or result == Fraction(rounded(result, places)):
        return rounded(result, places)
    return rounded(result, max(decimals(cell.text) for cell in claim.inputs))


def exact(cell: Cell) -> Fraction:
    """A printed number, exactly."""
    value = read(cell).value
    if value is None:
        raise ValueError(
            f"{cell.where} の「{cell.text}」には値がなく、主張を確かめる材料になりません。"
            "原資料を確かめ、値がないなら主張を「確認できない」に改めてください。"
        )
    return Fraction(value)


def rounded(value: Fraction, places: int) -> Decimal:
    """Round half away from zero (四捨五入), exactly.

    >>> rounded(Fraction(-1, 8), 2), rounded(Fraction(1, 2), 0)
    (Decimal('-0.13'), Decimal('1'))
    """
    whole = Decimal((abs(value) * 10**places + Fraction(1, 2)).__floor__())
    return (whole if value >= 0 else -whole).scaleb(-places)
