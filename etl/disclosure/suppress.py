"""Choose what else must stay unpublished so that no sum gives a suppressed cell back, at the least cost."""

from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_array, vstack

from etl.disclosure.audit import NOBODY, Sums, betrayed, narrow
from etl.disclosure.rule import Cells, Mask, Rule, Values, required_width, sensitive
from etl.disclosure.secondary import secondary

APART = 1e-3  # a cell that can differ by this much cannot be worked out


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
        if more is None or not (more & ~hidden).any():
            return hidden | ~cells.kept()  # the audit across tables has the last word
        hidden = hidden | more
    return hidden


def _unprotected(cells: Cells, sums: Sums, hidden: Mask, width: Values) -> tuple[int, int] | None:
    """A sensitive cell that can be worked out too closely, and who could (`NOBODY` special: every reader)."""
    open_ = np.flatnonzero(narrow(cells.values, sums, hidden, width=width))
    if len(open_):
        return int(open_[np.argmin(cells.values[open_])]), NOBODY
    single = cells.respondents == 1
    first = next(betrayed(cells.values, sums, hidden, width=width, single=single), None)
    return None if first is None else (first[1], first[0])


def _across(cells: Cells, tables: Sequence[Sums], hidden: Mask, width: Values) -> Mask:
    """Audit all tables together, and suppress more until what one table tells betrays no cell of another."""
    sums = csr_array(vstack(tables))
    while (found := _unprotected(cells, sums, hidden, width)) is not None:
        cell, known = found
        near = _near(tables, hidden, cell)
        more = secondary(cells, near, hidden, cell=cell, width=max(width[cell], 1.0), known=known)
        if more is None or not (more & ~hidden).any():
            more = _whole(cells, tables, hidden, cell)
        hidden = hidden | more
    return hidden


def _near(tables: Sequence[Sums], hidden: Mask, cell: int) -> Sums:
    """Sums of the tables a cell stands in, and of those that share a hidden cell with them."""
    own = np.any([touched(table) for table in tables if touched(table)[cell]], axis=0) & hidden
    return csr_array(vstack([table for table in tables if (touched(table) & own).any()]))


def _whole(cells: Cells, tables: Sequence[Sums], hidden: Mask, cell: int) -> Mask:
    """All of the tables in which a cell stands that nothing less protects."""
    through = np.any([touched(table) for table in tables if touched(table)[cell]], axis=0)
    more: Mask = through & ~cells.kept() & ~hidden
    if not more.any():
        raise ValueError(
            "集計表の全体を秘匿しても、公表する合計から 1～2 件の値が分かります。"
            "この設問は公表できません。符号表で設問の種類を text にして集計から外してください。"
        )
    return more


def _without_needless(cells: Cells, sums: Sums, hidden: Mask, few: Mask) -> Mask:
    """Publish again what the published numbers give back anyway: suppressing it protected nothing."""
    spare = hidden & ~few & ~cells.unpublished
    return hidden & ~narrow(cells.values, sums, hidden, width=np.where(spare, APART, 0.0))
