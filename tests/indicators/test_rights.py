"""Patents held and rights applied for, worked by hand from print (L907-945, L640-654) and JPO's series."""

import pytest

# 特許取得数, as printed: field, city, prefecture, nation.
PRINTED = {
    "A": (1_239, 6_600, 259_599),
    "B": (5_822, 27_021, 522_460),
    "C": (3_732, 12_476, 317_441),
    "D": (52, 246, 32_653),
    "E": (598, 4_628, 114_825),
    "F": (2_439, 17_391, 235_391),
    "G": (26_279, 50_679, 594_161),
    "H": (25_305, 57_759, 569_772),
    "_T": (65_466, 176_800, 2_646_302),
}
AREAS = ("14130", "14000", "00000")
# 特許出願件数, 存続期間延長登録出願を除く, 2007 to 2017.
APPLICATIONS = (
    *(396_160, 390_879, 348_429, 344_397, 342_312, 342_589),
    *(328_138, 325_688, 318_345, 317_922, 318_028),
)


@pytest.fixture
def patents(observed):
    rows = [(ipc, area, n) for ipc, row in PRINTED.items() for area, n in zip(AREAS, row, strict=True)]
    shared = {"measure": "patents_held", "period": "2016-07", "series": "resas_holder_field"}
    return observed("ipc area value", *rows, **shared)


def test_patents_held_are_quoted(estimate, patents):
    assert estimate("patents_held", patents, area="14130", ipc="_T").value == 65_466


@pytest.mark.parametrize(
    ("ipc", "area", "printed"), [("G", "14130", 40.1), ("H", "14000", 32.7), ("A", "00000", 9.8)]
)
def test_patent_field_share_as_printed(estimate, patents, ipc, area, printed):
    # 26,279 ÷ 65,466; 57,759 ÷ 176,800; 259,599 ÷ 2,646,302
    assert round(estimate("patent_field_share", patents, ipc=ipc, area=area).value, 1) == printed


@pytest.mark.parametrize(
    ("ipc", "reference", "quotient"),
    # .40142 ÷ .22453; .38654 ÷ .21531; .00079 ÷ .01234; .40142 ÷ .28665
    [("G", "00000", 1.788), ("H", "00000", 1.795), ("D", "00000", 0.064), ("G", "14000", 1.400)],
)
def test_patent_specialisation_in_four_cases(estimate, patents, ipc, reference, quotient):
    found = estimate("patent_specialisation", patents, ipc=ipc, reference=reference)
    assert round(found.value, 3) == quotient


@pytest.mark.parametrize(
    ("reference", "ipc", "percent"),
    # 全国の2.5％, 神奈川県の37.0％ (L907); 26,279 ÷ 594,161 = .0442
    [("00000", "_T", 2.5), ("14000", "_T", 37.0), ("00000", "G", 4.4)],
)
def test_patent_city_part_as_the_text_says(estimate, patents, reference, ipc, percent):
    found = estimate("patent_city_part", patents, reference=reference, ipc=ipc)
    assert round(found.value, 1) == percent


def test_patent_concentration_of_the_city(estimate, patents):
    # Shares .0189 .0889 .0570 .0008 .0091 .0373 .4014 .3865, squared
    # .00036 + .00791 + .00325 + .00000 + .00008 + .00139 + .16113 + .14941
    assert estimate("patent_concentration", patents, area="14130").value == pytest.approx(0.32353, abs=3e-5)


@pytest.mark.parametrize(("reference", "index"), [("00000", 0.6962), ("14000", 0.3492)])
def test_patent_dissimilarity_from_nation_and_prefecture(estimate, patents, reference, index):
    assert round(estimate("patent_dissimilarity", patents, reference=reference).value, 4) == index


@pytest.fixture
def applications(observed):
    """The JPO's series without extensions of term, a short one with them, and one of two points."""
    shared = {"measure": "applications", "area": "00000"}
    rows = [("patent", "jpo_excluding_term_extension", str(2007 + n), x) for n, x in enumerate(APPLICATIONS)]
    short = [("design", "jpo_all", "2016", 30_879), ("design", "jpo_all", "2017", 31_961)]
    odd = [("trademark", "jpo_all", str(2010 + n), x) for n, x in enumerate((0, 10, 20, 90))]
    return observed("right series period value", *rows, *short, *odd, **shared)


def test_applications_are_quoted(estimate, applications):
    found = estimate("applications", applications, right="design", period="2016")
    assert (found.value, found.area) == (30_879, "00000")


def test_applications_trend_of_eleven_years(estimate, applications):
    # Theil-Sen over 2007-2017 with Sen's rank interval, as worked in METHODS
    found = estimate("applications_trend", applications, right="patent")
    assert [round(found[name]) for name in ("lower", "value", "upper")] == [-9727, -5281, -3883]
    assert (found.period, found.status) == ("2007/2017", "normal")


def test_applications_trend_is_not_tilted_by_one_odd_year(estimate, applications):
    # Slopes between the four points: 10, 10, 70; over two years 10, 40; over three 30: the median is 20
    found = estimate("applications_trend", applications, right="trademark")
    assert [found.lower, found.value, found.upper] == pytest.approx([10, 20, 70])


def test_applications_trend_of_two_points_is_refused(estimate, applications, refused):
    found = estimate("applications_trend", applications, right="design")
    assert refused(found, "too_few_points")
    assert found.status == "refused"
