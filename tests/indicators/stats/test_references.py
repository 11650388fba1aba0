"""Closed forms against the independent implementation of statsmodels."""

import numpy as np
import pytest
from statsmodels.stats.proportion import proportion_confint
from statsmodels.stats.rates import confint_poisson

from indicators.stats.rates import poisson_rate
from indicators.stats.surveys import wilson

COUNTS = np.arange(0, 41, dtype=float)


@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
def test_wilson_equals_statsmodels(level):
    ours = wilson(COUNTS, np.full_like(COUNTS, 40), level=level)
    theirs = proportion_confint(COUNTS, 40, alpha=1 - level, method="wilson")
    np.testing.assert_allclose(ours.lower, 100 * theirs[0], rtol=1e-9, atol=1e-12)
    np.testing.assert_allclose(ours.upper, 100 * theirs[1], rtol=1e-9)


@pytest.mark.parametrize("level", [0.8, 0.95, 0.99])
def test_poisson_equals_statsmodels(level):
    ours = poisson_rate(COUNTS, np.full_like(COUNTS, 7.5), level=level)
    theirs = confint_poisson(COUNTS, 7.5, method="exact-c", alpha=1 - level)
    np.testing.assert_allclose(ours.lower, np.nan_to_num(theirs[0]), rtol=1e-9)
    np.testing.assert_allclose(ours.upper, theirs[1], rtol=1e-9)
