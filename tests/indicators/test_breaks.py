"""Numbers of two series are not compared: the estimate says why and has no value."""

import pandas as pd
import pytest

from indicators import REFUSED, explain, find, load
from indicators.tables import only

RATES = (
    "employment_change",
    "employment_difference",
    "employment_contribution",
    "employment_annual_rate",
)
BREAKS = {
    "2006/2009": "series:establishment_census",
    "2009/2014": "series:census_all",
    "2014/2016": "series:census_all",
}


@pytest.mark.parametrize("indicator", RATES)
@pytest.mark.parametrize("span", BREAKS)
def test_employment_is_not_compared_across_surveys(indicator, span, refused):
    found = only(load(indicator), period=span, industry="_T").iloc[0]
    assert found["status"] == REFUSED
    assert refused(found, BREAKS[span])


@pytest.mark.parametrize("indicator", RATES)
def test_every_industry_of_2014_is_refused_and_none_of_the_private_census(indicator):
    # 15 industries and the total: 2014 has neither 農林漁業 in the same division nor 鉱業
    table = load(indicator)
    refusals = table[table["status"] == REFUSED].groupby("period").size()
    assert refusals.to_dict() == {"2006/2009": 1, "2009/2014": 16, "2014/2016": 16}
    assert set(table.loc[table["status"] != REFUSED, "series"]) == {"census_private"}


@pytest.mark.parametrize("indicator", ["manufacturing_change", "manufacturing_annual_rate"])
@pytest.mark.parametrize("span", ["2009/2014", "2014/2016"])
def test_manufacturing_employees_of_2014_include_public_ones(indicator, span, refused):
    found = only(load(indicator), aspect="employees", period=span).iloc[0]
    assert refused(found, "series:census_all")


@pytest.mark.parametrize("indicator", ["manufacturing_change", "manufacturing_annual_rate"])
def test_manufacturing_establishments_of_2014_are_compared_in_the_private_series(indicator):
    # 2014 is printed in both series, with and without public ones; only one pair is honest
    found = only(load(indicator), aspect="establishments", period="2009/2014")
    assert found["series"].tolist() == ["census_private"]
    assert found["value"].notna().all()


def test_a_cumulative_count_is_not_set_beside_a_yearly_one(observed):
    outcomes = observed(
        "measure value series",
        ("matches", 29, "cumulative"),
        ("products", 20, "annual"),
        programme="exchange",
        period="2017",
    )
    assert find("productisation_rate").compute(outcomes).empty


def test_city_and_nation_of_two_series_have_no_quotient(observed):
    census = observed(
        "area industry value series",
        ("14130", "E", 30, "census_private"),
        ("14130", "_T", 100, "census_private"),
        ("00000", "E", 200, "census_all"),
        ("00000", "_T", 1000, "census_all"),
        measure="employees",
        size_class="_T",
    )
    with pytest.raises(LookupError, match=r"No row has area=00000\. Present: 14130\."):
        find("location_quotient").compute(census)


def test_the_two_series_of_the_jpo_have_slopes_of_their_own():
    slopes = only(load("applications_trend"), right="patent")
    assert sorted(slopes["series"]) == ["jpo_all", "jpo_excluding_term_extension"]
    assert not slopes["period"].duplicated().any()


def test_a_refusal_names_both_numbers_it_refuses_to_compare():
    (found,) = explain("employment_contribution", period="2009/2014", industry="E")
    printed = {each.symbol: each.row["printed"] for each in found.inputs}
    assert printed == {"x₁": "83541", "x₀": "98,494"}


def test_what_refuses_is_the_series_and_not_the_year(estimates, observed):
    # The same two numbers in one series are compared: 110 ÷ 100 − 1 = 10 %
    shared = {"measure": "employees", "size_class": "_T", "industry": "_T"}
    one = observed("period value", ("2009", 100), ("2014", 110), **shared, series="census_private")
    two = pd.concat([one.iloc[:1], one.iloc[1:].assign(series="census_all")])
    assert estimates("employment_change", one)["value"].tolist() == [pytest.approx(10)]
    assert estimates("employment_change", two)["status"].tolist() == [REFUSED]
