"""Employment, worked by hand from what the strategy printed (L749-767) and from small tables."""

import pytest

from indicators.derive import months_between

# 従業者数(民営), as printed: industry, 2009, 2016 速報.
PRINTED = {
    "A-B": (783, 653),
    "C": (46, 46),
    "D": (35_342, 32_010),
    "E": (98_494, 77_525),
    "F": (1_130, 992),
    "G": (31_994, 38_661),
    "H": (34_707, 35_819),
    "I": (87_954, 95_528),
    "J": (9_479, 8_871),
    "K": (16_798, 15_758),
    "L": (18_949, 26_580),
    "M": (54_424, 54_892),
    "N": (22_566, 20_868),
    "O": (20_774, 21_895),
    "P": (43_281, 70_841),
    "Q": (2_050, 3_539),
    "R": (38_957, 40_304),
    "_T": (517_728, 544_782),
}
SHARED = {"measure": "employees", "series": "census_private", "size_class": "_T", "unit": "persons"}


@pytest.fixture
def census(observed):
    """The table of the strategy, and the picture that hides 2006."""
    rows = [
        (industry, period, value, status)
        for industry, values in PRINTED.items()
        for period, value, status in zip(("2009", "2016"), values, ("normal", "provisional"), strict=True)
    ]
    hidden = ("_T", "2006", None, "missing", "establishment_census")
    heading = "industry period value status series"
    return observed(heading, *[(*row, "census_private") for row in rows], hidden, **SHARED)


@pytest.fixture
def city_and_nation(observed):
    """Two industries; the nation grows 5 %, its first industry 20 %, its second not at all."""
    return observed(
        "area period industry value",
        ("14130", "2016", "_T", 200),
        ("14130", "2016", "E", 100),
        ("14130", "2016", "G", 100),
        ("14130", "2021", "_T", 210),
        ("14130", "2021", "E", 130),
        ("14130", "2021", "G", 80),
        ("00000", "2016", "_T", 4000),
        ("00000", "2016", "E", 1000),
        ("00000", "2016", "G", 3000),
        ("00000", "2021", "_T", 4200),
        ("00000", "2021", "E", 1200),
        ("00000", "2021", "G", 3000),
        **SHARED,
    )


def test_employees_are_quoted_with_their_standing(estimate, census):
    found = estimate("employees", census, industry="E", period="2016")
    assert (found.value, found.unit, found.status) == (77_525, "persons", "provisional")


def test_a_picture_yields_no_employees(estimate, census, refused):
    found = estimate("employees", census, period="2006")
    assert refused(found, "")
    assert found.status == "missing"


@pytest.mark.parametrize(
    ("industry", "period", "printed"),
    # 98,494 ÷ 517,728 = .1902; 77,525 ÷ 544,782 = .1423; 70,841 ÷ 544,782 = .1300
    [("E", "2009", 19.0), ("E", "2016", 14.2), ("P", "2016", 13.0), ("_T", "2016", 100.0)],
)
def test_employment_share_as_printed(estimate, census, industry, period, printed):
    found = estimate("employment_share", census, industry=industry, period=period)
    assert round(found.value, 1) == printed


def test_employment_change_as_printed(estimate, census):
    # 77,525 ÷ 98,494 − 1 = −.21290; 544,782 ÷ 517,728 − 1 = +.05226
    fall = estimate("employment_change", census, industry="E", period="2009/2016")
    assert (round(fall.value, 1), fall.status) == (-21.3, "provisional")
    assert round(estimate("employment_change", census, industry="_T", period="2009/2016").value, 1) == 5.2


def test_employment_difference_as_the_text_says(estimate, census):
    # 「製造業」20,969 人減少, 「情報通信業」6,667 人, 「学術研究」7,631 人増加
    differences = {"E": -20_969, "G": 6_667, "L": 7_631, "_T": 27_054}
    for industry, persons in differences.items():
        found = estimate("employment_difference", census, industry=industry, period="2009/2016")
        assert found.value == persons


def test_employment_contribution_of_four_industries_and_their_sum(estimate, estimates, census):
    # −20,969, +27,560, +6,667, +7,631 and +27,054, each ÷ 517,728
    points = {"E": -4.05, "P": 5.32, "G": 1.29, "L": 1.47, "_T": 5.23}
    for industry, worked in points.items():
        found = estimate("employment_contribution", census, industry=industry, period="2009/2016")
        assert round(found.value, 2) == worked
    table = estimates("employment_contribution", census).query("period == '2009/2016'")
    parts = table.loc[table["industry"] != "_T", "value"]
    assert parts.sum() == pytest.approx(table.loc[table["industry"] == "_T", "value"].item())


def test_employment_annual_rate_over_the_months_between_the_surveys(estimate, census):
    # 1 July 2009 to 1 June 2016: 6 × 12 + 11 = 83 months; (544,782 ÷ 517,728)^(12/83) − 1 = .7391 %
    assert months_between("census_private", "2009/2016") == 83
    found = estimate("employment_annual_rate", census, industry="_T", period="2009/2016")
    assert round(found.value, 4) == 0.7391


def test_knowledge_share_adds_two_industries(estimate, census):
    # (31,994 + 18,949) ÷ 517,728 = .09840; (38,661 + 26,580) ÷ 544,782 = .11976
    assert round(estimate("knowledge_share", census, period="2009").value, 2) == 9.84
    assert round(estimate("knowledge_share", census, period="2016").value, 2) == 11.98


def test_establishments_leave_out_other_areas_sizes_and_measures(estimates, observed):
    census = observed(
        "measure area industry size_class value",
        ("establishments", "14130", "E", "_T", 3034),
        ("establishments", "14130", "E", "1-4", 1628),
        ("establishments", "00000", "E", "_T", 454_794),
        ("employees", "14130", "E", "_T", 68_482),
        series="census_private",
    )
    assert estimates("establishments", census)["value"].tolist() == [3034]


def test_industry_concentration_of_both_years(estimate, census):
    # Squares of all 17 shares, in thousandths: 2009 mostly .0362 E, .0289 I, .0111 M, .0070 P
    assert round(estimate("industry_concentration", census, period="2009").value, 4) == 0.1080
    found = estimate("industry_concentration", census, period="2016")
    assert (round(found.value, 4), found.status) == (0.1030, "provisional")


def test_industry_dissimilarity_sums_absolute_differences(estimate, city_and_nation):
    # 2016: |.5 − .25| + |.5 − .75| = .5
    assert estimate("industry_dissimilarity", city_and_nation, period="2016").value == pytest.approx(0.5)


def test_location_quotient_divides_share_by_share(estimate, city_and_nation):
    # 2016: 50 % ÷ 25 % = 2; 50 % ÷ 75 % = 2/3
    here = {"period": "2016", "area": "14130"}
    assert estimate("location_quotient", city_and_nation, industry="E", **here).value == pytest.approx(2)
    assert estimate("location_quotient", city_and_nation, industry="G", **here).value == pytest.approx(2 / 3)


# NS = 100 × .05; IM = 100 × (.20 − .05), 100 × (0 − .05); RS = 130 − 120, 80 − 100
COMPONENTS = {"E": (5, 15, 10), "G": (5, -5, -20), "_T": (10, 10, -10)}
CHANGE = {"E": 30, "G": -20, "_T": 10}


@pytest.mark.parametrize("industry", COMPONENTS)
def test_shift_share_splits_the_change(estimate, city_and_nation, industry):
    found = [
        estimate("shift_share", city_and_nation, industry=industry, component=component).value
        for component in ("national", "mix", "regional")
    ]
    assert found == pytest.approx(COMPONENTS[industry])
    assert sum(found) == pytest.approx(CHANGE[industry])


def test_shift_share_names_all_of_the_nation_where_all_of_it_is_used(estimate, city_and_nation):
    # NS and IM of one industry rest on G, the growth of the whole nation: 4 cells of its own, 2 of the other
    used = {
        component: len(estimate("shift_share", city_and_nation, industry="E", component=component).inputs)
        for component in ("national", "mix", "regional")
    }
    assert used == {"national": 6, "mix": 6, "regional": 4}
