"""One division for all: a ratio is unknown unless what it is measured against is positive."""

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import Floats, floats


def ratio(part: ArrayLike, base: ArrayLike) -> Floats:
    """Divide, leaving the ratio unknown where the base is zero, negative or unknown.

    Parameters
    ----------
    part : any unit, any real number, aligned with `base`
    base : same unit or a unit to divide by, > 0 where the ratio is defined

    Returns
    -------
    array of float : `part` per `base`, NaN where `base` is not positive or either is NaN

    Examples
    --------
    >>> ratio([1, 1, 1, None], [4, 0, -4, 4]).tolist()
    [0.25, nan, nan, nan]
    """
    above, below = np.broadcast_arrays(floats(part), floats(base))
    divided: Floats = np.divide(above, below, out=np.full(below.shape, np.nan), where=below > 0)[()]
    return divided
