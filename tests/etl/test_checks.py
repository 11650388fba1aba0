"""A sum that misses its printed total is said, with file, group, sum and total."""

import pandas as pd
import pytest

from etl.checks import never_exceeds, parts_meet_total
from etl.releases import RAW, ledger
from etl.sources import SOURCES

PARTS = frozenset({"A", "B"})
NAN = float("nan")


def counted(**values: float) -> pd.DataFrame:
    rows = [
        {
            "measure": "patents",
            "area": "14130",
            "period": "2016",
            "ipc": ipc,
            "value": value,
            "unit": "count",
            "status": "normal",
            "file": "2018-03-31.csv",
            "cell": f"L{number}C2",
            "printed": str(value),
        }
        for number, (ipc, value) in enumerate(values.items(), start=1)
    ]
    return pd.DataFrame(rows)


def test_a_sum_that_meets_its_total_is_silent() -> None:
    assert parts_meet_total("patents", over="ipc", parts=PARTS)(counted(A=1, B=2, _T=3)) == []


def test_a_sum_that_misses_names_file_group_sum_and_total() -> None:
    (sentence,) = parts_meet_total("patents", over="ipc", parts=PARTS)(counted(A=1000, B=2, _T=1003))
    for told in ("2018-03-31.csv L3C2", "patents、14130、2016", "1,002", "1,003", "差 -1"):
        assert told in sentence


@pytest.mark.parametrize(("gap", "found"), [(0.1, 0), (0.11, 1), (-0.1, 0), (-0.11, 1)])
def test_rounding_is_tolerated_no_further(gap: float, found: int) -> None:
    check = parts_meet_total("patents", over="ipc", parts=PARTS, tolerance=0.1)
    assert len(check(counted(A=50.0, B=50 + gap, _T=100.0))) == found


def test_an_incomplete_group_is_skipped() -> None:
    check = parts_meet_total("patents", over="ipc", parts=PARTS)
    assert check(counted(A=1, _T=3)) == check(counted(A=1, B=1)) == []


@pytest.mark.parametrize(("total", "found"), [(3, 0), (12, 0), (14, 1), (2, 1)])
def test_a_suppressed_part_hides_so_much_and_no_more(total: float, found: int) -> None:
    check = parts_meet_total("patents", over="ipc", parts=PARTS, hidden=10)
    assert len(check(counted(A=3, B=NAN, _T=total))) == found


def test_a_part_larger_than_its_whole_is_said() -> None:
    table = counted(A=20, B=29).assign(measure=["products", "matches"], ipc="_T")
    assert never_exceeds("products", "matches")(table) == []
    (sentence,) = never_exceeds("matches", "products")(table)
    assert "matches 29 が products 20" in sentence


@pytest.mark.parametrize("release", ledger(), ids=lambda release: f"{release.source}-{release.file}")
def test_what_was_printed_adds_up(release) -> None:
    source = next(source for source in SOURCES if source.id == release.source)
    parsed = source.parse(release)
    assert [sentence for check in source.checks for sentence in check(parsed)] == []


@pytest.mark.parametrize(
    ("source", "file", "right", "wrong"),
    [
        ("city_accounts", "2018-03-31.csv", "29.3%", "28.3%"),
        ("economic_census", "2017-05-31.csv", '"98,494"', '"98,495"'),
        ("economic_census", "2015-11-30_size_class.csv", '"1,953"', '"1,935"'),
        ("economic_census", "2018-06-28.csv", "68482", "64882"),
        ("economic_census", "2023-06-27.csv", "547471", "547417"),
        ("patents", "2018-03-31.csv", '"26,279"', '"26,297"'),
        ("industry_survey", "2018-03-31.csv", ",704,", ",740,"),
        ("programme_outcomes", "2018-03-31.csv", ",20,件", ",30,件"),
    ],
)
def test_a_slip_of_the_pen_is_found(raw_file, source, file, right, wrong) -> None:
    written = (RAW / source / file).read_text("utf-8")
    assert right in written
    parsing = next(one for one in SOURCES if one.id == source)
    parsed = parsing.parse(raw_file(written.replace(right, wrong, 1), source, file))
    assert [sentence for check in parsing.checks for sentence in check(parsed)]
