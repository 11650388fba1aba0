"""Poisson rates: published limits, the probabilities that define them, and exposure that is missing."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import poisson

from indicators.stats.rates import poisson_rate

# The first call loads SciPy, which takes longer than Hypothesis allows a test.
patient = settings(deadline=None)
EVENTS = st.integers(0, 1000)


@pytest.mark.parametrize(
    ("events", "lower", "upper"), [(0, 0, 3.689), (1, 0.025, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390)]
)
def test_published_limits(events, lower, upper):
    # Garwood (1936), as tabulated for a Poisson mean at 95 %
    assert [round(float(limit), 3) for limit in poisson_rate(events, 1)[1:]] == [lower, upper]


def test_matches_of_the_programme_in_ten_years():
    assert [round(float(rate), 1) for rate in poisson_rate(29, 10)] == [2.9, 1.9, 4.2]


@patient
@given(EVENTS.filter(bool), st.floats(0.1, 100), st.sampled_from([0.5, 0.8, 0.95, 0.99]))
def test_each_limit_leaves_half_the_risk_in_its_tail(events, exposure, level):
    _, lower, upper = poisson_rate(events, exposure, level=level)
    assert poisson.sf(events - 1, lower * exposure) == pytest.approx((1 - level) / 2, rel=1e-6)
    assert poisson.cdf(events, upper * exposure) == pytest.approx((1 - level) / 2, rel=1e-6)


@patient
@given(EVENTS, st.floats(0.1, 100))
def test_interval_holds_the_rate(events, exposure):
    value, lower, upper = poisson_rate(events, exposure)
    assert value == pytest.approx(events / exposure)
    assert 0 <= lower <= value < upper


@patient
@given(EVENTS, st.floats(0.1, 100), st.floats(0.1, 100))
def test_the_unit_of_exposure_only_scales(events, exposure, scale):
    scaled = np.multiply(poisson_rate(events, exposure * scale), scale)
    np.testing.assert_allclose(scaled, poisson_rate(events, exposure), rtol=1e-9)


def test_no_events_have_a_lower_limit_of_zero():
    value, lower, upper = poisson_rate([0, 0], [1, 10])
    assert value.tolist() == lower.tolist() == [0, 0]
    assert upper.round(3).tolist() == [3.689, 0.369]


def test_unknown_events_or_exposure_leave_only_their_own_entry_unknown():
    interval = poisson_rate([29, None, 29, 0, 29], [10, 10, None, 0, 0])
    assert np.isnan(interval).tolist() == [[False, True, True, True, True]] * 3
    np.testing.assert_allclose([part[0] for part in interval], poisson_rate(29, 10))


def test_one_exposure_serves_many_counts():
    assert poisson_rate([29, 18], 10).value.tolist() == [2.9, 1.8]


def test_negative_entries_and_levels_in_percent_are_refused():
    with pytest.raises(ValueError, match=r"'events' holds -1"):
        poisson_rate(-1, 10)
    with pytest.raises(ValueError, match=r"'exposure' holds -10"):
        poisson_rate(1, -10)
    with pytest.raises(ValueError, match=r"got 95. For 95 % give 0.95"):
        poisson_rate(29, 10, level=95)
