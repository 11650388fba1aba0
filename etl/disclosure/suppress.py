"""Choose what else must stay unpublished so that no sum gives a suppressed cell back, at the least cost."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array, vstack

from etl.disclosure.audit import NOISE, Mask, Sums, Values, betrayed, intervals, narrow
from etl.disclosure.rule import Cells, Rule, required_width, sensitive
from etl.disclosure.secondary import NOBODY, secondary


def pattern(cells: Cells, tables: Sequence[Sums], rule: Rule, *, largest: Values | None = None) -> Mask:
    """Cells that are not to be published: the sensitive ones, and others until the audit passes.

    Parameters
    ----------
    cells : all cells of all tables
    tables : for each table its sums, one column per cell of `cells`
    largest : share of the greatest contributor in each cell, 0 to 1, where it is known

    Raises
    ------
    ValueError
        when even without any of the tables a sensitive cell could be worked out
    """
    few = sensitive(cells.respondents, rule, largest=largest)
    width = required_width(cells.values, few, rule)
    hidden = few | cells.unpublished
    before = -1
    while hidden.sum() != before:
        before = hidden.sum()
        for sums in tables:
            hidden = _one_table(cells, sums, hidden, width)
        hidden = _across(cells, tables, hidden, width)
    return _without_needless(cells, csr_array(vstack(tables)), hidden, few)


def touched(sums: Sums) -> Mask:
    """Cells that stand in a table."""
    found = np.zeros(sums.shape[1], dtype=bool)
    found[sums.nonzero()[1]] = True
    return found


def _one_table(cells: Cells, sums: Sums, hidden: Mask, width: Values) -> Mask:
    """Protect every sensitive cell of one table; where that is impossible, suppress all of the table."""
    inside = touched(sums)
    own = cells.among(inside)
    result = hidden.copy()
    result[inside] = _protected(own, sums[:, inside], hidden[inside], width[inside])
    return result


def _protected(cells: Cells, sums: Sums, hidden: Mask, width: Values) -> Mask:
    """Add suppressions, one unprotected cell at a time, until the audit of these sums passes."""
    while (found := _unprotected(cells, sums, hidden, width)) is not None:
        cell, known = found
        more = secondary(cells, sums, hidden, cell=cell, width=max(width[cell], 1.0), known=known)
        if more is None:
            return hidden | ~cells.kept()
        hidden = hidden | more
    return hidden


def _unprotected(cells: Cells, sums: Sums, hidden: Mask, width: Values) -> tuple[int, int] | None:
    """A sensitive cell that can be worked out too closely, and who could (`NOBODY` special: every reader)."""
    open_ = np.flatnonzero(narrow(cells.values, sums, hidden, width=width))
    all_hidden = (hidden | cells.kept()).all()
    if all_hidden:
        return None  # nothing is left to suppress; the audit across tables has the last word
    if len(open_):
        return int(open_[np.argmin(cells.values[open_])]), NOBODY
    single = cells.respondents == 1
    first = next(betrayed(cells.values, sums, hidden, width=width, single=single), None)
    return None if first is None else (first[1], first[0])


def _across(cells: Cells, tables: Sequence[Sums], hidden: Mask, width: Values) -> Mask:
    """Audit all tables together; a table with a cell that the others betray is suppressed as a whole."""
    sums = csr_array(vstack(tables))
    open_ = narrow(cells.values, sums, hidden, width=width)
    single = cells.respondents == 1
    for _, cell in betrayed(cells.values, sums, hidden, width=width, single=single):
        open_[cell] = True
    if not open_.any():
        return hidden
    through = np.zeros_like(hidden)
    for table in tables:
        inside = touched(table)
        through |= inside if (inside & open_).any() else False
    more: Mask = hidden | (through & ~cells.kept())
    if (more == hidden).all():
        raise ValueError(
            "集計表の全体を秘匿しても、公表する合計から 1～2 件の値が分かります。"
            "この設問は公表できません。符号表で設問の種類を text にして集計から外してください。"
        )
    return more


def _without_needless(cells: Cells, sums: Sums, hidden: Mask, few: Mask) -> Mask:
    """Publish again what the published numbers give back anyway: suppressing it protected nothing."""
    found = intervals(cells.values, sums, hidden)
    given = hidden & ~few & ~cells.unpublished & (found[:, 1] - found[:, 0] < NOISE)
    return hidden & ~given
