"""Shares: unknown stays unknown, and the rounding of counts is carried through."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.stats.shares import share, share_bounds

COUNTS = st.integers(0, 10**9)


def test_hand_worked_shares():
    np.testing.assert_allclose(share([1, 3, 76], [8, 4, 837]), [12.5, 75, 9.0800478], rtol=1e-8)


def test_a_suppressed_part_makes_its_share_unknown_and_no_other():
    assert np.isnan(share([None, 1], [4, 4])).tolist() == [True, False]


@pytest.mark.parametrize("whole", [0, -4, None])
def test_share_of_no_known_positive_whole_is_unknown(whole):
    assert math.isnan(share(1, whole))


@given(st.lists(COUNTS, min_size=1).filter(any))
def test_shares_of_all_parts_add_to_a_hundred(parts):
    assert np.sum(share(parts, sum(parts))) == pytest.approx(100)


def test_counts_printed_in_hundreds_widen_the_share():
    # METHODS, case share-from-counts-rounded-to-100: 1.447 % [1.415, 1.478]
    assert round(float(share(2_300, 159_000)), 3) == 1.447
    np.testing.assert_allclose(share_bounds(2_300, 159_000, half_unit=50), [1.415, 1.478], atol=5e-4)


def test_bounds_of_a_share_by_hand():
    # 20 of 100, both to within 10: 10 of 110 at the lowest, 30 of 90 at the highest
    np.testing.assert_allclose(share_bounds(20, 100, half_unit=10), [100 / 11, 100 / 3])


@given(
    st.integers(1, 10**6),
    st.integers(1, 10**6),
    st.floats(-0.5, 0.5),
    st.floats(-0.5, 0.5),
    st.integers(1, 100),
)
def test_bounds_hold_every_share_the_rounding_allows(first, second, part_off, whole_off, unit):
    # The true counts may lie anywhere within half a unit of the printed ones.
    part, whole = sorted([first * unit, second * unit])
    lower, upper = share_bounds(part, whole, half_unit=unit / 2)
    true = min(100.0, 100 * (part + part_off * unit) / (whole + whole_off * unit))
    assert 0 <= lower <= upper <= 100
    assert lower - 1e-9 <= true <= upper + 1e-9


@given(COUNTS, st.integers(1, 10**9))
def test_exact_counts_leave_no_range(part, whole):
    lower, upper = share_bounds(min(part, whole), whole, half_unit=0)
    assert lower == upper == share(min(part, whole), whole)


def test_bounds_are_clipped_to_what_a_share_can_be():
    assert float(share_bounds(0, 1_000, half_unit=50).lower) == 0
    assert float(share_bounds(1_000, 1_000, half_unit=50).upper) == 100


@pytest.mark.parametrize(("part", "whole", "half"), [(0, 0, 50), (0, 50, 50), (None, 9, 1), (1, None, 1)])
def test_bounds_are_unknown_together(part, whole, half):
    assert np.isnan(share_bounds(part, whole, half_unit=half)).tolist() == [True, True]


def test_a_negative_half_unit_is_refused():
    with pytest.raises(ValueError, match=r"'half_unit' holds -50"):
        share_bounds(1, 2, half_unit=-50)
