"""How many in a hundred answered so, and how far a survey of this size can be off."""

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import floats, refuse_negative
from indicators.stats.interval import Interval, risk
from indicators.stats.shares import share


def wilson(count: ArrayLike, n: ArrayLike, *, level: float = 0.95) -> Interval:
    """Share of respondents with Wilson's score interval, which stays within 0 to 100.

    Parameters
    ----------
    count : respondents who gave the answer, 0 <= count <= n, aligned with `n`
    n : respondents asked (say whether that includes those who did not answer), > 0
    level : proportion, 0 < level < 1

    Returns
    -------
    Interval : percent, NaN where `n` is zero or either is unknown

    Raises
    ------
    ValueError
        If a count is negative or above its `n`, or `level` is not a proportion.

    References
    ----------
    Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference.
    Journal of the American Statistical Association 22, 209-212.
    https://doi.org/10.1080/01621459.1927.10502953

    Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion.
    Statistics in Medicine 17, 857-872.
    https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E

    Examples
    --------
    >>> [round(float(percent), 1) for percent in wilson(76, 837)]
    [9.1, 7.3, 11.2]
    """
    from scipy.special import ndtri

    x, base = np.broadcast_arrays(floats(count), floats(n))
    refuse_negative(count=x, n=base)
    if np.any(x > base):
        raise ValueError(
            f"{x[x > base][0]:g} answers among {base[x > base][0]:g} respondents; check the base."
        )
    asked = np.where(base > 0, base, np.nan)
    z, p = ndtri(1 - risk(level) / 2), x / asked
    centre = p + z**2 / (2 * asked)
    reach = z * np.sqrt(p * (1 - p) / asked + (z / (2 * asked)) ** 2)
    lower, upper = ((centre + side * reach) / (1 + z**2 / asked) for side in (-1, 1))
    # At none and at all the limits are 0 and 100 exactly; rounding noise would miss the value.
    low, high = np.minimum(np.maximum(lower, 0), p), np.minimum(np.maximum(upper, p), 1)
    return Interval(share(x, asked), 100 * low, 100 * high)
