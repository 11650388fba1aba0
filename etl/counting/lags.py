"""Which periods are still growing: filings are published after 18 months, rights granted years later.

One rule for both: a period is whole once what was filed on its last day has had its lag. Until then its
counts only ever rise, so they are 速報 (provisional) and never a decrease.
"""

import calendar
from datetime import date

import pandas as pd

# 特許法 64条: an application is laid open one year and six months after its filing (or priority) date.
PUBLICATION_LAG_MONTHS = 18
# Without a declared grant lag: so many of the grants in the data had come within it.
GRANT_LAG_QUANTILE = 0.95
MONTHS = 12


def status(period: str, *, as_of: str, lag_months: int) -> str:
    """`provisional` while a period is still growing on the day of the data, else `normal`.

    Parameters
    ----------
    period : year, month or day, ISO 8601
    as_of : the day of the data, ISO 8601
    lag_months : months from an event to its being known, >= 0

    Examples
    --------
    The last day of 2020 and 18 months make 30 June 2022.

    >>> [status("2020", as_of=day, lag_months=18) for day in ("2022-06-29", "2022-06-30")]
    ['provisional', 'normal']
    """
    known = later(last_day(period), lag_months)
    return "normal" if known <= date.fromisoformat(as_of) else "provisional"


def last_day(period: str) -> date:
    """The last day of a year, a month or a day.

    >>> str(last_day("2019")), str(last_day("2020-02")), str(last_day("2020-02-03"))
    ('2019-12-31', '2020-02-29', '2020-02-03')
    """
    year, month, day = (int(part) for part in (*period.split("-"), "0", "0")[:3])
    month = month or MONTHS
    return date(year, month, day or calendar.monthrange(year, month)[1])


def later(day: date, months: int) -> date:
    """The same day some months on, or the last day of a shorter month.

    >>> str(later(date(2020, 12, 31), 18)), str(later(date(2020, 1, 15), 0))
    ('2022-06-30', '2020-01-15')
    """
    years, month = divmod(day.month - 1 + months, MONTHS)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def grant_lag_months(filed: pd.Series, granted: pd.Series) -> int:
    """Whole months within which 95 % of the grants in the data came; where filings grow, a little short.

    Parameters
    ----------
    filed, granted : ISO 8601 days, one pair for each granted right

    Examples
    --------
    >>> grant_lag_months(pd.Series(["2015-01-10", "2015-01-10"]), pd.Series(["2016-01-10", "2016-03-11"]))
    15
    """
    first, last = pd.to_datetime(filed), pd.to_datetime(granted)
    months = (last.dt.year - first.dt.year) * MONTHS + last.dt.month - first.dt.month
    begun = months + (last.dt.day > first.dt.day)
    return int(begun.quantile(GRANT_LAG_QUANTILE, interpolation="higher"))
