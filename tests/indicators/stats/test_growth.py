"""Growth: the official yearly rate, contributions that add up, and bases that carry no rate."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.stats.growth import annual_rate, change, contribution, difference

AMOUNTS = st.floats(1, 1e9)


def test_employees_of_kawasaki_between_the_censuses():
    assert round(float(change(517_728, 544_782)), 4) == 5.2255
    assert float(difference(517_728, 544_782)) == 27_054


@pytest.mark.parametrize(("months", "rate"), [(83, 0.7391), (84, 0.7303)])
def test_months_between_surveys_decide_the_yearly_rate(months, rate):
    assert round(float(annual_rate(517_728, 544_782, months=months)), 4) == rate


def test_a_difference_of_percentages_is_in_points():
    assert float(difference(12.5, 10.25)) == -2.25


@pytest.mark.parametrize(("before", "after"), [(0, 5), (-4, 5), (None, 5), (5, None), (0, 0)])
def test_growth_without_a_known_positive_base_is_unknown(before, after):
    rates = [change(before, after), annual_rate(before, after, months=12)]
    assert all(math.isnan(rate) for rate in rates)


@pytest.mark.parametrize("months", [0, -12, None])
def test_no_time_between_surveys_is_no_rate_even_without_change(months):
    assert math.isnan(annual_rate(5, 5, months=months))
    assert math.isnan(annual_rate(5, 6, months=months))


def test_falling_to_zero_is_minus_a_hundred_percent():
    assert float(change(7, 0)) == -100
    assert float(annual_rate(7, 0, months=30)) == -100


def test_falling_below_zero_has_no_yearly_rate():
    assert math.isnan(annual_rate(7, -1, months=12))
    assert round(float(change(7, -1)), 6) == -114.285714


@given(AMOUNTS, AMOUNTS, st.floats(12, 240))
def test_compounding_the_yearly_rate_reaches_the_later_value(before, after, months):
    rate = float(annual_rate(before, after, months=months))
    assert before * (1 + rate / 100) ** (months / 12) == pytest.approx(after, rel=1e-6)


@given(AMOUNTS, AMOUNTS)
def test_over_twelve_months_the_yearly_rate_is_the_change(before, after):
    assert float(annual_rate(before, after, months=12)) == pytest.approx(
        float(change(before, after)), rel=1e-9, abs=1e-9
    )


@given(AMOUNTS, AMOUNTS, st.floats(0.001, 1000))
def test_growth_does_not_depend_on_the_unit(before, after, scale):
    scaled = change(before * scale, after * scale)
    assert float(scaled) == pytest.approx(float(change(before, after)), rel=1e-6, abs=1e-9)


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1))
def test_contributions_add_to_the_growth_of_the_whole(parts):
    before, after = np.array(parts, dtype=float).T
    points = contribution(before, after, whole_before=before.sum())
    np.testing.assert_allclose(points.sum(), change(before.sum(), after.sum()), rtol=1e-9, atol=1e-6)


def test_contributions_remain_defined_when_the_whole_stands_still():
    assert contribution([60, 40], [70, 30], whole_before=100).tolist() == [10, -10]


def test_contribution_of_a_new_part_is_known_and_of_a_suppressed_part_is_not():
    points = contribution([0, None, 5], [5, 5, None], whole_before=50)
    assert points[0] == 10
    assert np.isnan(points).tolist() == [False, True, True]


@pytest.mark.parametrize("whole", [0, -50, None])
def test_contribution_needs_a_positive_whole(whole):
    assert math.isnan(contribution(1, 2, whole_before=whole))
