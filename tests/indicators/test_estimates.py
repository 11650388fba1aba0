"""The contract of estimates: what no indicator can let through, and words for all it lets through."""

from pathlib import Path

import numpy as np
import pandas as pd
import pandera.errors as pe
import pytest

from indicators import INDICATORS, LANGUAGES, UNITS, Estimates, dimensions_of, label, load, period, reason

GOOD = {
    "indicator": "sample",
    "area": "14130",
    "period": "2009/2016",
    "series": "census_private",
    "value": 5.0,
    "lower": 4.0,
    "upper": 6.0,
    "unit": "percent",
    "status": "normal",
    "reason": "",
    "inputs": (("x", "sample/2018-03-31.csv#L1C1"),),
}


def validated(**changed):
    return Estimates.validate(pd.DataFrame([GOOD | changed]), lazy=True)


def test_a_good_row_passes():
    assert validated()["value"].item() == 5


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"value": np.nan}, "a value is empty exactly when its status says so"),
        ({"status": "suppressed"}, "a value is empty exactly when its status says so"),
        ({"status": "refused"}, "a value is empty exactly when its status says so"),
        ({"lower": 5.1}, "the interval does not contain the value"),
        ({"upper": 4.9}, "the interval does not contain the value"),
        ({"inputs": ()}, "a number without inputs cannot be traced"),
        ({"unit": "yards"}, "isin"),
        ({"status": "fine"}, "isin"),
        ({"period": "09/2016"}, "str_matches"),
    ],
)
def test_a_bad_row_is_refused_with_the_rule_it_breaks(changed, says):
    with pytest.raises(pe.SchemaErrors) as refusal:
        validated(**changed)
    assert says in set(refusal.value.failure_cases["check"].str.partition("(")[0])


@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_every_estimate_has_words_in_every_language(spec):
    estimates = load(spec.id)
    for language in LANGUAGES:
        for dimension in set(dimensions_of(estimates)) - {"period", "series"}:
            assert all(label(dimension, code, language) for code in estimates[dimension].unique())
        spans = estimates[["period", "series"]].drop_duplicates()
        assert all(period(*row, language) for row in spans.itertuples(index=False))
        explained = [code for code in estimates["reason"].unique() if code]
        assert all(reason(code).in_(language) for code in explained)


@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_an_estimate_is_named_by_its_dimensions_and_carries_the_indicators_unit(spec):
    estimates = load(spec.id)
    assert not estimates.duplicated(dimensions_of(estimates)).any()
    assert set(estimates["indicator"]) == {spec.id}
    assert spec.unit in set(estimates["unit"]) <= set(UNITS)


@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_every_indicator_is_worked_by_hand(spec):
    here = Path(__file__)
    tests = "".join(f.read_text("utf-8") for f in here.parent.glob("test_*.py") if f != here)
    assert f"def test_{spec.id}_" in tests
    assert f'("{spec.id}", ' in tests


def test_an_unknown_reason_is_not_passed_over():
    with pytest.raises(KeyError, match="nonsense"):
        reason("nonsense")
    assert reason("series:census_all").en.startswith("The 2014 count of all establishments includes public")
