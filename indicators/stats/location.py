"""How much more of something a place has than a reference has: location quotient, technological advantage."""

from numpy.typing import ArrayLike

from indicators.stats.arrays import Floats
from indicators.stats.ratio import ratio


def quotient(
    part: ArrayLike, whole: ArrayLike, *, reference_part: ArrayLike, reference_whole: ArrayLike
) -> Floats:
    """Share in a place relative to the share in a reference (特化係数; for patents by field, RTA).

    Parameters
    ----------
    part : count, >= 0; one class in the place
    whole : count, > 0; all classes in the place
    reference_part : count, > 0; the same class in the reference
    reference_whole : count, > 0; all classes in the reference

    Returns
    -------
    array of float : ratio, 1 where both shares are equal; NaN where a share is undefined or unknown,
        or where the reference has none

    References
    ----------
    Balassa, B. (1965). Trade liberalisation and "revealed" comparative advantage.
    The Manchester School 33(2), 99-123. https://doi.org/10.1111/j.1467-9957.1965.tb00050.x

    Examples
    --------
    30 % here against 20 % there; none here; none there.

    >>> quotient([30, 0, 30], 100, reference_part=[200, 200, 0], reference_whole=1_000).round(9).tolist()
    [1.5, 0.0, nan]
    """
    return ratio(ratio(part, whole), ratio(reference_part, reference_whole))
