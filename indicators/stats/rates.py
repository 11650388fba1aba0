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
    from statsmodels.stats.rates import confint_poisson

    x, years = floats(events), floats(exposure)
    refuse_negative(events=x, exposure=years)
    value = ratio(x, years)
    lower, upper = confint_poisson(x, np.where(years > 0, years, np.nan), method="exact-c", alpha=risk(level))
    # statsmodels 0.15.0 gives 0 as the lower limit of an unknown count.
    return Interval(value, np.where(np.isnan(value), np.nan, lower)[()], upper)
