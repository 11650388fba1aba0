"""Choosing, joining and adding up rows: no code, status or trace is lost in silence."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.contract import STATUS, WITHOUT_VALUE
from indicators.derive import pairs, share
from indicators.spec import REFUSED
from indicators.tables import (
    SEVERITY,
    among,
    dimensions,
    joined,
    only,
    settled,
    together,
    total,
    traced,
    worse,
)

STATUSES = st.sampled_from([*STATUS, REFUSED])
COLUMNS = st.lists(st.tuples(STATUSES, STATUSES, STATUSES), min_size=1, max_size=20)
COUNTS = st.lists(st.integers(0, 10**7), min_size=1, max_size=20).filter(any)
# Tables take longer than Hypothesis allows a test where the machine is busy.
patient = settings(deadline=None)
TRACES = st.lists(st.tuples(st.sampled_from("xXN"), st.sampled_from(["a#1", "a#2", "b#1"])), max_size=5)


def counts(values):
    """Traced counts of one place, class by class; None is suppressed."""
    known = [value is not None for value in values]
    return pd.DataFrame(
        {
            "area": "14130",
            "class": [str(n) for n in range(len(values))],
            "value": pd.Series(values, dtype=float),
            "lower": np.nan,
            "upper": np.nan,
            "unit": "count",
            "status": ["normal" if here else "suppressed" for here in known],
            "reason": "",
            "inputs": [(("x", f"sample#{n}"),) for n in range(len(values))],
        }
    )


def test_only_refuses_a_mistyped_code_and_names_those_there_are():
    table = pd.DataFrame({"industry": ["E", "G", "L"]})
    assert only(table, industry=["E", "L"])["industry"].tolist() == ["E", "L"]
    with pytest.raises(LookupError, match=r"No row has industry=ee, g\. Present: E, G, L\."):
        only(table, industry=["ee", "E", "g"])


def test_only_looks_for_the_second_code_among_the_rows_of_the_first():
    table = pd.DataFrame({"industry": ["E", "G"], "period": ["2009", "2016"]})
    with pytest.raises(LookupError, match=r"No row has period=2016\. Present: 2009\."):
        only(table, industry="E", period="2016")


def test_among_allows_what_is_not_published_yet():
    table = pd.DataFrame({"industry": ["E", "G"]})
    assert among(table, industry=("E", "ZZ"))["industry"].tolist() == ["E"]


def test_traced_leaves_where_a_number_stood_in_its_trace_alone(observed):
    row = traced(observed("industry value", ("E", 5), measure="employees"), "x₁").iloc[0]
    assert row["inputs"] == (("x₁", "sample/2018-03-31.csv#L1C2"),)
    assert not {"source", "file", "cell", "printed", "vintage", "measure"} & set(row.index)
    assert dimensions(row.to_frame().T) == ["area", "period", "series", "industry"]


def test_joined_keeps_both_traces_and_the_worse_status(observed):
    shared = {"measure": "employees"}
    parts = traced(observed("industry value status", ("E", 5, "provisional"), **shared), "x")
    whole = traced(observed("industry value status", ("_T", 20, "normal"), **shared), "N")
    both = joined(parts, whole, ["area", "period", "series"]).iloc[0]
    assert (both["value"], both["value_right"], both["industry"]) == (5, 20, "E")
    assert [symbol for symbol, _ in both["inputs"]] == ["x", "N"]
    assert len({cell for _, cell in both["inputs"]}) == 2
    assert both["status"] == "provisional"


def test_joined_does_not_change_its_tables():
    left, right = counts([1, 2]), counts([3, None])
    before = left.copy(), right.copy()
    joined(left, right, ["area", "class"])
    pd.testing.assert_frame_equal(left, before[0])
    pd.testing.assert_frame_equal(right, before[1])


def test_a_result_without_an_unknown_input_lacks_a_base():
    found = settled(counts([1, None]), pd.Series([np.nan, np.nan]))
    assert found["status"].tolist() == ["not_applicable", "suppressed"]
    assert found["reason"].tolist() == ["zero_base", "input_unknown"]


def test_a_value_computed_from_a_suppressed_cell_is_thrown_away():
    assert np.isnan(settled(counts([None]), pd.Series([7.0]))["value"].item())


def test_total_of_an_unknown_part_is_unknown_and_keeps_every_trace():
    known, unknown = total(counts([2, 3]), "class").iloc[0], total(counts([2, None]), "class").iloc[0]
    assert (known["value"], known["status"], known["reason"]) == (5, "normal", "")
    assert np.isnan(unknown["value"])
    assert (unknown["status"], unknown["reason"]) == ("suppressed", "input_unknown")
    assert known["inputs"] == unknown["inputs"] == (("x", "sample#0"), ("x", "sample#1"))


def test_pairs_prefers_one_series_and_refuses_only_where_there_is_none(observed):
    rows = observed(
        "industry period value series",
        ("E", "2009", 100, "census_private"),
        ("E", "2014", 90, "census_private"),
        ("E", "2014", 95, "census_all"),
        ("G", "2009", 50, "census_private"),
        ("G", "2014", 60, "census_all"),
        measure="establishments",
    )
    found = pairs(rows, [("2009", "2014")]).set_index("industry")
    assert found["status"].to_dict() == {"E": "normal", "G": REFUSED}
    assert found["reason"].to_dict() == {"E": "", "G": "series:census_all"}
    assert (found.loc["E", "value"], found.loc["E", "value_right"]) == (90, 100)
    assert found["period"].unique().tolist() == ["2009/2014"]


@patient
@given(COLUMNS)
def test_the_worse_of_two_statuses_is_the_same_either_way(rows):
    a, b, _ = (pd.Series(column) for column in zip(*rows, strict=True))
    assert worse(a, b).tolist() == worse(b, a).tolist()


@patient
@given(COLUMNS)
def test_the_worst_of_three_statuses_does_not_depend_on_the_order(rows):
    a, b, c = (pd.Series(column) for column in zip(*rows, strict=True))
    assert worse(worse(a, b), c).tolist() == worse(a, worse(b, c)).tolist()
    assert worse(a, a).tolist() == a.tolist()


def test_no_status_with_a_value_is_worse_than_one_without():
    with_value = [SEVERITY[status] for status in STATUS if status not in WITHOUT_VALUE]
    without = [SEVERITY[status] for status in (*WITHOUT_VALUE, REFUSED)]
    assert max(with_value) < min(without)
    assert SEVERITY["normal"] < SEVERITY["provisional"] < SEVERITY["estimated"]


@patient
@given(TRACES, TRACES)
def test_together_holds_every_input_once(left, right):
    (found,) = together(pd.Series([tuple(left)]), pd.Series([tuple(right)]))
    assert set(found) == {*left, *right}
    assert len(found) == len(set(found))


@patient
@given(COUNTS)
def test_shares_of_all_parts_add_to_a_hundred(values):
    parts = counts([*values, sum(values)])
    named = parts.assign(**{"class": [*parts["class"][:-1], "_T"], "measure": "sample"})
    printed = named.assign(source="s", file="f", vintage="v", printed="", cell=parts["class"])
    shares = share(printed.drop(columns=["lower", "upper", "reason", "inputs"]), over="class")
    assert shares.loc[shares["class"] != "_T", "value"].sum() == pytest.approx(100)
    assert shares.loc[shares["class"] == "_T", "value"].item() == 100


@patient
@given(st.lists(st.one_of(st.none(), st.integers(0, 10**7)), min_size=1, max_size=20), st.randoms())
def test_a_total_does_not_depend_on_the_order_of_its_parts(values, chance):
    order = list(range(len(values)))
    chance.shuffle(order)
    table = counts(values)
    one, other = total(table, "class").iloc[0], total(table.iloc[order], "class").iloc[0]
    assert set(one["inputs"]) == set(other["inputs"])
    assert (one["status"], one["reason"]) == (other["status"], other["reason"])
    expected = np.nan if None in values else sum(values)
    assert [one["value"], other["value"]] == pytest.approx([expected] * 2, nan_ok=True)


@patient
@given(COUNTS, st.randoms())
def test_a_join_does_not_depend_on_the_order_of_its_rows(values, chance):
    order = list(range(len(values)))
    chance.shuffle(order)
    left, right = counts(values), counts(values[::-1])
    found = joined(left, right, ["area", "class"]).set_index("class")
    shuffled = joined(left.iloc[order], right, ["area", "class"]).set_index("class")
    pd.testing.assert_frame_equal(found, shuffled.loc[found.index])
