"""How often something happens, and how far chance alone could move that."""

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import floats, refuse_negative
from indicators.stats.interval import Interval, risk
from indicators.stats.ratio import ratio


def poisson_rate(events: ArrayLike, exposure: ArrayLike, *, level: float = 0.95) -> Interval:
    """Events per unit of exposure, with Garwood's exact interval for independent events.

    Parameters
    ----------
    events : count, >= 0, aligned with `exposure`
    exposure : years (or any unit in which chances to happen are counted), > 0
    level : proportion, 0 < level < 1

    Returns
    -------
    Interval : events per unit of exposure; lower 0 for no events; NaN where `exposure` is zero or
        either is unknown

    Raises
    ------
    ValueError
        If an entry is negative or `level` is not a proportion.

    References
    ----------
    Garwood, F. (1936). Fiducial limits for the Poisson distribution. Biometrika 28, 437-442.
    https://doi.org/10.1093/biomet/28.3-4.437

    Examples
    --------
    >>> [round(float(per_year), 1) for per_year in poisson_rate(29, 10)]
    [2.9, 1.9, 4.2]
    """
    from scipy.special import gammaincinv

    x, years = floats(events), floats(exposure)
    refuse_negative(events=x, exposure=years)
    value = ratio(x, years)
    tail = risk(level) / 2
    # Half a chi-squared quantile with 2x (2x + 2) degrees of freedom is an inverse of the gamma function.
    lower = np.where(x > 0, gammaincinv(np.where(x > 0, x, 1), tail), 0.0 * x)
    upper = gammaincinv(x + 1, 1 - tail)
    return Interval(value, ratio(lower, years), ratio(upper, years))
