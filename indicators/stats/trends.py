"""The yearly change of a short series, drawn so that one odd year cannot tilt it."""

from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import Floats, columns
from indicators.stats.interval import risk

# Two points are a difference, not a trend (METHODS, minimum n).
FEWEST = 3


class Slope(NamedTuple):
    """A yearly change and its confidence limits, in the unit of the values per year."""

    value: float
    lower: float
    upper: float


def theil_sen(years: ArrayLike, values: ArrayLike, *, level: float = 0.95) -> Slope:
    """Median of the slopes between all pairs of points, with Sen's rank interval.

    The interval treats the years as independent, so for most series it is too narrow: describe with it,
    do not test. With 3 or 4 points no rank interval reaches 95 %; the limits are then the extreme slopes.

    Parameters
    ----------
    years : calendar year, one-dimensional, real distances (a gap stays a gap), aligned with `values`
    values : any unit, any real number
    level : proportion, 0 < level < 1

    Returns
    -------
    Slope : unit of `values` per year; all NaN if any entry is unknown or all years are the same

    Raises
    ------
    ValueError
        If there are fewer than 3 points, the lists do not align or `level` is not a proportion.

    References
    ----------
    Sen, P. K. (1968). Estimates of the regression coefficient based on Kendall's tau.
    Journal of the American Statistical Association 63, 1379-1389.
    https://doi.org/10.1080/01621459.1968.10480934

    Examples
    --------
    Slopes 1, 1 and 1 without the last point; 7, 4 and 3 to it: the median of six is 2.

    >>> theil_sen([2010, 2011, 2012, 2013], [0, 1, 2, 9]).value
    2.0
    """
    when, what = columns(years=years, values=values)
    risk(level)
    if len(what) < FEWEST:
        raise ValueError(f"A trend needs at least {FEWEST} points; got {len(what)}. Show the values instead.")
    if np.isnan(when).any() or np.isnan(what).any() or np.ptp(when) == 0:
        return Slope(np.nan, np.nan, np.nan)
    return _slope(when, what, level)


def _slope(when: Floats, what: Floats, level: float) -> Slope:
    """Slope of a complete series."""
    # Imported when a trend is asked for: loading it takes longer than the rest of the package together.
    from scipy.stats import theilslopes

    fit = theilslopes(what, when, level)
    return Slope(float(fit.slope), float(fit.low_slope), float(fit.high_slope))
