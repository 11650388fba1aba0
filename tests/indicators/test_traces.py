"""Every number leads back to the cells it was computed from, and those cells hold what it says."""

import re

import pytest

from etl.contract import every_vintage
from indicators import INDICATORS, LANGUAGES, current, explain, load, provenance, raw, trace
from indicators.tables import only

SOURCES = sorted({source for spec in INDICATORS for source in spec.sources})


@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_every_input_of_every_estimate_stands_in_its_cell(spec):
    for found in trace(spec.id, load(spec.id)):
        assert found.inputs
        for each in found.inputs:
            source, file, line, column = re.fullmatch(r"(\w+)/(.+)#L(\d+)C(\d+)", each.trace).groups()
            assert source in spec.sources
            assert file in {edition.file for edition in provenance(source).editions}
            assert raw(source, file)[int(line) - 1][int(column) - 1].strip() == each.row["printed"]


@pytest.mark.parametrize("source", SOURCES)
def test_a_cell_is_one_observation(source):
    table = every_vintage(current(), source)
    assert not table.duplicated(["file", "cell"]).any()


@pytest.mark.parametrize("source", SOURCES)
def test_a_printed_count_is_its_value(source):
    """Where a cell is digits only, the value is those digits: no unit, no rounding between them."""
    table = every_vintage(current(), source)
    digits = table[table["printed"].str.fullmatch(r"[\d,]+") & table["value"].notna()]
    assert (digits["printed"].str.replace(",", "").astype(float) == digits["value"]).all()


@pytest.mark.parametrize("spec", INDICATORS, ids=lambda spec: spec.id)
def test_symbols_of_the_inputs_are_in_the_formula_or_in_words(spec):
    used = {symbol for inputs in load(spec.id)["inputs"] for symbol, _ in inputs}
    assert used <= set(spec.symbols)


def test_a_change_leads_to_two_cells_of_the_strategy():
    (found,) = explain("employment_change", as_of="2018-03-31", industry="E", period="2009/2016")
    assert [(each.symbol, each.trace, each.row["printed"]) for each in found.inputs] == [
        ("x₁", "economic_census/2017-05-31.csv#L7C3", "77,525"),
        ("x₀", "economic_census/2017-05-31.csv#L7C2", "98,494"),
    ]
    assert found.estimate["value"] == pytest.approx(100 * (77_525 / 98_494 - 1))


def test_an_input_says_in_words_what_was_counted():
    (found,) = explain("employment_share", as_of="2018-03-31", industry="E", period="2016")
    words = [[each.words(language) for each in found.inputs] for language in LANGUAGES]
    assert words == [
        ["川崎市・製造業・従業者数・2016年", "川崎市・従業者数・2016年"],
        ["Kawasaki, Manufacturing, Employees, 2016", "Kawasaki, Employees, 2016"],
    ]


def test_a_filled_sum_leads_to_the_total_that_filled_it():
    # 鉱業 of 2016 is hidden: 543,812 less the 16 other industries stands for it
    (found,) = explain("industry_concentration", period="2016")
    totals = [each.row["printed"] for each in found.inputs if each.row["industry"] == "_T"]
    assert totals == ["543812"]
    assert len(found.inputs) == 18


def test_a_period_also_names_the_spans_that_end_in_it():
    spans = {found.estimate["period"] for found in explain("employment_change", period="2016", industry="E")}
    assert spans == {"2009/2016", "2014/2016"}


def test_unknown_codes_are_refused_with_those_there_are():
    with pytest.raises(LookupError, match=r"No estimate has industry=ZZ\. Present: .*\bE\b"):
        explain("employment_change", industry="ZZ")
    with pytest.raises(LookupError, match=r"no dimension 'colour'\. Present: area, series, industry, period"):
        explain("employment_change", colour="red")
    with pytest.raises(LookupError, match=r"No indicator is called 'nope'\. Present: city_product,"):
        explain("nope")


def test_a_share_recomputed_from_its_traced_cells_is_the_share():
    for found in explain("patent_field_share", area="14130"):
        part, whole = (float(each.row["printed"].replace(",", "")) for each in found.inputs)
        assert found.estimate["value"] == pytest.approx(100 * part / whole)


def test_raw_refuses_a_file_that_was_never_recorded():
    with pytest.raises(LookupError, match=r"patents has no raw file '1999-01-01\.csv'. Present: 2018-03-31"):
        raw("patents", "1999-01-01.csv")


def test_estimates_traced_by_hand_are_those_of_the_table():
    estimates = only(load("patents_held"), area="14130", ipc="G")
    (found,) = trace("patents_held", estimates)
    assert found.inputs[0].row["printed"] == "26,279"
