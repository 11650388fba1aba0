"""Growth between two dates: in percent, in amount, per year, and as a part of the whole's growth."""

import numpy as np
from numpy.typing import ArrayLike

from indicators.stats.arrays import Floats, floats
from indicators.stats.ratio import ratio


def change(before: ArrayLike, after: ArrayLike) -> Floats:
    """Growth since an earlier date (増減率).

    Parameters
    ----------
    before : any unit with a true zero, > 0
    after : same unit, aligned with `before`

    Returns
    -------
    array of float : percent, NaN where `before` is not positive or either is unknown

    Examples
    --------
    >>> change([200, 0, None], [250, 5, 5]).tolist()
    [25.0, nan, nan]
    """
    return 100 * ratio(difference(before, after), before)


def difference(before: ArrayLike, after: ArrayLike) -> Floats:
    """Amount gained since an earlier date (増減); between two percentages, in points.

    Parameters
    ----------
    before : any unit, any real number
    after : same unit, aligned with `before`

    Returns
    -------
    array of float : the unit of the input (points for percentages), NaN where either is unknown

    Examples
    --------
    >>> difference([200, 12.5], [150, 14]).tolist()
    [-50.0, 1.5]
    """
    return floats(after) - floats(before)


def annual_rate(before: ArrayLike, after: ArrayLike, *, months: ArrayLike) -> Floats:
    """Constant yearly growth that leads from one survey to the next (年率).

    Parameters
    ----------
    before : any unit with a true zero, > 0
    after : same unit, >= 0, aligned with `before`
    months : months from the first survey date to the second, > 0

    Returns
    -------
    array of float : percent per year, -100 where `after` is zero; NaN where undefined or unknown

    References
    ----------
    総務省統計局, 平成18年事業所・企業統計調査, 利用上の注意,
    https://www.stat.go.jp/data/jigyou/2006/kakuhou/gaiyou/riyou.htm

    Examples
    --------
    Employees of Kawasaki from 2009-07-01 to 2016-06-01; and 21 % in two years is 10 % a year.

    >>> round(float(annual_rate(517_728, 544_782, months=83)), 4)
    0.7391
    >>> round(float(annual_rate(100, 121, months=24)), 9)
    10.0
    """
    years = ratio(months, 12)
    # Logarithms, because 1 ** nan is 1: an unknown number of months would read as no growth.
    with np.errstate(divide="ignore", invalid="ignore"):
        return 100 * np.expm1(ratio(np.log(ratio(after, before)), years))


def contribution(before: ArrayLike, after: ArrayLike, *, whole_before: ArrayLike) -> Floats:
    """Part of the whole's growth that one of its parts accounts for (寄与度).

    Parameters
    ----------
    before : additive unit; one part of the whole at the earlier date
    after : same unit, the same part at the later date
    whole_before : same unit, > 0; the whole at the earlier date

    Returns
    -------
    array of float : points; over all parts they add to the growth of the whole in percent

    Examples
    --------
    A whole grows from 200 to 230, that is by 15 %: 20 points from one part, -5 from the other.

    >>> contribution([120, 80], [160, 70], whole_before=200).tolist()
    [20.0, -5.0]
    """
    return 100 * ratio(difference(before, after), whole_before)
