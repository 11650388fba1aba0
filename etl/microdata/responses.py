"""What each respondent answered to each question, was not asked, or left empty.

Whatever is wrong is said with line and column, never with the text: it may name a person or a firm.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from etl.microdata.codebook import MULTIPLE, SINGLE, Question
from etl.microdata.columns import column, stretch
from etl.microdata.conditions import Mask, asked
from etl.microdata.values import choices, number, ticked
from etl.reading.grid import Line


class Answered(NamedTuple):
    """One question over all respondents."""

    question: Question
    asked: Mask
    chosen: Mapping[str, Mask]  # answer -> who chose it, asked or not
    address: Mapping[str, str]  # answer -> where its columns stand; "" for the question


def answered(questions: Sequence[Question], head: Line, body: Sequence[Line]) -> list[Answered]:
    """Every question with given answers (single, multiple), in order.

    Raises
    ------
    ValueError
        with line and column, when a cell holds what the codebook does not know
    """
    found: dict[str, Answered] = {}
    everybody = np.ones(len(body), dtype=bool)
    for question in questions:
        if question.kind in (SINGLE, MULTIPLE):
            before = {code: _within(each) for code, each in found.items()}
            who = asked(question.asked, before, everybody=everybody)
            chosen, address = _chosen(question, head, body)
            found[question.code] = Answered(question, who, chosen, address)
    return list(found.values())


def weights(questions: Sequence[Question], head: Line, body: Sequence[Line]) -> NDArray[np.float64] | None:
    """Weight of each respondent, where the codebook names a column of weights."""
    found = [question for question in questions if question.entry.role.text == "weight"]
    if not found:
        return None
    (where,) = _own(found[0], head)
    return np.array([number(line[where], found[0]) for line in body])


def require_numbers(questions: Sequence[Question], head: Line, body: Sequence[Line]) -> None:
    """Refuse a column of numbers that holds something else."""
    for question in questions:
        if question.kind == "number":
            (where,) = _own(question, head)
            for line in body:
                number(line[where], question)


def _within(each: Answered) -> dict[str, Mask]:
    """Answers of those who were asked."""
    return {code: who & each.asked for code, who in each.chosen.items()}


def _chosen(question: Question, head: Line, body: Sequence[Line]) -> tuple[dict[str, Mask], dict[str, str]]:
    """Who chose each answer, and where that stands."""
    given = [answer for answer in question.answers if answer.role.text != "no_answer"]
    columns = {answer.code.text: column(answer, head) for answer in given}
    own = [number for number in columns.values() if number is not None]
    if question.kind == MULTIPLE and len(own) == len(given):
        ticks = {
            answer.code.text: np.array([ticked(line[number], answer) for line in body])
            for answer, number in zip(given, own, strict=True)
        }
        places = {code: stretch(body, [number]) for code, number in zip(ticks, own, strict=True)}
        return ticks, {**places, "": stretch(body, own)}
    (where,) = _own(question, head)
    sets = [choices(line[where], question) for line in body]
    return (
        {answer.code.text: np.array([answer.code.text in held for held in sets]) for answer in given},
        dict.fromkeys(["", *columns], stretch(body, [where])),
    )


def _own(question: Question, head: Line) -> tuple[int]:
    """The one column of a question."""
    number = column(question.entry, head)
    if number is None:
        raise ValueError(
            f"{question.entry.question.where} の設問 {question.code} に列がありません。position か heading を"
            "書いてください（複数回答を1列ずつ持つときは、すべての回答の行に）。"
        )
    return (number,)
