"""Every count that could be published, and every sum that ties them together.

A count is a set of respondents. Equal sets are one cell wherever they stand (`etl.microdata.linked`): who
was asked 問4 is who answered 問3 so, and a number hidden in one table is hidden in the other.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from etl.microdata.codebook import MULTIPLE
from etl.microdata.conditions import Mask
from etl.microdata.responses import Answered

TOTAL = "_T"
NO_ANSWER, NOT_APPLICABLE, OFF_ROUTE = "no_answer", "not_applicable", "off_route"


class Key(NamedTuple):
    """Which count: of a question's answer, within a category of a breakdown."""

    question: str
    answer: str
    breakdown: str
    category: str


class Sum(NamedTuple):
    """A total and its parts; a part without a key is not printed, but the total gives it."""

    total: Mask
    parts: tuple[Mask, ...]


class Counts(NamedTuple):
    """All counts to publish, and the sums of each table."""

    members: Mapping[Key, Mask]
    tables: Sequence[Sequence[Sum]]


def counts(found: Sequence[Answered], everybody: Mask) -> Counts:
    """Count every question overall and within each category of each declared breakdown."""
    breakdowns = [each for each in found if each.question.entry.role.text == "breakdown"]
    members: dict[Key, Mask] = {}
    tables: list[list[Sum]] = []
    for each in found:
        across = [breakdown for breakdown in breakdowns if breakdown is not each]
        for breakdown in [None, *across]:
            name = breakdown.question.code if breakdown else TOTAL
            groups = categories(breakdown, everybody) if breakdown else {}
            for answer, group in product(rows(each), [TOTAL] if breakdown is None else groups):
                key = Key(each.question.code, answer, name, group)
                members[key] = rows(each)[answer] & groups.get(group, everybody)
            if breakdown or not across:
                splits = _splits(each, _route(each, found, everybody))
                tables += [list(_crossed(split, groups, everybody)) for split in splits]
    return Counts(members, tables)


def categories(breakdown: Answered, everybody: Mask) -> dict[str, Mask]:
    """Parts of all respondents by their answer to one question, those without an answer included."""
    parts = {answer: who for answer, who in rows(breakdown).items() if answer != TOTAL}
    return {answer: who & everybody for answer, who in parts.items()}


def rows(each: Answered) -> dict[str, Mask]:
    """Who stands behind each printed answer of a question; its total is who was asked."""
    any_answer = np.any([*each.chosen.values(), np.zeros_like(each.asked)], axis=0)
    found = {TOTAL: each.asked}
    found |= {f"a{code}": who & each.asked for code, who in each.chosen.items()}
    found[NO_ANSWER] = each.asked & ~any_answer
    if not each.asked.all():
        found[NOT_APPLICABLE] = ~each.asked & ~any_answer
        found[OFF_ROUTE] = ~each.asked & any_answer
    return found


def _route(each: Answered, found: Sequence[Answered], everybody: Mask) -> list[Sum]:
    """How many were asked, as the questionnaire tells: from the answers that a question is asked upon."""
    parts = rows(each)
    outside = [parts[name] for name in (NOT_APPLICABLE, OFF_ROUTE) if name in parts]
    sums = [Sum(everybody, (each.asked, *outside))] if outside else []
    earlier = {other.question.code: other for other in found}
    for clause in each.question.asked:
        upon = earlier[clause.question]
        chosen = [upon.chosen[code] & upon.asked for code in clause.codes]
        among = np.any(chosen, axis=0)
        through = among if clause.wanted else everybody & ~among
        if upon.question.kind == MULTIPLE:
            sums += [Sum(among, (who, among & ~who)) for who in chosen]
        else:
            sums.append(Sum(among, tuple(chosen)))
        sums += [
            Sum(everybody, (among, everybody & ~among)),
            Sum(through, (each.asked, through & ~each.asked)),
        ]
    return sums


def _splits(each: Answered, route: list[Sum]) -> Iterator[list[Sum]]:
    """Sums among the rows of one question, each list a table of its own."""
    parts = rows(each)
    inside = [who for name, who in parts.items() if name.startswith("a") or name == NO_ANSWER]
    if each.question.kind == MULTIPLE:
        *inside, silent = inside
        others = (each.asked & ~who & ~silent for who in inside)
        yield from (
            [*route, Sum(each.asked, (who, other, silent))] for who, other in zip(inside, others, strict=True)
        )
    else:
        yield [*route, Sum(each.asked, tuple(inside))]


def _crossed(split: list[Sum], groups: Mapping[str, Mask], everybody: Mask) -> Iterator[Sum]:
    """The same sums within each category, and each row as the sum of its categories."""
    for total, parts in split:
        for group in (everybody, *groups.values()):
            yield Sum(total & group, tuple(part & group for part in parts))
        if groups:
            for row in (total, *parts):
                yield Sum(row, tuple(row & group for group in groups.values()))
