"""Wilson's interval: published limits, an independent implementation, and bases that carry none."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import binomtest, norm

from indicators.stats.surveys import wilson

# The first call loads SciPy, which takes longer than Hypothesis allows a test.
patient = settings(deadline=None)
ANSWERS = st.integers(1, 2000).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@pytest.mark.parametrize(
    ("count", "n", "lower", "upper"),
    [(81, 263, 25.53, 36.62), (15, 148, 6.24, 16.05), (0, 20, 0, 16.11), (1, 29, 0.61, 17.18)],
)
def test_published_limits(count, n, lower, upper):
    # Newcombe (1998), table I, method 3
    interval = wilson(count, n)
    assert [round(float(limit), 2) for limit in interval[1:]] == [lower, upper]


@pytest.mark.parametrize(
    ("count", "n", "printed"),
    [
        (76, 837, [9.1, 7.3, 11.2]),
        (24, 837, [2.9, 1.9, 4.2]),
        (704, 837, [84.1, 81.5, 86.4]),
        (76, 807, [9.4, 7.6, 11.6]),
        (20, 29, [69.0, 50.8, 82.7]),
    ],
)
def test_answers_of_the_survey_and_the_programme(count, n, printed):
    assert [round(float(percent), 1) for percent in wilson(count, n)] == printed


@patient
@given(ANSWERS, st.sampled_from([0.5, 0.8, 0.95, 0.99]))
def test_scipy_draws_the_same_interval(answers, level):
    interval = wilson(*answers, level=level)
    expected = binomtest(*answers).proportion_ci(level, method="wilson")
    np.testing.assert_allclose(interval[1:], [100 * expected.low, 100 * expected.high], atol=1e-9)


@patient
@given(ANSWERS)
def test_interval_holds_the_share_and_stays_within_percent(answers):
    value, lower, upper = wilson(*answers)
    assert value == pytest.approx(100 * answers[0] / answers[1])
    assert 0 <= lower <= value + 1e-9
    assert value - 1e-9 <= upper <= 100


@patient
@given(ANSWERS)
def test_counting_the_others_mirrors_the_interval(answers):
    count, n = answers
    value, lower, upper = wilson(count, n)
    np.testing.assert_allclose(wilson(n - count, n), [100 - value, 100 - upper, 100 - lower], atol=1e-9)


@patient
@given(ANSWERS.filter(lambda answers: 0 < answers[0] < answers[1]))
def test_limits_are_where_the_score_test_just_rejects(answers):
    count, n = answers
    for limit in wilson(count, n)[1:]:
        p = float(limit) / 100
        score = abs(count / n - p) / np.sqrt(p * (1 - p) / n)
        assert score == pytest.approx(norm.ppf(0.975), rel=1e-6)


def test_unknown_or_empty_bases_leave_only_their_own_entry_unknown():
    interval = wilson([76, None, 76, 0], [837, 837, None, 0])
    assert np.isnan(interval).tolist() == [[False, True, True, True]] * 3
    np.testing.assert_allclose([part[0] for part in interval], wilson(76, 837))


def test_one_base_serves_many_answers():
    assert wilson([76, 24], 837).value.round(1).tolist() == [9.1, 2.9]


def test_more_answers_than_respondents_are_refused():
    with pytest.raises(ValueError, match=r"30 answers among 29 respondents"):
        wilson([1, 30], 29)


def test_negative_counts_and_levels_in_percent_are_refused():
    with pytest.raises(ValueError, match=r"'count' holds -1"):
        wilson(-1, 29)
    with pytest.raises(ValueError, match=r"got 95. For 95 % give 0.95"):
        wilson(20, 29, level=95)
