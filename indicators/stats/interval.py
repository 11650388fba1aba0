"""An estimate with the range that chance leaves open, and the level that range is drawn at."""

from typing import NamedTuple

from indicators.stats.arrays import Floats


class Interval(NamedTuple):
    """Estimates and their confidence limits, aligned entry by entry, all in one unit."""

    value: Floats
    lower: Floats
    upper: Floats


def risk(level: float) -> float:
    """Share of intervals that may miss the truth, from the share that must hold it.

    Parameters
    ----------
    level : proportion, 0 < level < 1

    Returns
    -------
    float : proportion, 1 - `level`

    Raises
    ------
    ValueError
        If `level` is not strictly between 0 and 1.

    Examples
    --------
    >>> risk(0.75)
    0.25
    """
    if not 0 < level < 1:
        raise ValueError(f"A confidence level lies between 0 and 1; got {level:g}. For 95 % give 0.95.")
    return 1 - level
