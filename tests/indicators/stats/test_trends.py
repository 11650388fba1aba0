"""Theil-Sen: a known series, its own definition, invariances, and series too short or incomplete."""

from itertools import combinations
from statistics import median

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indicators.stats.trends import theil_sen

JPO_APPLICATIONS = [396160, 390879, 348429, 344397, 342312, 342589, 328138, 325688, 318345, 317922, 318028]
SERIES = st.dictionaries(st.integers(1950, 2030), st.integers(-(10**6), 10**6), min_size=3, max_size=15)

# The first call loads SciPy, which takes longer than Hypothesis allows a test.
patient = settings(deadline=None)


def test_patent_applications_to_the_jpo():
    # METHODS, case mk-jpo-applications
    slope = theil_sen(range(2007, 2018), JPO_APPLICATIONS)
    assert [round(limit) for limit in slope] == [-5281, -9727, -3883]


def test_limits_are_the_slopes_at_the_ranks_of_sen():
    # 11 years, no ties, 55 slopes: (55 - 1.96 * sqrt(11 * 10 * 27 / 18)) / 2 = 14.9, the 15th from each end.
    points = combinations(enumerate(JPO_APPLICATIONS), 2)
    slopes = sorted((later - earlier) / (to - since) for (since, earlier), (to, later) in points)
    _, lower, upper = theil_sen(range(2007, 2018), JPO_APPLICATIONS)
    assert (lower, upper) == pytest.approx((slopes[14], slopes[-15]))


@patient
@given(SERIES)
def test_slope_is_the_median_of_all_pairs_and_lies_in_its_interval(series):
    years, values = list(series), list(series.values())
    pairs = combinations(sorted(series.items()), 2)
    expected = median((later - earlier) / (to - since) for (since, earlier), (to, later) in pairs)
    slope = theil_sen(years, values)
    assert slope.value == pytest.approx(expected)
    assert slope.lower <= slope.value <= slope.upper


@patient
@given(SERIES, st.integers(-(10**4), 10**4), st.integers(-1000, 1000))
def test_adding_a_straight_line_adds_its_slope(series, start, tilt):
    # The value only: a line that makes or breaks ties moves the limits, as Sen's variance counts ties.
    years, values = np.array(list(series)), np.array(list(series.values()))
    tilted = theil_sen(years, values + start + tilt * years)
    assert tilted.value == pytest.approx(theil_sen(years, values).value + tilt, abs=1e-6)


@patient
@given(SERIES, st.integers(1, 1000), st.integers(-1000, 1000))
def test_the_unit_scales_and_the_era_does_not_matter(series, scale, shift):
    years, values = np.array(list(series)), np.array(list(series.values()))
    rescaled = theil_sen(years + shift, values * scale)
    np.testing.assert_allclose(rescaled, np.multiply(theil_sen(years, values), scale), atol=1e-9)


@patient
@given(SERIES)
def test_turning_the_series_upside_down_mirrors_the_interval(series):
    value, lower, upper = theil_sen(list(series), list(series.values()))
    upside_down = theil_sen(list(series), np.negative(list(series.values())))
    np.testing.assert_allclose(upside_down, [-value, -upper, -lower], atol=1e-9)


def test_a_gap_in_the_years_is_not_closed():
    assert theil_sen([2000, 2001, 2010], [0, 1, 10]).value == 1


def test_one_odd_year_does_not_tilt_the_slope():
    assert theil_sen(range(2000, 2011), [*range(10), 10_000]).value == 1


def test_a_lower_level_gives_a_narrower_interval():
    wide, narrow = (theil_sen(range(2007, 2018), JPO_APPLICATIONS, level=level) for level in (0.99, 0.5))
    assert wide.lower < narrow.lower < narrow.value < narrow.upper < wide.upper


def test_two_points_are_refused():
    with pytest.raises(ValueError, match=r"needs at least 3 points; got 2"):
        theil_sen([2009, 2016], [517_728, 544_782])


@pytest.mark.parametrize("level", [95, 0, 1, float("nan")])
def test_a_level_that_is_no_proportion_is_refused(level):
    with pytest.raises(ValueError, match=r"between 0 and 1"):
        theil_sen([1, 2, 3], [1, 2, 3], level=level)


@pytest.mark.parametrize(
    ("years", "values"), [([1, 2, 3, 4], [1, None, 3, 4]), ([1, None, 3], [1, 2, 3]), ([5, 5, 5], [1, 2, 3])]
)
def test_an_unknown_point_or_a_single_year_leaves_the_slope_unknown(years, values):
    assert np.isnan(theil_sen(years, values)).all()
