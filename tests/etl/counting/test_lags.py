"""A period is whole from one day on, and growing the day before."""

from datetime import date

import pandas as pd
import pytest

from etl.counting import lags


@pytest.mark.parametrize(
    ("period", "as_of", "status"),
    [
        ("2020", "2022-06-29", "provisional"),
        ("2020", "2022-06-30", "normal"),
        ("2020-12", "2022-06-29", "provisional"),
        ("2020-12", "2022-06-30", "normal"),
        ("2020-08", "2022-02-27", "provisional"),  # 31 August and 18 months: the last of February
        ("2020-08", "2022-02-28", "normal"),
        ("2022", "2022-06-30", "provisional"),
    ],
)
def test_filings_are_growing_until_eighteen_months_after_the_last_of_them(period, as_of, status):
    assert lags.status(period, as_of=as_of, lag_months=lags.PUBLICATION_LAG_MONTHS) == status


@pytest.mark.parametrize(
    ("as_of", "status"), [("2020-12-30", "provisional"), ("2020-12-31", "normal"), ("2021-01-01", "normal")]
)
def test_without_a_lag_a_year_is_whole_on_its_last_day(as_of, status):
    assert lags.status("2020", as_of=as_of, lag_months=0) == status


def test_a_leap_day_is_the_last_of_february():
    assert lags.last_day("2024-02") == date(2024, 2, 29)
    assert lags.later(date(2024, 2, 29), 12) == date(2025, 2, 28)


def test_the_grant_lag_is_one_that_came_to_pass_and_a_begun_month_counts():
    filed = pd.Series(["2010-01-31"] * 20)
    granted = pd.Series(["2012-01-31"] * 18 + ["2013-02-01", "2016-01-31"])
    # 18 of 24 months, one of 37 (36 and a day), one of 72: 95 % of 20 lie within the 19th or above
    assert lags.grant_lag_months(filed, granted) == 72
    assert lags.grant_lag_months(filed[:19], granted[:19]) == 37
