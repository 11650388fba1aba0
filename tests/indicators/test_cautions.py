"""Figures quoted in a caution are still those of the data."""

import pytest

from etl.contract import read
from indicators import INDICATORS, cautions, codes, load
from indicators.tables import only

FINAL = {"2016": 854, "2021": 279}


def words(indicator):
    """All cautions of an indicator, in both languages."""
    (spec,) = (spec for spec in INDICATORS if spec.id == indicator)
    return " ".join(" ".join(caution) for caution in spec.cautions)


@pytest.mark.parametrize("period", FINAL)
def test_the_nations_industries_fall_short_of_its_total_by_what_we_say(period):
    nation = only(
        read("economic_census"), area="00000", measure="employees", series="census_private", period=period
    )
    parts = nation.loc[nation["industry"] != "_T", "value"]
    short = nation.loc[nation["industry"] == "_T", "value"].item() - parts.sum()
    assert (len(parts), short) == (17, FINAL[period])
    assert f"{short:.0f} " in cautions.NATION_SHORT.en
    assert f"{period}年は{short:.0f}人" in cautions.NATION_SHORT.ja


def test_manufacturing_employees_of_2016_were_revised_as_we_say():
    said = {"industry": "E", "area": "14130", "period": "2016", "measure": "employees"}
    before, after = (
        only(read("economic_census", day), **said)["value"].item() for day in ("2018-03-31", "9999-12-31")
    )
    assert f"{before:,.0f} → {after:,.0f}" in cautions.PROVISIONAL_2016.en
    assert f"{before:,.0f}人 → {after:,.0f}人" in cautions.PROVISIONAL_2016.ja


def test_printed_shares_miss_a_hundred_in_the_years_we_name():
    shares = load("industry_share")
    sums = shares[shares["activity"] != "_T"].groupby("period")["value"].sum().round(1)
    years = list(sums.index[sums != 100])
    assert years == ["2002", "2004", "2007", "2010", "2013", "2014"]
    assert "・".join(years) + "年度" in words("industry_share")


def test_the_two_series_of_2016_differ_as_we_say():
    patents = only(load("applications"), right="patent", period="2016").set_index("series")["value"]
    assert patents["jpo_all"] == 318_381
    assert patents["jpo_excluding_term_extension"] == 317_922
    for indicator in ("applications", "applications_trend"):
        assert all(f"{patents[series]:,.0f}" in words(indicator) for series in patents.index)


def test_research_fell_from_first_to_seventh_as_we_say():
    ranks = only(load("city_industry_rank"), industry="L", area="14130").set_index("period")["value"]
    assert ranks.to_dict() == {"2016": 1, "2021": 7}
    assert "from 1st (2016) to 7th (2021)" in words("city_industry_rank")


def test_researchers_rank_third_and_fourth_on_other_bases_as_we_say():
    # 就業者総数 is not printed: it follows from specialists and their printed share of it
    counted = load("specialists").pivot_table(index="area", columns="occupation", values="value")
    share = only(load("specialist_share"), occupation="specialist").set_index("area")["value"]
    of_all = counted["researcher"] / (counted["specialist"] / share)
    places = [
        column.rank(ascending=False, method="min")["14130"] for column in (of_all, counted["researcher"])
    ]
    assert places == [3, 4]
    assert "would rank 3rd, by number 4th" in words("specialist_share")


def test_the_survey_has_the_respondents_we_say():
    answers = load("survey_answers").set_index("answer")["value"]
    (spec,) = (spec for spec in INDICATORS if spec.id == "survey_share")
    assert answers["_T"] == answers.drop("_T").sum() == 837
    assert f"{answers['_T']:.0f} respondents ({answers['no_answer']:.0f} without" in spec.base.en
    assert f"or {answers['_T'] - answers['no_answer']:.0f}" in spec.base.en


def test_the_peak_of_manufacturing_is_the_highest_printed_year():
    manufacturing = only(load("industry_share"), activity="manufacturing").set_index("period")["value"]
    assert manufacturing.idxmax() == "2003"
    assert (manufacturing.index.min(), manufacturing.index.max()) == ("2001", "2014")


def test_medical_care_gained_most_and_compound_services_grew_fastest_as_we_say():
    # 速報: 70,841 − 43,281 = 27,560; 3,539 ÷ 2,050 − 1 = .726
    gains = by_industry("employment_difference", "2018-03-31")
    rates = by_industry("employment_change", "2018-03-31")
    assert gains.idxmax() == "P"
    assert (rates.idxmax(), round(rates.max(), 1), gains.max()) == ("Q", 72.6, 27_560)
    for indicator in ("knowledge_share", "employment_change", "employment_difference"):
        assert "+27,560" in words(indicator)
        assert "+72.6 %" in words(indicator)


def by_industry(indicator, day):
    """Known changes from 2009 to 2016, industry by industry."""
    table = only(load(indicator, day), period="2009/2016")
    return table[table["industry"] != "_T"].set_index("industry")["value"].dropna()


def test_ten_to_nineteen_persons_fell_third_most_as_we_say():
    sizes = load("size_class_establishments").pivot_table(
        index="size_class", columns="period", values="value"
    )
    gains = (sizes["2014"] - sizes["2009"]).drop("_T").sort_values()
    assert (gains.index[2], gains.iloc[2], gains["20-29"]) == ("10-19", -76, 1)
    assert "10–19 (−76, the third largest fall) nor 20–29 (+1)" in words("size_class_change")


def test_shin_kawasaki_contains_the_hubs_we_say():
    named = set(load("research_hubs")["hub"])
    inside = [hub for hub, row in codes("hub").items() if row["parent"] == "shinkawasaki" and hub in named]
    assert inside == ["k2", "kbic", "nanobic", "airbic"]
    assert all(hub.upper() in words("research_hubs") for hub in inside)
