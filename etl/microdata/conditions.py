"""Who was asked a question: `q3==1`, `q3==1|2&q5!=4`. A grammar of its own, never Python."""

import re
import unicodedata
from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from etl.reading.grid import Cell

Mask = NDArray[np.bool_]
Chosen = Mapping[str, Mapping[str, Mask]]  # question -> answer -> who chose it
CODES = r"[0-9A-Za-z_\-]+"
CLAUSE = re.compile(rf"(?P<question>[0-9A-Za-z_.\-]+)\s*(?P<sign>==|!=)\s*(?P<codes>{CODES}(?:\|{CODES})*)")


class Clause(NamedTuple):
    """One question and the answers that let a respondent through, or keep one out."""

    question: str
    wanted: bool
    codes: tuple[str, ...]


Condition = tuple[Clause, ...]  # all must hold; none: everybody is asked


def condition(cell: Cell) -> Condition:
    """Read a condition as the codebook writes it; of a multiple-answer question `==` means chosen.

    Raises
    ------
    ValueError
        when it is not of this grammar

    Examples
    --------
    >>> condition(Cell("", 0, 0, "q3==1|2 & q5!=4"))
    (Clause(question='q3', wanted=True, codes=('1', '2')), Clause(question='q5', wanted=False, codes=('4',)))
    """
    text = unicodedata.normalize("NFKC", cell.text)
    found = [CLAUSE.fullmatch(part.strip()) for part in text.split("&")] if text else []
    clauses = [
        Clause(each["question"], each["sign"] == "==", tuple(each["codes"].split("|")))
        for each in found
        if each is not None
    ]
    if len(clauses) < len(found):
        raise ValueError(
            f"{cell.where} の条件「{cell.text}」は読めません。書ける形は q3==1、q3!=2、q3==1|2（どちらか）、"
            "q3==1&q5!=4（両方）です。"
        )
    return tuple(clauses)


def asked(wanted: Condition, chosen: Chosen, *, everybody: Mask) -> Mask:
    """Who was asked, given what was answered before."""
    result = everybody
    for clause in wanted:
        among = np.any([chosen[clause.question][code] for code in clause.codes], axis=0)
        result = result & (among if clause.wanted else ~among)
    return result
