"""Shift-share: published totals, the identity in every industry, and regions that make up the nation."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from indicators.stats.shift_share import dunn

# Farhauer & Kröll (2013), as in the R package REAT: a nation of four industries and its three regions.
NATION = [400, 150, 150, 400], [440, 210, 135, 480]
REGIONS = {
    "A": ([90, 20, 10, 60], [100, 40, 10, 55]),
    "B": ([60, 30, 30, 40], [85, 55, 40, 35]),
    "C": ([250, 100, 110, 300], [255, 115, 85, 390]),
}


def _in_nation(region, nation=NATION):
    return dunn(*region, nation_before=nation[0], nation_after=nation[1])


@pytest.mark.parametrize(("name", "totals"), [("A", [27, 1, -3]), ("B", [24, -1, 32]), ("C", [114, 0, -29])])
def test_published_components_of_three_regions(name, totals):
    parts = _in_nation(REGIONS[name])
    np.testing.assert_allclose([np.sum(part) for part in parts], totals, atol=1e-9)


def test_components_of_one_industry_by_hand():
    # Region A, second industry: 20 -> 40; the nation grows by 15 %, the industry by 40 %.
    parts = _in_nation(REGIONS["A"])
    np.testing.assert_allclose([part[1] for part in parts], [3, 5, 12], atol=1e-12)


@st.composite
def economies(draw):
    """Two to four regions before and after, every industry present in the nation at the start."""
    shape = (2, draw(st.integers(2, 4)), draw(st.integers(1, 8)))
    economy = draw(arrays(np.float64, shape, elements=st.integers(0, 10**6)))
    economy[0, 0] += 1
    return economy


@given(economies())
def test_components_add_to_the_change_in_every_industry(economy):
    before, after = economy
    for region in zip(before, after, strict=True):
        parts = _in_nation(region, (before.sum(axis=0), after.sum(axis=0)))
        np.testing.assert_allclose(sum(parts), region[1] - region[0], rtol=0, atol=1e-9 * economy.sum())


@given(economies())
def test_over_all_regions_only_national_growth_is_left(economy):
    before, after = economy
    nation = before.sum(axis=0), after.sum(axis=0)
    parts = [_in_nation(region, nation) for region in zip(before, after, strict=True)]
    scale = 1e-6 * economy.sum()
    assert np.sum([part.national for part in parts]) == pytest.approx(
        nation[1].sum() - nation[0].sum(), abs=scale
    )
    assert np.sum([part.mix for part in parts]) == pytest.approx(0, abs=scale)
    np.testing.assert_allclose(np.sum([part.regional for part in parts], axis=0), 0, atol=scale)


@given(economies())
def test_a_region_that_moves_with_each_industry_has_no_component_of_its_own(economy):
    before, after = economy
    nation = before.sum(axis=0), after.sum(axis=0)
    parts = _in_nation((nation[0] / 10, nation[1] / 10), nation)
    np.testing.assert_allclose(parts.regional, 0, atol=1e-9 * economy.sum())


def test_an_industry_new_to_the_region_is_all_its_own():
    parts = dunn([0, 10], [7, 10], nation_before=[50, 50], nation_after=[60, 60])
    assert [part[0] for part in parts] == [0, 0, 7]


def test_an_industry_new_to_the_nation_is_unknown_and_the_others_are_not():
    parts = dunn([0, 10], [7, 15], nation_before=[0, 100], nation_after=[50, 150])
    assert np.isnan(parts)[:, 0].all()
    np.testing.assert_allclose([part[1] for part in parts], [10, -5, 0])


def test_a_suppressed_count_of_the_region_is_unknown_in_its_industry_only():
    parts = dunn([None, 10], [7, 15], nation_before=[50, 50], nation_after=[60, 60])
    assert np.isnan(parts).tolist() == [[True, False]] * 3


def test_a_suppressed_count_of_the_nation_leaves_its_growth_unknown_everywhere():
    parts = dunn([5, 10], [7, 15], nation_before=[None, 50], nation_after=[60, 60])
    assert np.isnan(parts.national).all()
    assert np.isnan(parts.mix).all()


def test_industries_that_do_not_align_are_refused():
    with pytest.raises(ValueError, match=r"'nation_after': \(3,\)"):
        dunn([1, 2], [1, 2], nation_before=[1, 2], nation_after=[1, 2, 3])
