"""How concentrated a structure is, and how far it is from another structure."""

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import Floats, columns, refuse_negative
from indicators.stats.ratio import ratio


def herfindahl(parts: ArrayLike) -> float:
    """Herfindahl-Hirschman index: the sum of squared shares.

    Parameters
    ----------
    parts : count, >= 0, one-dimensional; every class of one whole, zeros included

    Returns
    -------
    float : index from 1/n (n equal classes) to 1 (one class); NaN if any class is unknown or all are zero

    Raises
    ------
    ValueError
        If `parts` is not one-dimensional or holds a negative count.

    References
    ----------
    Hirschman, A. O. (1964). The paternity of an index. American Economic Review 54(5), 761-762.

    Examples
    --------
    .2² + .5² + .2² + .1² = .34

    >>> round(herfindahl([20, 50, 20, 10]), 9)
    0.34
    """
    (counts,) = columns(parts=parts)
    refuse_negative(parts=counts)
    return float(np.sum(_structure(counts) ** 2))


def krugman(parts: ArrayLike, reference: ArrayLike) -> float:
    """Krugman index: the sum of absolute differences between two structures.

    Parameters
    ----------
    parts : count, >= 0, one-dimensional; every class of one whole
    reference : count, >= 0, the same classes in the same order in the whole compared with

    Returns
    -------
    float : index from 0 (same structure) to 2 (no class in common); NaN if any class of either is unknown

    Raises
    ------
    ValueError
        If the classes do not align or a count is negative.

    References
    ----------
    Krugman, P. (1991). Geography and Trade. MIT Press.

    Examples
    --------
    |.75 - .5| + |.25 - .5| = .5

    >>> krugman([3, 1], [5, 5])
    0.5
    """
    here, there = columns(parts=parts, reference=reference)
    refuse_negative(parts=here, reference=there)
    return float(np.sum(np.abs(_structure(here) - _structure(there))))


def _structure(counts: Floats) -> Floats:
    """Shares of the classes in their own total, as proportions."""
    return ratio(counts, np.sum(counts))
