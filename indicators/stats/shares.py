"""Shares in percent, and how far the rounding of the counts lets a share move."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import Floats, floats, refuse_negative
from indicators.stats.ratio import ratio


class Bounds(NamedTuple):
    """The lowest and the highest share the rounded counts allow, in percent."""

    lower: Floats
    upper: Floats


def share(part: ArrayLike, whole: ArrayLike) -> Floats:
    """Share of a whole.

    Parameters
    ----------
    part : any additive unit, aligned with `whole`
    whole : same unit as `part`, > 0; the published total, not a sum of the parts one happens to have

    Returns
    -------
    array of float : percent, NaN where `whole` is not positive or either is unknown

    Examples
    --------
    A quarter; a quarter of nothing; a suppressed part.

    >>> share([1, 1, None], [4, 0, 4]).tolist()
    [25.0, nan, nan]
    """
    return 100 * ratio(part, whole)


def share_bounds(part: ArrayLike, whole: ArrayLike, *, half_unit: ArrayLike) -> Bounds:
    """Range of a share whose counts were printed rounded, each to within `half_unit`.

    Parameters
    ----------
    part : count, 0 <= part <= whole, aligned with `whole`
    whole : count, > half_unit where the range is defined
    half_unit : same unit as the counts, >= 0; 50 when they are printed to the nearest 100

    Returns
    -------
    Bounds : percent, within 0 to 100; NaN where the whole may be zero or anything is unknown

    Raises
    ------
    ValueError
        If a count or `half_unit` is negative.

    Examples
    --------
    2,300 of 159,000, printed in hundreds: between 2,250 / 159,050 and 2,350 / 158,950.

    >>> [round(float(bound), 3) for bound in share_bounds(2_300, 159_000, half_unit=50)]
    [1.415, 1.478]
    """
    x, n, h = floats(part), floats(whole), floats(half_unit)
    refuse_negative(part=x, whole=n, half_unit=h)
    certain = np.where(n > h, n, np.nan)
    lower, upper = share(x - h, certain + h), share(x + h, certain - h)
    return Bounds(np.clip(lower, 0, 100), np.clip(upper, 0, 100))
