"""Counts by every rule against an obvious reference, and the identities between rules."""

from collections import Counter
from fractions import Fraction
from itertools import product

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.counting.rules import RULES, count

ROW = st.tuples(st.sampled_from("123456"), st.sampled_from("abcd"), st.sampled_from("ABGH"))
ROWS = st.lists(ROW, min_size=1, max_size=40)
CITY = {"a": "14130", "b": "14130", "c": "14100", "d": "14100"}  # where each holder is
YEAR = {number: str(2018 + int(number) % 3) for number in "123456"}  # when each right was filed


def records(rows):
    table = pd.DataFrame(rows, columns=["number", "holder", "section"])
    return table.assign(area=table["holder"].map(CITY), period=table["number"].map(YEAR))


def slow(rows, rule, by):
    """Add up one right, one holder and one section at a time."""
    counts: dict[tuple[str, ...], set | Counter] = {}
    for right in {number for number, _, _ in rows}:
        holders = {holder for number, holder, _ in rows if number == right}
        sections = {section for number, _, section in rows if number == right}
        for holder, section in product(holders, sections):
            known = {"area": CITY[holder], "period": YEAR[right], "section": section}
            group = tuple(known[name] for name in by)
            if rule == "fractional":
                part = Fraction(1, len(holders) * len(sections))
                counts.setdefault(group, Counter())[right, holder, section] += part
            else:
                thing = {
                    "distinct": (right,),
                    "per_holder": (right, holder),
                    "per_section": (right, section),
                    "per_holder_section": (right, holder, section),
                }[rule]
                counts.setdefault(group, set()).add(thing)
    return {
        group: float(sum(found.values())) if isinstance(found, Counter) else float(len(found))
        for group, found in counts.items()
    }


def fast(table, rule, by):
    found = count(table, rule, by=by)
    found = found.to_pandas() if isinstance(found, pa.Table) else found
    keys = found[by].itertuples(index=False, name=None)
    return dict(zip(keys, found["count"].astype(float), strict=True))


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=40, deadline=None)
@given(rows=ROWS, by=st.sampled_from([["area"], ["period"], ["area", "period"], ["area", "section"]]))
def test_counts_are_those_of_the_slow_reference(rule, rows, by):
    assert fast(records(rows), rule, by) == pytest.approx(slow(rows, rule, by))


@settings(max_examples=40, deadline=None)
@given(rows=ROWS)
def test_parts_add_to_the_rights_over_areas_and_sections(rows):
    table = records(rows)
    parts = fast(table, "fractional", ["area", "section"])
    assert sum(parts.values()) == pytest.approx(len({number for number, _, _ in rows}))
    assert sum(parts.values()) == pytest.approx(sum(fast(table, "distinct", ["period"]).values()))


@settings(max_examples=40, deadline=None)
@given(rows=ROWS)
def test_counting_more_things_never_gives_less(rows):
    found = {rule: fast(records(rows), rule, ["area"]) for rule in RULES}
    for area, rights in found["distinct"].items():
        assert found["fractional"][area] <= rights + 1e-9
        assert rights <= found["per_holder"][area] <= found["per_holder_section"][area]
        assert rights <= found["per_section"][area] <= found["per_holder_section"][area]


@pytest.mark.parametrize("rule", RULES)
@settings(max_examples=30, deadline=None)
@given(data=st.data(), rows=ROWS)
def test_order_and_repetition_of_rows_change_nothing(rule, data, rows):
    moved = data.draw(st.permutations(rows)) + data.draw(st.lists(st.sampled_from(rows), max_size=5))
    by = ["area", "section"]
    assert fast(records(moved), rule, by) == pytest.approx(fast(records(rows), rule, by))


@pytest.mark.parametrize("rule", RULES)
def test_a_table_of_another_engine_gives_the_same_counts_in_its_own_kind(rule):
    table = records([("1", "a", "A"), ("1", "c", "G"), ("2", "b", "H"), ("2", "b", "G")])
    arrow = pa.Table.from_pandas(table)
    by = ["area", "period"]
    assert isinstance(count(arrow, rule, by=by), pa.Table)
    assert fast(arrow, rule, by) == fast(table, rule, by)


def test_a_section_printed_beside_one_holder_belongs_to_every_holder():
    # A register may print the second holder once, beside the first section only
    table = records([("1", "a", "A"), ("1", "a", "G"), ("1", "b", "A")])
    assert fast(table, "per_holder_section", ["area"]) == {("14130",): 4.0}
    assert fast(table, "fractional", ["section"]) == {("A",): 0.5, ("G",): 0.5}


def test_counting_leaves_the_records_as_they_were():
    table = records([("1", "a", "A"), ("1", "b", "G")])
    before = table.copy()
    for rule in RULES:
        count(table, rule, by=["area"])
    pd.testing.assert_frame_equal(table, before)


def test_a_rule_without_a_name_here_is_refused():
    with pytest.raises(ValueError, match=r"数え方「whole」はありません。ある数え方: distinct、per_holder"):
        count(records([("1", "a", "A")]), "whole", by=["area"])
