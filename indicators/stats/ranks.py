"""Who comes first, with ties as ties, and which places rounding leaves open."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray

from indicators.stats.arrays import Floats, columns

# Sums in another order differ in their 16th digit; no statistic differs meaningfully in its 10th.
TOLERANCE = 1e-9


class Places(NamedTuple):
    """The best and the worst place each entry can take; 1 is the highest."""

    best: Floats
    worst: Floats


def rank(values: ArrayLike) -> Floats:
    """Place in descending order; equals share the better place and the next place is left out (1224).

    Parameters
    ----------
    values : any unit, any real number, one-dimensional; values within 1e-9 of each other, relative to
        the larger, are equal

    Returns
    -------
    array of float : place, 1 for the highest, among the known; NaN for an unknown, which is not counted

    Raises
    ------
    ValueError
        If `values` is not one-dimensional.

    Examples
    --------
    >>> rank([7, 9, 7, None, 1]).tolist()
    [2.0, 1.0, 2.0, nan, 4.0]
    """
    (entries,) = columns(values=values)
    place = 1.0 + np.sum(_exceeds(entries, entries), axis=1)
    return np.where(np.isnan(entries), np.nan, place)


def rank_bounds(lower: ArrayLike, upper: ArrayLike) -> Places:
    """Best and worst place when each value is known only to lie between two bounds.

    The places are as sure as the bounds are together: certain for rounding, not for one interval each.

    Parameters
    ----------
    lower : any unit, one-dimensional
    upper : same unit, >= lower, aligned with `lower`

    Returns
    -------
    Places : places among the known; NaN for an entry with an unknown bound, which is not counted

    Raises
    ------
    ValueError
        If the lists do not align or a lower bound is above its upper bound.

    References
    ----------
    Klein, M., Wright, T. & Wieczorek, J. (2020). A joint confidence region for an overall ranking of
    populations. Journal of the Royal Statistical Society C 69, 589-606. https://doi.org/10.1111/rssc.12402

    Examples
    --------
    Printed 2.4, 2.3 and 1.0, each to within 0.05: the first two touch, so either may lead.

    >>> places = rank_bounds([2.35, 2.25, 0.95], [2.45, 2.35, 1.05])
    >>> places.best.tolist(), places.worst.tolist()
    ([1.0, 1.0, 3.0], [2.0, 2.0, 3.0])
    """
    low, high = columns(lower=lower, upper=upper)
    if np.any(low > high):
        raise ValueError(
            f"Lower bound {low[low > high][0]:g} is above its upper bound; swap or correct them."
        )
    unknown = np.isnan(low) | np.isnan(high)
    low, high = np.where(unknown, np.nan, [low, high])
    best = 1.0 + np.sum(_exceeds(low, high), axis=1)
    worst = np.sum(~unknown) - np.sum(_exceeds(low, high), axis=0)
    return Places(np.where(unknown, np.nan, best), np.where(unknown, np.nan, worst))


def _exceeds(rivals: Floats, entries: Floats) -> NDArray[np.bool_]:
    """Whether rival j (column) is above entry i (row) by more than the tolerance; never for unknowns."""
    there, here = rivals[np.newaxis, :], entries[:, np.newaxis]
    return there - here > TOLERANCE * np.maximum(np.abs(there), np.abs(here))
