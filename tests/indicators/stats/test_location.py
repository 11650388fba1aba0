"""Location quotient: a published value, its average of one, and shares that do not exist."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from indicators.stats.location import quotient

SIZES = st.integers(1, 10**6)


def test_published_quotient():
    # Farhauer & Kröll (2013), as in the R package REAT: 0.3847623
    published = quotient(1_714, 79_006, reference_part=879_213, reference_whole=15_593_224)
    assert round(float(published), 7) == 0.3847623


@given(st.lists(st.tuples(SIZES, SIZES), min_size=1, max_size=20))
def test_quotients_weighted_by_the_reference_average_to_one(pairs):
    here, there = np.array(pairs, dtype=float).T
    quotients = quotient(here, here.sum(), reference_part=there, reference_whole=there.sum())
    assert np.average(quotients, weights=there) == pytest.approx(1)


@given(SIZES, SIZES, SIZES, SIZES)
def test_swapping_place_and_reference_inverts(part, whole, reference_part, reference_whole):
    one_way = quotient(part, whole, reference_part=reference_part, reference_whole=reference_whole)
    other_way = quotient(reference_part, reference_whole, reference_part=part, reference_whole=whole)
    assert float(one_way * other_way) == pytest.approx(1)


def test_none_of_a_class_is_a_quotient_of_zero():
    assert float(quotient(0, 10, reference_part=1, reference_whole=10)) == 0


@pytest.mark.parametrize(
    ("part", "whole", "reference_part", "reference_whole"),
    [(1, 10, 0, 10), (0, 0, 1, 10), (1, 10, 1, 0), (None, 10, 1, 10), (1, None, 1, 10), (1, 10, None, 10)],
)
def test_a_share_that_is_undefined_or_unknown_leaves_no_quotient(
    part, whole, reference_part, reference_whole
):
    assert math.isnan(quotient(part, whole, reference_part=reference_part, reference_whole=reference_whole))


def test_only_the_suppressed_cell_is_unknown():
    quotients = quotient([3, None], [10, 10], reference_part=[30, 30], reference_whole=[100, 100])
    assert quotients[0] == pytest.approx(1)
    assert math.isnan(quotients[1])
