"""Concentration: published examples, the range of each index, and one unknown class."""

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.spatial.distance import cityblock

from indicators.stats.concentration import herfindahl, krugman

COUNTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=30).filter(any)
PAIRS = st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 10**6)), min_size=1, max_size=30).filter(
    lambda pairs: all(map(any, zip(*pairs, strict=True)))
)


def test_published_herfindahl_of_four_car_makers():
    # Dörsam (2004), as in the R package REAT: .34, equivalent to 2.94 equal makers
    assert herfindahl([20, 50, 20, 10]) == pytest.approx(0.34)
    assert round(1 / herfindahl([20, 50, 20, 10]), 2) == 2.94


def test_published_krugman_of_two_regions_with_nothing_in_common():
    # Farhauer & Kröll (2013), as in the R package REAT: 2
    assert krugman([20, 10, 70, 0, 0], [0, 0, 0, 60, 40]) == pytest.approx(2)


@given(COUNTS)
def test_herfindahl_lies_between_equal_classes_and_one_class(counts):
    assert 1 / len(counts) - 1e-12 <= herfindahl(counts) <= 1 + 1e-12


@given(st.integers(1, 50), st.integers(1, 10**6))
def test_herfindahl_of_equal_classes_counts_them(classes, size):
    assert 1 / herfindahl([size] * classes) == pytest.approx(classes)


@given(COUNTS, st.integers(2, 1000))
def test_herfindahl_ignores_scale_order_and_empty_classes(counts, scale):
    changed = [0, *(scale * count for count in reversed(counts))]
    assert herfindahl(changed) == pytest.approx(herfindahl(counts))


@given(COUNTS.filter(lambda counts: len(counts) > 1))
def test_merging_two_classes_never_lowers_herfindahl(counts):
    assert herfindahl([counts[0] + counts[1], *counts[2:]]) >= herfindahl(counts) - 1e-12


@given(PAIRS)
def test_krugman_is_the_city_block_distance_of_the_structures(pairs):
    here, there = np.array(pairs, dtype=float).T
    expected = cityblock(here / here.sum(), there / there.sum())
    assert krugman(here, there) == pytest.approx(expected, abs=1e-12)
    assert 0 <= krugman(here, there) <= 2 + 1e-12


@given(PAIRS)
def test_krugman_is_symmetric(pairs):
    here, there = np.array(pairs, dtype=float).T
    assert krugman(here, there) == pytest.approx(krugman(there, here), abs=1e-12)


@given(COUNTS, st.integers(2, 1000))
def test_krugman_of_one_structure_at_two_sizes_is_zero(counts, scale):
    assert krugman(counts, [scale * count for count in counts]) == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("parts", [[5, None, 3], [0, 0, 0]])
def test_an_unknown_class_or_an_empty_whole_leaves_the_index_unknown(parts):
    assert math.isnan(herfindahl(parts))
    assert math.isnan(krugman(parts, [1, 1, 1]))
    assert math.isnan(krugman([1, 1, 1], parts))


def test_misaligned_classes_and_negative_counts_are_refused():
    with pytest.raises(ValueError, match=r"one length for all"):
        krugman([1, 2], [1, 2, 3])
    with pytest.raises(ValueError, match=r"'reference' holds -2"):
        krugman([1, 2], [1, -2])
    with pytest.raises(ValueError, match=r"'parts' holds -1"):
        herfindahl([-1, 2])
