"""The 21 large cities, worked by hand from the printed table (L841-902) and from small counts."""

import pandas as pd
import pytest

from indicators.peers import large_cities

# 専門的・技術的職業従事者, 技術者, 研究者 (人) and 就業者総数に占める割合 (%), as printed.
PRINTED = {
    "14130": (159_000, 73_600, 2_300, 23.6),
    "14100": (341_900, 135_300, 5_700, 20.8),
    "13100": (775_400, 251_300, 9_700, 20.4),
    "43100": (63_700, 10_800, 400, 19.0),
    "12100": (80_200, 30_100, 2_200, 18.9),
    "33100": (63_400, 11_700, 400, 18.7),
    "11100": (106_600, 37_400, 1_700, 18.7),
    "04100": (90_000, 22_300, 800, 18.5),
    "28100": (118_000, 25_900, 1_200, 18.3),
    "01100": (144_400, 29_600, 1_300, 18.2),
    "14150": (56_200, 21_600, 600, 17.6),
    "40100": (71_400, 12_200, 200, 17.4),
    "40130": (111_700, 25_400, 500, 17.4),
    "23100": (178_600, 52_400, 2_800, 17.0),
    "34100": (93_700, 25_600, 400, 16.7),
    "27140": (61_900, 12_700, 1_200, 16.7),
    "15100": (66_000, 12_000, 500, 16.5),
    "26100": (104_300, 18_500, 1_300, 16.5),
    "22130": (63_700, 18_300, 500, 16.0),
    "27100": (156_800, 40_600, 2_100, 15.2),
    "22100": (51_500, 12_700, 200, 15.0),
}
OCCUPATIONS = ("specialist", "engineer", "researcher")
EMPLOYEES = {"measure": "employees", "series": "census_private", "size_class": "_T"}


@pytest.fixture
def population(observed):
    rows = [
        ("workers", area, occupation, persons, "persons")
        for area, (*counts, _) in PRINTED.items()
        for occupation, persons in zip(OCCUPATIONS, counts, strict=True)
    ]
    shares = [("worker_share", area, "specialist", row[-1], "percent") for area, row in PRINTED.items()]
    heading = "measure area occupation value unit"
    return observed(heading, *rows, *shares, period="2015", series="population_census_2015")


@pytest.fixture
def census(observed):
    """A thousand employees in each city; in research 40 here, 60 and 50 in the first two, 40, then 10."""
    others = [city for city in large_cities() if city != "14130"]
    persons = {"14130": 40, **dict(zip(others, (60, 50, 40, *[10] * 17), strict=True))}
    heading = "area industry value"
    rows = [("00000", "L", 99), ("00000", "_T", 1000), *((city, "L", n) for city, n in persons.items())]
    return observed(heading, *rows, *((city, "_T", 1000) for city in persons), **EMPLOYEES)


def test_the_21_cities_are_20_designated_cities_and_the_special_wards():
    assert set(large_cities()) == set(PRINTED)


def test_city_industry_share_divides_by_the_same_citys_total(estimate, census):
    assert estimate("city_industry_share", census, area="14130").value == pytest.approx(4)
    assert estimate("city_industry_share", census, area="00000").value == pytest.approx(9.9)


def test_city_industry_rank_counts_the_cities_above_and_leaves_out_the_nation(estimates, census):
    # 6 % and 5 % are above; 4 % is shared by two, so the next is 5th; the nation's 9.9 % has no rank
    ranks = estimates("city_industry_rank", census).set_index("area")["value"]
    assert ranks["14130"] == 3
    assert sorted(ranks)[:5] == [1, 2, 3, 3, 5]
    assert "00000" not in ranks.index


def test_city_industry_rank_quotes_the_strategy_while_it_knows_one_city(estimate, observed):
    employees = observed("industry value", ("_T", 544_782), ("L", 26_580), status="provisional", **EMPLOYEES)
    rank = observed(
        "industry value", ("L", 2), **EMPLOYEES | {"measure": "employee_share_rank"}, status="provisional"
    )
    found = estimate("city_industry_rank", pd.concat([employees, rank], ignore_index=True))
    assert (found.value, found.status, found.reason) == (2, "provisional", "others_in_picture")


def test_specialists_lie_within_half_a_hundred(estimate, population):
    found = estimate("specialists", population, area="14130", occupation="researcher")
    assert (found.lower, found.value, found.upper) == (2250, 2300, 2350)


@pytest.mark.parametrize(
    ("occupation", "lower", "share", "upper"),
    # 23.6 ± .05; 73,550 ÷ 159,050, 73,600 ÷ 159,000, 73,650 ÷ 158,950; 2,250, 2,300 and 2,350 likewise
    [
        ("specialist", 23.55, 23.6, 23.65),
        ("engineer", 46.243, 46.289, 46.335),
        ("researcher", 1.415, 1.447, 1.478),
    ],
)
def test_specialist_share_with_the_width_of_rounding(estimate, population, occupation, lower, share, upper):
    found = estimate("specialist_share", population, area="14130", occupation=occupation)
    assert [found.lower, found.value, found.upper] == pytest.approx([lower, share, upper], abs=5e-4)
    assert found.reason == "rounded_inputs"


@pytest.mark.parametrize(("occupation", "place"), [("specialist", 1), ("engineer", 1), ("researcher", 6)])
def test_specialist_rank_as_the_strategy_says(estimate, population, occupation, place):
    # 「1位」「1位」「6位」: rounding alone leaves all three where they are
    found = estimate("specialist_rank", population, area="14130", occupation=occupation)
    assert (found.lower, found.value, found.upper) == (place, place, place)


def test_specialist_rank_is_bounded_by_what_rounding_leaves_open(estimate, population):
    # Okayama and Saitama, both 18.65 to 18.75, tie for 6th and either may be 7th; Chiba above starts
    # at 18.85 and Sendai below ends at 18.55, both out of reach
    found = estimate("specialist_rank", population, area="33100", occupation="specialist")
    assert (found.lower, found.value, found.upper) == (6, 6, 7)
