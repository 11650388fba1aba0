"""What the sentences a document printed come to with the numbers known today.

Every input of a claim stands in a cell of a raw file. The observation read from that cell says which number
it is; what is known of that number now takes its place, and the sentence is judged again.
"""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

import pandas as pd

from etl.claims.claim import UNVERIFIABLE, Claim
from etl.claims.judging import as_printed
from etl.claims.kinds import KINDS
from etl.observations import latest, numbers
from etl.reading.grid import Cell

Place = tuple[str, str]  # file, cell


class Sentence(NamedTuple):
    """A printed statement, and what it comes to with other inputs."""

    where: str
    words: str
    printed: str
    computed: str  # a number at the digits of the print, 「正しい」 or 「誤り」; empty: inputs not known


def anew(claims: list[Claim], tables: Mapping[str, pd.DataFrame]) -> list[Sentence]:
    """Judge every claim again with what is known of its inputs.

    Parameters
    ----------
    claims : claims whose inputs are cells of raw files
    tables : observations of each source, in every vintage
    """
    known = {source: _known(table) for source, table in tables.items()}
    judged = []
    for claim in claims:
        if claim.kind != UNVERIFIABLE:
            values = [known.get(_source(cell), {}).get(_place(cell)) for cell in claim.inputs]
            judged.append(Sentence(claim.cell.where, claim.words, claim.cell.text, _said(claim, values)))
    return judged


def _known(table: pd.DataFrame) -> dict[Place, float]:
    """Each cell that was read -> what is known today of the number it printed."""
    same = numbers(table)
    now = latest(table)[[*same, "value"]]
    stated = table[[*same, "file", "cell"]].merge(now, on=same)
    return {(row.file, row.cell): row.value for row in stated.itertuples()}


def _said(claim: Claim, values: list[float | None]) -> str:
    """What the inputs come to, as the document would print it."""
    if any(value is None or pd.isna(value) for value in values):
        return ""
    try:
        result = KINDS[claim.kind].formula([Fraction(str(value)) for value in values])
    except ZeroDivisionError:
        return ""
    if isinstance(result, bool):
        return "正しい" if result else "誤り"
    return f"{as_printed(result, claim):,f}"


def _source(cell: Cell) -> str:
    """The source whose folder the cell's file lies in."""
    return cell.file.split("/")[-2]


def _place(cell: Cell) -> Place:
    """File and address, as observations name them."""
    return cell.file.split("/")[-1], cell.address
