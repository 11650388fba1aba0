"""Every release parses into rows its schema allows, and says exactly what is printed."""

import csv

import pandas as pd
import pytest

from etl.parsing import parsed, validated
from etl.paths import ROOT
from etl.releases import RAW, digest, ledger
from etl.sources import SOURCES

BY_ID = {source.id: source for source in SOURCES}


def observed(source: str) -> pd.DataFrame:
    read = [parsed(BY_ID[source], held) for held in ledger() if held.source == source]
    return validated(BY_ID[source], pd.concat(read, ignore_index=True))


@pytest.mark.parametrize("release", ledger(), ids=lambda release: f"{release.source}-{release.file}")
def test_every_raw_file_is_the_recorded_one_and_plain_text(release) -> None:
    content = release.path.read_bytes()
    assert digest(release.path) == release.sha256
    assert not content.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in content
    assert content.endswith(b"\n")
    assert str(ROOT) not in content.decode("utf-8")
    assert release.licence
    assert release.note


def test_every_raw_file_is_in_the_ledger() -> None:
    held = {release.path for release in ledger()}
    assert held == set(RAW.glob("*/*"))


def test_no_source_leans_on_a_machine() -> None:
    for path in (ROOT / "etl").rglob("*.py"):
        assert str(ROOT) not in path.read_text("utf-8"), path


@pytest.mark.parametrize(
    ("source", "rows"),
    [
        ("city_accounts", 172),
        ("economic_census", 435),
        ("population_census", 84),
        ("patents", 27),
        ("patent_applications", 42),
        ("industry_survey", 6),
        ("research_hubs", 11),
        ("programme_outcomes", 21),
    ],
)
def test_a_source_gives_as_many_rows_as_were_printed(source: str, rows: int) -> None:
    assert len(observed(source)) == rows


@pytest.mark.parametrize(
    ("source", "where", "value", "status"),
    [
        ("city_accounts", {"cell": "L5C4"}, 29.3, "normal"),
        ("city_accounts", {"activity": "mining", "period": "2014"}, 0.0, "below_unit"),
        ("city_accounts", {"measure": "gdp", "activity": "_GDP"}, 54000, "estimated"),
        ("city_accounts", {"measure": "gdp", "period": "2003"}, 13859, "normal"),
        ("economic_census", {"industry": "E", "period": "2009", "measure": "employees"}, 98494, "normal"),
        (
            "economic_census",
            {"industry": "E", "measure": "employees", "vintage": "2017-05-31", "period": "2016"},
            77525,
            "provisional",
        ),
        (
            "economic_census",
            {"industry": "E", "measure": "employees", "vintage": "2018-06-28", "area": "14130"},
            68482,
            "normal",
        ),
        (
            "economic_census",
            {"industry": "_T", "measure": "employees", "period": "2021", "area": "14130"},
            547471,
            "normal",
        ),
        (
            "economic_census",
            {"industry": "_T", "measure": "employees", "period": "2021", "area": "13100"},
            8102288,
            "normal",
        ),
        ("economic_census", {"measure": "employee_share_rank", "industry": "L"}, 2, "provisional"),
        ("economic_census", {"size_class": "200-299", "period": "2014"}, 16, "normal"),
        ("population_census", {"measure": "worker_share", "area": "14130"}, 23.6, "normal"),
        ("population_census", {"occupation": "researcher", "area": "12100"}, 2200, "normal"),
        ("population_census", {"occupation": "engineer", "area": "13100"}, 251300, "normal"),
        ("patents", {"ipc": "G", "area": "14130"}, 26279, "normal"),
        ("patents", {"ipc": "_T", "area": "00000"}, 2646302, "normal"),
        (
            "patent_applications",
            {"right": "patent", "period": "2016", "series": "jpo_excluding_term_extension"},
            317922,
            "normal",
        ),
        ("industry_survey", {"answer": "none"}, 704, "normal"),
        ("industry_survey", {"answer": "ip_use"}, 2.9, "normal"),
        ("research_hubs", {"hub": "airbic"}, 1, "estimated"),
        ("research_hubs", {"measure": "network_members"}, 300, "estimated"),
        ("programme_outcomes", {"measure": "products", "period": "2017-10-31"}, 20, "normal"),
        ("programme_outcomes", {"measure": "matches", "period": "2019"}, 34, "estimated"),
        ("programme_outcomes", {"measure": "visits_per_year"}, 500, "estimated"),
    ],
)
def test_a_printed_number_comes_out_as_printed(source: str, where: dict[str, str], value, status) -> None:
    table = observed(source)
    for column, wanted in where.items():
        table = table[table[column] == wanted]
    assert table[["value", "status"]].to_numpy().tolist() == [[value, status]]


def test_a_zero_of_ssdse_is_secret_not_zero() -> None:
    census = observed("economic_census")
    mining = census[(census["printed"] == "0") & (census["area"] == "14130")]
    assert len(mining) == 4
    assert mining["value"].isna().all()
    assert set(mining["status"]) == {"suppressed"}


def test_the_old_survey_has_a_place_but_no_value() -> None:
    census = observed("economic_census")
    old = census[census["series"] == "establishment_census"]
    assert sorted(old["measure"]) == ["employees", "establishments"]
    assert set(old["status"]) == {"missing"}
    assert set(old["printed"]) == {"図のみ"}


@pytest.mark.parametrize("release", ledger(), ids=lambda release: f"{release.source}-{release.file}")
def test_what_is_printed_stands_in_the_named_cell(release) -> None:
    with release.path.open(encoding="utf-8", newline="") as text:
        rows = list(csv.reader(text))
    for row in BY_ID[release.source].parse(release).itertuples():
        line, column = row.cell.removeprefix("L").split("C")
        assert (row.file, rows[int(line) - 1][int(column) - 1]) == (release.file, row.printed)
