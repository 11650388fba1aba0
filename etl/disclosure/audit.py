"""What a reader of the published numbers can still work out about the others."""

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

Values = NDArray[np.float64]
Mask = NDArray[np.bool_]
Sums: TypeAlias = csr_array
NOISE = 1e-6
UNBOUNDED = 3  # scipy's status


def intervals(values: Values, sums: Sums, hidden: Mask, *, of: Mask | None = None) -> Values:
    """Least and greatest value that each cell can have, given every published cell and that none is negative.

    Parameters
    ----------
    values : true values, >= 0
    sums : one row per printed sum, 1 for a part and -1 for its total
    hidden : cells that are not published
    of : cells to work out, all hidden ones if not given

    Returns
    -------
    one row per cell: least, greatest; a published cell, and one not asked for, is what it is

    Raises
    ------
    ValueError
        when the values do not add up as `sums` says

    Examples
    --------
    >>> values = np.array([2.0, 4.0, 3.0, 9.0])  # three parts and their total
    >>> sums = csr_array(np.array([[1.0, 1.0, 1.0, -1.0]]))
    >>> intervals(values, sums, np.array([True, True, False, False]))[0].tolist()
    [0.0, 6.0]
    """
    if np.abs(sums @ values).max(initial=0.0) > NOISE:
        raise ValueError("表の内訳が合計になっていません。秘匿の計算はできません。")
    found = np.stack([values, values], axis=1)
    asked = hidden if of is None else hidden & of
    found[asked] = (0.0, np.inf)
    for lines, cells in _components(sums, hidden):
        if asked[cells].any():
            given = -(sums[lines] @ np.where(hidden, 0.0, values))
            own = sums[lines][:, cells].toarray()
            found[cells[asked[cells]]] = _bounds(own, given, asked[cells])
    return found


def narrow(values: Values, sums: Sums, hidden: Mask, *, width: Values) -> Mask:
    """Cells whose interval is narrower than `width`; where no width is asked for (0), none is."""
    found = intervals(values, sums, hidden, of=width > 0)
    return (width > 0) & (found[:, 1] - found[:, 0] < width - NOISE)


def betrayed(
    values: Values, sums: Sums, hidden: Mask, *, width: Values, single: Mask
) -> Iterator[tuple[int, int]]:
    """Pairs of cells: whoever is alone in the first knows it, and can work out the second beside it.

    Two cells of one respondent each do not protect one another.
    """
    for alone in np.flatnonzero(single & hidden):
        beside = _beside(sums, int(alone)) & hidden & (width > 0)
        if beside.any():
            known = hidden.copy()
            known[alone] = False
            found = intervals(values, sums, known, of=beside)
            exact = beside & (found[:, 1] - found[:, 0] < 1 - NOISE)
            yield from ((int(alone), int(cell)) for cell in np.flatnonzero(exact))


def _beside(sums: Sums, cell: int) -> Mask:
    """Other cells that share a sum with one."""
    lines = np.flatnonzero(sums[:, [cell]].toarray())
    found: Mask = np.zeros(sums.shape[1], dtype=np.bool_)
    found[sums[lines].nonzero()[1]] = True
    found[cell] = False
    return found


def _components(sums: Sums, hidden: Mask) -> Iterator[tuple[NDArray[np.intp], NDArray[np.intp]]]:
    """Hidden cells that share sums, directly or through others, with those sums."""
    cells = np.flatnonzero(hidden)
    touching = abs(sums[:, cells])
    number, label = connected_components(touching.T @ touching, directed=False)
    for each in range(number):
        inside = cells[label == each]
        lines = np.unique(sums[:, inside].nonzero()[0])
        if len(lines):
            yield lines, inside


def _bounds(sums: Values, given: Values, asked: Mask) -> Values:
    """Least and greatest value of each unknown that is asked for."""
    aims = np.eye(sums.shape[1])[asked]
    return np.array([(_extreme(aim, sums, given), -_extreme(-aim, sums, given)) for aim in aims])


def _extreme(aim: Values, sums: Values, given: Values) -> float:
    """The least value of one linear program; -infinity without bound."""
    solved = linprog(aim, A_eq=sums, b_eq=given, bounds=(0, None), method="highs")
    if solved.status == UNBOUNDED:
        return -np.inf
    if not solved.success:
        raise ValueError(f"秘匿の点検（線形計画）が解けませんでした: {solved.message}")
    return float(solved.fun)
