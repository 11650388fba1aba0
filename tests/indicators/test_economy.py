"""City product and manufacturing, worked by hand from what the strategy printed (L680-713, L774-800)."""

import pandas as pd
import pytest

# 製造業の事業所数(民営), as printed: size class, 2009, 2014.
SIZES = {
    "1-4": (1953, 1628),
    "5-9": (881, 732),
    "10-19": (510, 434),
    "20-29": (185, 186),
    "30-49": (154, 132),
    "50-99": (99, 78),
    "100-199": (48, 48),
    "200-299": (12, 16),
    "300-": (51, 38),
    "dispatched": (7, 7),
    "_T": (3900, 3299),
}
FACTORIES = {"measure": "establishments", "industry": "E", "series": "census_private"}


@pytest.fixture
def accounts(observed):
    return observed(
        "measure activity period value unit status",
        ("gdp", "manufacturing", "2003", 13_859, "oku_yen", "normal"),
        ("gdp", "manufacturing", "2014", 10_806, "oku_yen", "normal"),
        ("gdp", "_GDP", "2014", 54_000, "oku_yen", "estimated"),
        ("gdp_growth", "_GDP", "2014", 1.9, "percent", "normal"),
        *[
            ("gdp_share", activity, period, value, "percent", status)
            for activity, values, status in (
                ("_T", (100, 100, 100, 100, 100), "normal"),
                ("manufacturing", (27.3, 29.3, 28.3, 24.8, 21.8), "normal"),
                ("information", (9.0, 8.6, 8.6, 8.5, 10.4), "normal"),
                ("mining", (0, 0, 0, 0, 0), "below_unit"),
            )
            for period, value in zip(("2001", "2003", "2008", "2009", "2014"), values, strict=True)
        ],
        series="sna_fy2014",
    )


@pytest.fixture
def factories(observed):
    rows = [
        (size, period, n) for size, v in SIZES.items() for period, n in zip(("2009", "2014"), v, strict=True)
    ]
    return observed("size_class period value", *rows, **FACTORIES)


@pytest.fixture
def census(observed):
    employees = observed(
        "period value status",
        ("2009", 98_494, "normal"),
        ("2016", 77_525, "provisional"),
        measure="employees",
    )
    public = observed("period value status", ("2014", 83_541, "normal"), measure="employees")
    establishments = observed("period value", ("2009", 3900), ("2014", 3299), measure="establishments")
    private = [each.assign(series="census_private") for each in (employees, establishments)]
    rows = [*private, public.assign(series="census_all")]
    return [each.assign(industry="E", size_class="_T") for each in rows]


@pytest.fixture
def manufacturing(accounts, census):
    """Both sources of the manufacturing indicators, in their order."""
    return accounts, pd.concat(census, ignore_index=True)


def test_city_product_is_the_printed_amount(estimate, accounts):
    # 約5.4兆円 = 54,000 億円, approximate; 1兆806億円 = 10,806 億円
    whole = estimate("city_product", accounts, activity="_GDP")
    assert (whole.value, whole.unit, whole.status) == (54_000, "oku_yen", "estimated")
    assert estimate("city_product", accounts, activity="manufacturing", period="2014").value == 10_806


def test_city_product_growth_is_the_printed_rate(estimate, accounts):
    found = estimate("city_product_growth", accounts)
    assert (found.value, found.unit, found.period) == (1.9, "percent", "2014")


def test_industry_share_is_the_printed_share(estimate, accounts):
    assert estimate("industry_share", accounts, activity="manufacturing", period="2003").value == 29.3
    below = estimate("industry_share", accounts, activity="mining", period="2014")
    assert (below.value, below.status) == (0, "below_unit")


@pytest.mark.parametrize(
    ("activity", "span", "points"),
    # 21.8 − 29.3; 24.8 − 28.3; 10.4 − 9.0; 0.0 − 0.0
    [
        ("manufacturing", "2003/2014", -7.5),
        ("manufacturing", "2008/2009", -3.5),
        ("information", "2001/2014", 1.4),
        ("mining", "2001/2014", 0),
    ],
)
def test_industry_share_change_is_known_to_a_tenth(estimate, accounts, activity, span, points):
    found = estimate("industry_share_change", accounts, activity=activity, period=span)
    assert [found.lower, found.value, found.upper] == pytest.approx([points - 0.1, points, points + 0.1])


def test_the_total_has_no_change_of_share(estimates, accounts):
    assert "_T" not in set(estimates("industry_share_change", accounts)["activity"])


@pytest.mark.parametrize(
    ("aspect", "span", "percent"),
    # 10,806 ÷ 13,859 − 1 = −.2203; 77,525 ÷ 98,494 − 1 = −.2129; 3,299 ÷ 3,900 − 1 = −.1541
    [
        ("output", "2003/2014", -22.0),
        ("employees", "2009/2016", -21.3),
        ("establishments", "2009/2014", -15.4),
    ],
)
def test_manufacturing_change_by_aspect(estimate, manufacturing, aspect, span, percent):
    found = estimate("manufacturing_change", *manufacturing, aspect=aspect, period=span)
    assert round(found.value, 1) == percent


@pytest.mark.parametrize(
    ("aspect", "span", "years"),
    # Fiscal years 2003 to 2014; 1 July 2009 to 1 June 2016; 1 July 2009 to 1 July 2014
    [("output", "2003/2014", 11), ("employees", "2009/2016", 83 / 12), ("establishments", "2009/2014", 5)],
)
def test_manufacturing_annual_rate_compounds_to_the_change(estimate, manufacturing, aspect, span, years):
    yearly = estimate("manufacturing_annual_rate", *manufacturing, aspect=aspect, period=span)
    whole = estimate("manufacturing_change", *manufacturing, aspect=aspect, period=span)
    assert (1 + yearly.value / 100) ** years == pytest.approx(1 + whole.value / 100)
    assert yearly.status == whole.status


def test_manufacturing_annual_rate_of_a_tenth_less_each_year(estimate, accounts, observed):
    # .9⁵ = .59049 from 1 July 2009 to 1 July 2014
    census = observed(
        "measure period value",
        ("establishments", "2009", 100_000),
        ("establishments", "2014", 59_049),
        size_class="_T",
        industry="E",
        series="census_private",
    )
    found = estimate("manufacturing_annual_rate", accounts, census, aspect="establishments")
    assert found.value == pytest.approx(-10)


def test_size_class_establishments_are_quoted(estimate, factories):
    assert estimate("size_class_establishments", factories, size_class="1-4", period="2009").value == 1953


def test_size_class_share_as_printed(estimate, factories):
    # 1,953 ÷ 3,900 = .5008; 1,628 ÷ 3,299 = .4935
    assert round(estimate("size_class_share", factories, size_class="1-4", period="2009").value, 1) == 50.1
    assert round(estimate("size_class_share", factories, size_class="1-4", period="2014").value, 1) == 49.3


def test_size_class_change_as_printed(estimate, factories):
    printed = {"1-4": -16.6, "50-99": -21.2, "100-199": 0, "200-299": 33.3, "300-": -25.5, "_T": -15.4}
    for size, percent in printed.items():
        assert round(estimate("size_class_change", factories, size_class=size).value, 1) == percent


def test_size_class_difference_as_printed(estimate, factories):
    # 3,299 − 3,900 = −601; 434 − 510 = −76
    for size, fewer in {"1-4": -325, "5-9": -149, "10-19": -76, "20-29": 1, "_T": -601}.items():
        found = estimate("size_class_difference", factories, size_class=size)
        assert (found.value, found.unit) == (fewer, "establishments")


def test_size_class_contribution_of_three_classes_and_their_sum(estimate, estimates, factories):
    # −325, −149 and −76 of 3,900
    for size, points in {"1-4": -8.3, "5-9": -3.8, "10-19": -1.9, "_T": -15.4}.items():
        assert round(estimate("size_class_contribution", factories, size_class=size).value, 1) == points
    table = estimates("size_class_contribution", factories)
    parts = table.loc[table["size_class"] != "_T", "value"]
    assert parts.sum() == pytest.approx(100 * (3299 - 3900) / 3900)
