"""What needs a suppressed cell has no number: never a smaller, confident one."""

import numpy as np
import pandas as pd
import pytest

from etl.contract import WITHOUT_VALUE, read
from indicators import INDICATORS, REFUSED, Estimates, dimensions_of
from indicators.industries import completed
from indicators.tables import traced

# Where exactly one class of a printed total is unknown, its place in a sum is what the others leave.
REFILLED = {
    "shift_share": "industry",
    "industry_concentration": "industry",
    "industry_dissimilarity": "industry",
    "patent_concentration": "ipc",
    "patent_dissimilarity": "ipc",
}
# A rank is a place in a complete set: with one city unknown the whole set is gone, not only that city.
RANKS = {"city_industry_rank", "specialist_rank"}
SAMPLED = 6
TOLD = ["value", "lower", "upper", "unit", "status", "reason"]


def answer(spec, tables):
    """Estimates of an indicator, each under the codes that name it; empty where there are none."""
    found = spec.compute(*tables)
    found = found.assign(indicator=spec.id, unit=found.get("unit", spec.unit))
    checked = Estimates.validate(found.reset_index(drop=True), lazy=True)
    return checked.set_index(dimensions_of(checked))


def blanked(table, row, value=np.nan):
    """The table with one cell suppressed, or with another number in it."""
    status = "suppressed" if pd.isna(value) else "estimated"
    return table.assign(
        value=table["value"].mask(table.index == row, value),
        status=table["status"].mask(table.index == row, status),
    )


def cells(before, tables):
    """An even sample of the printed numbers that estimates rest on, as source number, row and trace."""
    used = {trace for inputs in before["inputs"] for _, trace in inputs}
    found = []
    for position, table in enumerate(tables):
        traces = table["source"] + "/" + table["file"] + "#" + table["cell"]
        known = traces[traces.isin(used) & table["value"].notna()]
        found += [(position, row, trace) for row, trace in known.items()]
    return found if len(found) <= SAMPLED else [found[n * len(found) // SAMPLED] for n in range(SAMPLED)]


def residual(table, row, over):
    """What the other classes leave of the total that a class belongs to; NaN where they leave two unknown."""
    told = traced(table, "x")
    rest = [d for d in ("area", "period", "series", "size_class") if d in told]
    alike = (told[rest] == told.loc[row, rest]).all(axis=1) & (table["measure"] == table.loc[row, "measure"])
    parts = completed(told[alike], over)
    return parts.loc[parts[over] == told.loc[row, over], "value"].item()


@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_no_number_that_needs_a_suppressed_cell_comes_out(spec):
    tables = [read(source) for source in spec.sources]
    before = answer(spec, tables)
    sample = cells(before, tables)
    assert sample
    for position, row, trace in sample:
        hidden = blanked(tables[position], row)
        after = answer(spec, [*tables[:position], hidden, *tables[position + 1 :]])
        needs = before["inputs"].map(lambda inputs, at=trace: at in {cell for _, cell in inputs})
        assert needs.any()
        if spec.id in RANKS:
            assert not needs.index[needs].isin(after.index).any(), f"a rank without {trace}"
            continue
        after = after.loc[before.index]
        assert after.loc[~needs, TOLD].equals(before.loc[~needs, TOLD]), f"{trace} is used in silence"
        assert_refilled(after[needs & after["value"].notna()], spec.id, trace)
        assert_silent(after[needs & after["value"].isna()])


def assert_refilled(shown, indicator, trace):
    """What still has a value is a sum in which one class is what the others leave, and says so."""
    assert shown.empty or indicator in REFILLED, f"{shown.index[0]} comes out without {trace}"
    assert set(shown["status"]) <= {"estimated"}
    assert set(shown["reason"]) <= {"residual"}


def assert_silent(silent):
    """What has no value has no bounds either, and says why; a quoted number's status is its reason."""
    assert silent["status"].isin([*WITHOUT_VALUE, REFUSED]).all()
    assert silent[["lower", "upper"]].isna().all(axis=None)
    quoted = silent["inputs"].map(len) == 1
    assert (quoted | silent["reason"].str.match("input_unknown|series:|too_few_points")).all()


@pytest.mark.parametrize("indicator", REFILLED)
def test_a_refilled_number_is_the_one_the_residual_gives(indicator):
    spec = next(spec for spec in INDICATORS if spec.id == indicator)
    (table,) = (read(source) for source in spec.sources)
    before, refilled = answer(spec, [table]), 0
    for _, row, _ in cells(before, [table])[::2]:
        over = REFILLED[indicator]
        if table.loc[row, over] == "_T":
            continue
        after = answer(spec, [blanked(table, row)])["value"]
        left = residual(blanked(table, row), row, over)
        if np.isnan(left):
            continue
        expected = answer(spec, [blanked(table, row, left)])["value"]
        known = after.notna()
        assert after[known].tolist() == pytest.approx(expected[known].tolist())
        if table.loc[row, "value"] == left:
            assert after[known].tolist() == pytest.approx(before["value"][known].tolist())
        refilled += int(known.any())
    assert refilled


def test_the_nations_residual_holds_what_its_municipalities_hide():
    # 2016 manufacturing: 8,863,143 printed; the 17 industries leave 854 of 56,854,058 unexplained
    census = read("economic_census")
    wanted = {"area": "00000", "period": "2016", "industry": "E", "measure": "employees"}
    (row,) = census.index[(census[list(wanted)] == pd.Series(wanted)).all(axis=1)]
    assert residual(blanked(census, row), row, "industry") == 8_863_143 + 854


def test_concentration_of_two_unknown_classes_is_unknown(estimate, observed):
    shared = {"measure": "patents_held", "area": "14130"}
    known = observed("ipc value", ("A", 20), ("B", 50), ("C", 20), ("D", 10), ("_T", 100), **shared)
    one = observed("ipc value", ("A", 20), ("B", None), ("C", 20), ("D", 10), ("_T", 100), **shared)
    two = observed("ipc value", ("A", 20), ("B", None), ("C", None), ("D", 10), ("_T", 100), **shared)
    # Doersam's four makers: .2² + .5² + .2² + .1² = .34, whichever one is hidden
    assert estimate("patent_concentration", known).value == pytest.approx(0.34)
    found = estimate("patent_concentration", one)
    assert (found.value, found.status, found.reason) == (pytest.approx(0.34), "estimated", "residual")
    assert ("x", "sample/2018-03-31.csv#L10C2") in found.inputs, "the total that filled the gap is an input"
    found = estimate("patent_concentration", two)
    assert np.isnan(found.value)
    assert (found.status, found.reason) == ("suppressed", "input_unknown")


def test_concentration_with_neither_a_class_nor_the_total_is_unknown(estimate, observed):
    hidden = observed("ipc value", ("A", 20), ("B", None), ("_T", None), measure="patents_held")
    found = estimate("patent_concentration", hidden)
    assert np.isnan(found.value)
    assert (found.status, found.reason) == ("suppressed", "input_unknown")
