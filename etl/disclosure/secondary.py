"""The cheapest cells to leave unpublished so that one cell cannot be worked out: a mixed-integer program.

M. Fischetti, J. J. Salazar-González (2001), Solving the cell suppression problem on tabular data with linear
constraints, Management Science 47(7), doi:10.1287/mnsc.47.7.1008.9805.
"""

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import block_array, csr_array, diags_array, eye_array

from etl.disclosure.audit import NOBODY, Sums
from etl.disclosure.rule import Cells, Mask


def secondary(
    cells: Cells, sums: Sums, hidden: Mask, *, cell: int, width: float, known: int = NOBODY
) -> Mask | None:
    """Cheapest cells to suppress so that one cell can be shifted by `width` with every published sum kept.

    A mixed-integer program: whether each cell is suppressed, and two tables that a reader cannot tell from
    the true one, in which the cell differs by `width`. None where there is no such choice.
    """
    count = len(cells.values)
    keep = cells.kept() & ~hidden
    room = np.full(count, width)
    down = np.minimum(cells.values, width)
    if known != NOBODY:
        room[known] = down[known] = 0.0
    unit, zero = eye_array(count), csr_array((count, count))
    none = csr_array(sums.shape)
    apart = np.zeros((1, 3 * count))
    apart[0, [count + cell, 2 * count + cell]] = (1, -1)
    move = block_array(
        [
            [diags_array(-room), unit, zero],
            [diags_array(-room), zero, unit],
            [diags_array(-down), -unit, zero],
            [diags_array(-down), zero, -unit],
        ]
    )
    same = block_array([[none, sums, none], [none, none, sums]])
    solved = milp(
        np.concatenate([np.where(hidden, 0.0, cells.cost), np.zeros(2 * count)]),
        integrality=np.concatenate([np.ones(count), np.zeros(2 * count)]),
        bounds=Bounds(
            np.concatenate([hidden.astype(float), np.full(2 * count, -width)]),
            np.concatenate([(~keep).astype(float), np.full(2 * count, width)]),
        ),
        constraints=[
            LinearConstraint(csr_array(move), ub=0.0),
            LinearConstraint(csr_array(same), lb=0.0, ub=0.0),
            LinearConstraint(apart, lb=width),
        ],
    )
    return None if solved.x is None else np.asarray(solved.x[:count] > 0.5)
