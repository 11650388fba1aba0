"""Why employment changed: the nation's growth, the mix of industries, and the region's own."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import Floats, columns
from indicators.stats.ratio import ratio


class Dunn(NamedTuple):
    """Three components of change by industry, in the unit of the input."""

    national: Floats
    mix: Floats
    regional: Floats


def dunn(
    region_before: ArrayLike, region_after: ArrayLike, *, nation_before: ArrayLike, nation_after: ArrayLike
) -> Dunn:
    """Classical shift-share analysis: an identity by industry, not a causal model.

    Parameters
    ----------
    region_before, region_after : count, >= 0, one entry per industry; zero is allowed
    nation_before, nation_after : count, the same industries; together they make the nation's total

    Returns
    -------
    Dunn : counts by industry that add to its change in the region. NaN for all three where the nation
        started from zero, so that its growth is undefined; NaN for every industry if any count of the
        nation is unknown, because then its total is.

    Raises
    ------
    ValueError
        If the four lists do not have the same length.

    References
    ----------
    Dunn, E. S. (1960). A statistical and analytical technique for regional analysis.
    Papers of the Regional Science Association 6(1), 97-112.
    https://doi.org/10.1111/j.1435-5597.1960.tb01705.x

    Examples
    --------
    The nation doubles, its first industry trebles; the region follows in the first only.

    >>> parts = dunn([10, 10], [30, 10], nation_before=[100, 100], nation_after=[300, 100])
    >>> [component.tolist() for component in parts]
    [[10.0, 10.0], [10.0, -10.0], [0.0, 0.0]]
    """
    before, after, nation, nation_later = columns(
        region_before=region_before,
        region_after=region_after,
        nation_before=nation_before,
        nation_after=nation_after,
    )
    # G is the nation's growth factor, g an industry's; factors keep the identity when `before` is zero.
    factor = ratio(nation_later, nation)
    total_factor = np.where(np.isnan(factor), np.nan, ratio(np.sum(nation_later), np.sum(nation)))
    return Dunn(
        national=before * (total_factor - 1),
        mix=before * (factor - total_factor),
        regional=after - before * factor,
    )
