"""What is suppressed cannot be worked out, and nothing more is lost than needed."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.sparse import csr_array

from etl.disclosure.audit import betrayed, intervals, narrow
from etl.disclosure.rule import Cells, Rule, required_width, sensitive
from etl.disclosure.secondary import secondary
from etl.disclosure.suppress import pattern

WIDE = 2.0


def table(inner) -> tuple[np.ndarray, csr_array, tuple[int, int]]:
    """A table with its margins, cell by cell, and every sum in it."""
    inside = np.array(inner, dtype=float)
    whole = np.pad(inside, (0, 1))
    whole[-1] = whole.sum(axis=0)
    whole[:, -1] = whole.sum(axis=1)
    sums = []
    for axis, length in enumerate(whole.shape):
        for at in range(length):
            line = np.zeros(whole.shape)
            line[(at, slice(None)) if axis == 0 else (slice(None), at)] = 1
            line[(at, -1) if axis == 0 else (-1, at)] = -1
            sums.append(line.ravel())
    return whole.ravel(), csr_array(np.array(sums)), whole.shape


def cells(values, shape, *, cost=None, fixed=None) -> Cells:
    """Cells of one table: the grand total is told, margins are dear."""
    margin = np.zeros(shape, dtype=bool)
    margin[-1] = margin[:, -1] = True
    corner = np.zeros(shape, dtype=bool)
    corner[-1, -1] = values[-1] >= 3
    own = (values + 1) * np.where(margin.ravel(), 20, 1) if cost is None else cost
    return Cells(
        values,
        values,
        own,
        corner.ravel() if fixed is None else fixed,
        np.zeros(len(values), dtype=bool),
    )


def test_one_and_two_are_sensitive_and_none_is_not() -> None:
    few = sensitive(np.array([0.0, 1, 2, 3, 40]), Rule())
    assert few.tolist() == [False, True, True, False, False]
    dominated = sensitive(np.array([0.0, 5, 5]), Rule(dominance=0.7), largest=np.array([0, 0.7, 0.71]))
    assert dominated.tolist() == [False, False, True]


def test_three_towns_of_a_prefecture() -> None:
    """三重県「Hello!とうけい」vol.81: 2, 3 and 5 establishments; A alone would be given back, so B goes."""
    shipments = np.array([300.0, 500, 1000, 1800])
    establishments = np.array([2.0, 3, 5, 10])
    sums = csr_array(np.array([[1.0, 1, 1, -1]]))
    only_a = np.array([True, False, False, False])
    assert intervals(shipments, sums, only_a)[0].tolist() == [300, 300]
    fixed = np.array([False, False, False, True])
    towns = Cells(shipments, establishments, shipments, fixed, np.zeros(4, dtype=bool))
    hidden = pattern(towns, [sums], Rule())
    assert hidden.tolist() == [True, True, False, False]
    assert intervals(shipments, sums, hidden)[0].tolist() == [0, 800]


def test_suppressing_within_the_row_only_fails() -> None:
    """Two cells of one row are hidden; their columns give both back."""
    values, sums, shape = table([[1, 6, 9], [5, 7, 8]])
    hidden = np.zeros(shape, dtype=bool)
    hidden[0, :2] = True
    found = intervals(values, sums, hidden.ravel()).reshape(*shape, 2)
    assert found[0, 0].tolist() == [1, 1]
    assert found[0, 1].tolist() == [6, 6]


def test_an_interval_one_can_check_by_hand() -> None:
    """Rows 7 and 8, columns 6 and 9, all four hidden: the first is at most 6, and at least 7 - 9 < 0."""
    values, sums, shape = table([[4, 3], [2, 6]])
    hidden = np.zeros(shape, dtype=bool)
    hidden[:2, :2] = True
    found = intervals(values, sums, hidden.ravel()).reshape(*shape, 2)
    assert found[0, 0].tolist() == [0, 6]
    assert found[0, 1].tolist() == [1, 7]
    assert found[1, 1].tolist() == [2, 8]


def test_the_cheapest_pattern_of_a_published_table() -> None:
    """Fischetti and Salazar's table: 22 is hidden with 8, 17 and 12 (cost 37), and lies between 5 and 30."""
    values, sums, shape = table([[20, 50, 10], [8, 19, 22], [17, 32, 12]])
    margins = np.zeros(shape, dtype=bool)
    margins[-1] = margins[:, -1] = True
    hidden = values == 22
    towns = cells(values, shape, cost=values, fixed=margins.ravel())
    more = secondary(towns, sums, hidden, cell=6, width=4.4)
    assert more is not None
    assert sorted(values[more]) == [8, 12, 17, 22]
    assert values[more & ~hidden].sum() == 37
    assert intervals(values, sums, more)[6].tolist() == [5, 30]


def test_where_nothing_may_be_suppressed_there_is_no_pattern() -> None:
    values, sums, shape = table([[1, 5], [6, 7]])
    towns = cells(values, shape, fixed=values != 1)
    assert secondary(towns, sums, values == 1, cell=0, width=2.0) is None


def test_two_firms_alone_do_not_protect_each_other() -> None:
    """1 and 1 hidden in a row of 2: to a stranger 0 to 2, to either firm exact."""
    sums = csr_array(np.array([[1.0, 1, 1, -1]]))
    values = np.array([1.0, 1, 40, 42])
    hidden = np.array([True, True, False, False])
    width = required_width(values, hidden, Rule())
    assert not narrow(values, sums, hidden, width=width).any()
    assert set(betrayed(values, sums, hidden, width=width, single=values == 1)) == {(0, 1), (1, 0)}
    fixed = np.array([False, False, False, True])
    row = Cells(values, values, values, fixed, np.zeros(4, dtype=bool))
    assert pattern(row, [sums], Rule()).tolist() == [True, True, True, False]


def test_a_true_zero_stays() -> None:
    values, sums, shape = table([[0, 1, 9], [4, 0, 9], [5, 8, 30]])
    hidden = pattern(cells(values, shape), [sums], Rule())
    assert not hidden[values == 0].any()
    assert hidden[values == 1].all()


def test_a_cell_that_another_table_gives_protects_nothing() -> None:
    """The cheapest to hide with a is b, but the second table prints its two parts."""
    first = np.zeros(7)  # cells: a b c total | d e, where total = a+b+c and b = d+e
    first[[0, 1, 2]], first[3] = 1, -1
    second = np.zeros(7)
    second[[4, 5]], second[1] = 1, -1
    values = np.array([2.0, 9, 30, 41, 4, 5, 0])
    both = [csr_array(first[None]), csr_array(second[None])]
    fixed = np.array([False, False, False, True, False, False, True])
    linked = Cells(values, values, values, fixed, np.zeros(7, dtype=bool))
    hidden = pattern(linked, both, Rule())
    found = intervals(values, csr_array(np.vstack([first, second])), hidden)
    assert hidden[0]
    assert found[0, 1] - found[0, 0] >= WIDE
    assert hidden[2] or (hidden[1] and hidden[4:6].any())  # b alone is d + e and protects nothing


def test_a_survey_that_cannot_be_protected_is_refused() -> None:
    values = np.array([1.0, 0, 1])
    sums = csr_array(np.array([[1.0, 1, -1]]))
    fixed = np.array([False, True, True])
    alone = Cells(values, values, values, fixed, np.zeros(3, dtype=bool))
    alone = alone._replace(respondents=np.array([1.0, 0, 5]))
    with pytest.raises(ValueError, match="この設問は公表できません"):
        pattern(alone, [sums], Rule())


def test_numbers_that_do_not_add_up_are_refused() -> None:
    with pytest.raises(ValueError, match="内訳が合計になっていません"):
        intervals(np.array([1.0, 2, 4]), csr_array(np.array([[1.0, 1, -1]])), np.ones(3, dtype=bool))


@settings(max_examples=40, deadline=None)
@given(arrays(np.int64, st.tuples(st.integers(2, 4), st.integers(2, 4)), elements=st.integers(0, 12)))
def test_no_table_gives_a_suppressed_cell_back(inner) -> None:
    values, sums, shape = table(inner)
    try:
        hidden = pattern(cells(values, shape), [sums], Rule())
    except ValueError as refused:
        assert "公表できません" in str(refused)  # noqa: PT017
        return
    found = intervals(values, sums, hidden)
    few = (values > 0) & (values < 3)
    assert (found[:, 0] <= values + 1e-6).all()
    assert (values <= found[:, 1] + 1e-6).all()
    assert (hidden | ~few).all()
    assert (found[few, 1] - found[few, 0] >= WIDE - 1e-6).all()
    assert (found[hidden, 1] - found[hidden, 0] > 1e-6).all()
    assert not list(betrayed(values, sums, hidden, width=few.astype(float), single=values == 1))
    assert not hidden[values == 0].any()


@settings(max_examples=25, deadline=None)
@given(arrays(np.int64, st.tuples(st.integers(3, 4), st.integers(3, 4)), elements=st.integers(3, 40)))
def test_a_table_of_larger_numbers_is_published_whole_and_totals_outlive_one_small_cell(inner) -> None:
    values, sums, shape = table(inner)
    assert not pattern(cells(values, shape), [sums], Rule()).any()
    inner[0, 0] = 2
    values, sums, shape = table(inner)
    hidden = pattern(cells(values, shape), [sums], Rule()).reshape(shape)
    assert hidden[0, 0]
    assert not hidden[-1].any()
    assert not hidden[:, -1].any()


def test_what_the_published_numbers_give_back_is_published() -> None:
    """The cell b was the cheapest to hide with a; since d and e tell it, c had to go, and b may stay."""
    first, second = np.zeros(6), np.zeros(6)
    first[[0, 1, 2]], first[3] = 1, -1
    second[[4, 5]], second[1] = 1, -1
    values = np.array([2.0, 9, 30, 41, 4, 5])
    fixed = np.array([False, False, False, True, True, True])
    linked = Cells(values, values, values, fixed, np.zeros(6, dtype=bool))
    hidden = pattern(linked, [csr_array(first[None]), csr_array(second[None])], Rule())
    assert hidden.tolist() == [True, False, True, False, False, False]
