"""Codes of the industries as the census prints them, in the revision that was in force for it."""

from etl.contract import codes, names
from etl.reading.grid import Cell
from etl.reading.industries import industry, normal

REVISION = {"2009": "12", "2012": "13", "2014": "13", "2016": "13", "2021": "13"}
# Totals with and without public service (AS, AR) differ by series, not by industry.
OURS = {"AR": "_T", "AS": "_T", "AB": "A-B"}
WORDS = {"総数": "_T", "合計": "_T", "計": "_T", "全産業": "_T", "農林漁業": "AB"}
PSEUDO = {"農業,林業,漁業間格付不能": "@", "農業，林業，漁業 間格付不能": "@"}
TOTALS = ("AR", "AS", "_T")
HALVES = ("G1", "G2", "O1", "O2", "Q1", "Q2", "R1", "R2")  # of G, O, Q and R, printed for 2021


def known() -> list[str]:
    """Every code an observation may carry: the 17 industries compared, and what the classification has."""
    return list(
        dict.fromkeys([*names("industry"), *codes("jsic_12"), *codes("jsic_13"), *codes("industry_combined")])
    )


def section(cell: Cell, name: str) -> str:
    """Code of an industry section that a heading names without a code."""
    return OURS.get(found := printed(cell, name, period="2021", level="section"), found)


def printed(cell: Cell, text: str, *, period: str, level: str = "") -> str:
    """Code of a printed industry, AR, AS and AB as they are.

    Raises
    ------
    ValueError
        with the place, when the revision in force does not have it
    """
    try:
        return industry(text, revision=REVISION[period], aliases=WORDS | PSEUDO, level=level)
    except ValueError as fault:
        raise ValueError(f"{cell.where} の「{cell.text}」: {fault}") from fault


def same(one: str, other: str) -> bool:
    """Whether two printed names are the same but for separators and spaces."""
    return normal(one) == normal(other)
