"""Ranks: ties share a place, the unknown have none, and rounding leaves some places open."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import rankdata

from indicators.stats.ranks import rank, rank_bounds

VALUES = st.lists(st.integers(-1000, 1000), min_size=1, max_size=30)
BOUNDS = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 10)), min_size=1, max_size=20)


def test_equals_share_the_better_place_and_the_next_is_left_out():
    assert rank([5, 9, 7, 7, 1]).tolist() == [4, 1, 2, 2, 5]


@given(VALUES)
def test_scipy_ranks_the_same(values):
    assert rank(values).tolist() == rankdata(np.negative(values), method="min").tolist()


def test_noise_of_floating_point_makes_no_difference():
    assert rank([0.1 + 0.2, 0.3, 0.2]).tolist() == [1, 1, 3]


def test_differences_above_the_tolerance_do():
    assert rank([1 + 1e-8, 1]).tolist() == [1, 2]
    assert rank([1 + 1e-10, 1]).tolist() == [1, 1]
    # Relative: a difference of one person is real, whatever the size of the city.
    assert rank([14_000_001, 14_000_000]).tolist() == [1, 2]


@given(VALUES, st.sampled_from([1e-6, 0.1, 3, 1e6]))
def test_rank_does_not_depend_on_the_unit(values, scale):
    assert rank(np.multiply(values, scale)).tolist() == rank(values).tolist()


@given(VALUES, st.integers(0, 30))
def test_the_unknown_have_no_place_and_move_nobody(values, position):
    with_unknown = [*values[:position], None, *values[position:]]
    places = rank(with_unknown)
    assert np.isnan(places).tolist() == [entry is None for entry in with_unknown]
    assert places[~np.isnan(places)].tolist() == rank(values).tolist()


def test_places_that_rounding_leaves_open_by_hand():
    # 5 [4, 6] overlaps 7 [6, 8] by a point only, so the order is open; 1 [0, 2] is last for certain.
    best, worst = rank_bounds([4, 6, 0], [6, 8, 2])
    assert best.tolist() == [1, 1, 3]
    assert worst.tolist() == [2, 2, 3]


def test_printed_neighbours_may_have_been_equal():
    # 2.3 + .05 and 2.4 - .05 differ in floating point, and not in fact.
    best, worst = rank_bounds([2.3 - 0.05, 2.4 - 0.05], [2.3 + 0.05, 2.4 + 0.05])
    assert best.tolist() == [1, 1]
    assert worst.tolist() == [2, 2]


@given(BOUNDS)
def test_bounds_by_counting(bounds):
    spans = [(low, low + width) for low, width in bounds]
    best, worst = rank_bounds(*zip(*spans, strict=True))
    for place, (low, high) in enumerate(spans):
        assert best[place] == 1 + sum(other_low > high for other_low, _ in spans)
        assert worst[place] == len(spans) - sum(other_high < low for _, other_high in spans)


@given(BOUNDS, st.data())
def test_every_possible_rank_lies_within_its_bounds(bounds, data):
    low = [start for start, _ in bounds]
    high = [start + width for start, width in bounds]
    true = [data.draw(st.integers(*span)) for span in zip(low, high, strict=True)]
    best, worst = rank_bounds(low, high)
    assert (best <= rank(true)).all()
    assert (rank(true) <= worst).all()


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=30, unique=True))
def test_exact_values_leave_one_place_each(values):
    best, worst = rank_bounds(values, values)
    assert best.tolist() == worst.tolist() == rank(values).tolist()


@pytest.mark.parametrize(("low", "high"), [(None, 9), (9, None), (None, None)])
def test_an_entry_with_an_unknown_bound_is_not_counted(low, high):
    best, worst = rank_bounds([low, 6, 1], [high, 8, 2])
    assert math.isnan(best[0])
    assert math.isnan(worst[0])
    assert best[1:].tolist() == worst[1:].tolist() == [1, 2]


def test_bounds_in_the_wrong_order_are_refused():
    with pytest.raises(ValueError, match=r"Lower bound 8 is above its upper bound"):
        rank_bounds([1, 8], [2, 6])


def test_one_number_has_no_rank():
    with pytest.raises(ValueError, match=r"One list"):
        rank(5)
