"""Codes of the industries as the census prints them, in the revision that was in force for it."""

from etl.contract import codes, names
from etl.reading.grid import Cell
from etl.reading.industries import industry, normal

REVISION = {"2009": "12", "2012": "13", "2014": "13", "2016": "13", "2021": "13"}
# Totals with and without public service (AS, AR) differ by series, not by industry.
OURS = {"AR": "_T", "AS": "_T", "AB": "A-B"}
WORDS = {"総数": "_T", "合計": "_T", "計": "_T", "全産業": "_T", "農林漁業": "AB"}
PSEUDO = {"農業,林業,漁業間格付不能": "@"}


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
    revision = REVISION[period]
    try:
        return industry(
            text, revision=revision, aliases=WORDS | PSEUDO, level=level or _level(text, revision)
        )
    except ValueError as fault:
        raise ValueError(f"{cell.where} の「{cell.text}」: {fault}") from fault


def _level(text: str, revision: str) -> str:
    """`section` for a bare name of one: 鉱業，採石業，砂利採取業 is the name of its only division too."""
    rows = codes(f"jsic_{revision}").values()
    sections = {normal(row["ja"]) for row in rows if row["level"] == "section"}
    return "section" if normal(text) in sections else ""
