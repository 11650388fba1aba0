"""What a reader of the published numbers can still work out about the others."""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import csr_array
from scipy.sparse.csgraph import connected_components

from etl.disclosure.rule import Mask, Values

Sums: TypeAlias = csr_array
NOISE = 1e-6
UNBOUNDED = 3  # scipy's status
NOBODY = -1


class Part(NamedTuple):
    """Hidden cells that hang together, and what the published ones say of them."""

    cells: NDArray[np.intp]
    sums: Sums
    given: Values


def intervals(values: Values, sums: Sums, hidden: Mask) -> Values:
    """Least and greatest value that each cell can have, given every published cell and that none is negative.

    Parameters
    ----------
    values : true values, >= 0
    sums : one row per printed sum, 1 for a part and -1 for its total
    hidden : cells that are not published

    Returns
    -------
    one row per cell: least, greatest; a published cell is what it is

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
    found = np.stack([values, values], axis=1)
    for part in _parts(values, sums, hidden):
        for at, cell in enumerate(part.cells):
            low, high = (_extreme(part, at, sign) for sign in (1, -1))
            found[cell] = (low[at], high[at])
    return found


def narrow(values: Values, sums: Sums, hidden: Mask, *, width: Values) -> Mask:
    """Cells whose interval is narrower than `width`; where no width is asked for (0), none is."""
    found = np.zeros(len(values), dtype=np.bool_)
    for part in _parts(values, sums, hidden):
        found[part.cells] = _narrow(part, values[part.cells], width[part.cells])
    return found | (~hidden & (width > 0))


def betrayed(
    values: Values, sums: Sums, hidden: Mask, *, width: Values, single: Mask
) -> Iterator[tuple[int, int]]:
    """Pairs of cells: whoever is alone in the first knows it, and can work out the second beside it.

    Two cells of one respondent each do not protect one another.
    """
    for part in _parts(values, sums, hidden):
        own = part.cells
        for at in map(int, np.flatnonzero(single[own])):
            wanted = np.where(_beside(part.sums, at) & (width[own] > 0), 1.0, 0.0)
            exact = _narrow(part, values[own], wanted, known=at)
            yield from ((int(own[at]), int(own[cell])) for cell in np.flatnonzero(exact))


def _narrow(part: Part, values: Values, width: Values, *, known: int = NOBODY) -> Mask:
    """Cells that stay within less than `width`; every solution found on the way widens all cells at once."""
    low, high = values.copy(), values.copy()
    for at in map(int, np.flatnonzero(width > 0)):
        for sign in (1, -1):
            if high[at] - low[at] < width[at] - NOISE:
                other = _extreme(part, at, sign, known=known, value=values[known])
                low, high = np.minimum(low, other), np.maximum(high, other)
    found: Mask = (width > 0) & (high - low < width - NOISE)
    return found


def _beside(sums: Sums, cell: int) -> Mask:
    """Other cells that share a sum with one."""
    found: Mask = np.zeros(sums.shape[1], dtype=np.bool_)
    found[sums[np.unique(sums[:, [cell]].nonzero()[0])].nonzero()[1]] = True
    found[cell] = False
    return found


def _parts(values: Values, sums: Sums, hidden: Mask) -> Iterator[Part]:
    """Hidden cells that share sums, directly or through others."""
    if np.abs(sums @ values).max(initial=0.0) > NOISE:
        raise ValueError("表の内訳が合計になっていません。秘匿の計算はできません。")
    cells = np.flatnonzero(hidden)
    unknown, given = sums[:, cells], -(sums @ np.where(hidden, 0.0, values))
    touching = abs(unknown)
    number, label = connected_components(touching.T @ touching, directed=False)
    for each in range(number):
        inside = np.flatnonzero(label == each)
        lines = np.unique(unknown[:, inside].nonzero()[0])
        yield Part(cells[inside], csr_array(unknown[lines][:, inside]), given[lines])


def _extreme(part: Part, cell: int, sign: int, *, known: int = NOBODY, value: float = 0.0) -> Values:
    """A table that the published numbers allow, with the least (1) or greatest (-1) value of one cell."""
    aim = np.zeros(len(part.cells))
    aim[cell] = sign
    bounds = np.tile([0.0, np.inf], (len(aim), 1))
    if known != NOBODY:
        bounds[known] = value
    solved = linprog(aim, A_eq=part.sums, b_eq=part.given, bounds=bounds, method="highs")
    if solved.status == UNBOUNDED:
        return np.where(aim != 0, np.inf, 0.0)
    if not solved.success:
        raise ValueError(f"秘匿の点検（線形計画）が解けませんでした: {solved.message}")
    return np.asarray(solved.x)
