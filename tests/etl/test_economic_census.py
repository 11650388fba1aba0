"""Every layout of the census gives the printed numbers, with their cells, and adds nothing twice."""

import csv
import io
import re
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook

from etl.contract import CODES
from etl.reading.layout import contents
from etl.registering import dated, recognised, stated
from etl.sources.economic_census import SOURCE, parse, recognises
from etl.sources.economic_census.adding_up import industries_meet_total
from etl.sources.economic_census.wholes import settled

SAMPLES = Path(__file__).parent / "samples" / "economic_census"
# File, what tells the row, value, status, cell, printed.
PRINTED = [
    ("ssdse_2021.csv", "01100 establishments _T _T", 5603, "normal", "L4C5", "5603"),
    ("ssdse_2021.csv", "14130 employees B _T", None, "suppressed", "L30C26", "0"),
    ("ssdse_2014_first_edition.csv", "14130 employees _T _T", 26716, "normal", "L29C15", "26716"),
    ("dbview_sections.csv", "00000 employees A-B _T", 467038, "normal", "L13C15", "467,038"),
    ("dbview_sections.csv", "14130 establishments C _T", None, "suppressed", "L36C14", "X"),
    ("dbview_sections.csv", "14131 establishments C _T", 0, "normal", "L47C14", "-"),
    ("dbview_sections.csv", "14130 establishments 09 _T", 210, "normal", "L39C14", "210"),
    ("dbview_sizes.csv", "14130 establishments E 1-4", 668, "normal", "L10C6", "668"),
    ("api_sections.json", "14130 employees E _T", 32990, "normal", "api_sections.json!VALUE[22]", "32990"),
    ("api_sections.json", "14131 employees Q1 _T", None, "suppressed", "api_sections.json!VALUE[38]", "X"),
    ("prefecture_sizes.csv", "14000 employees @ _T", 49, "normal", "L9C3", "49"),
    ("prefecture_sizes.csv", "14000 establishments C 100-", 0, "normal", "L10C16", "―"),
    ("prefecture_sizes.csv", "14000 establishments E dispatched", 2, "normal", "L12C18", "2"),
    ("prefecture_shares.csv", "36000 employees _T _T", 1066239, "normal", "L3C4", "1,066,239"),
]
SERIES = {
    "ssdse_2021.csv": ("2021", "census_private"),
    "ssdse_2014_first_edition.csv": ("2014", "census_all"),
    "dbview_sections.csv": ("2021", "census_private"),
    "dbview_sizes.csv": ("2014", "census_private"),
    "api_sections.json": ("2014", "census_all"),
    "prefecture_sizes.csv": ("2012", "census_private"),
    "prefecture_shares.csv": ("2014", "census_all"),
}


@pytest.fixture
def parsed(raw_file):
    """Parse a sample, or a changed one, once its rows and sums are held to the source's promises."""

    def parsing(file: str, change=lambda text: text) -> pd.DataFrame:
        text = change((SAMPLES / file).read_text("utf-8"))
        table = parse(raw_file(text, "economic_census", file))
        SOURCE.schema.validate(table.assign(source="economic_census", vintage="2018-03-31"), lazy=True)
        assert [sentence for check in SOURCE.checks for sentence in check(table)] == []
        return table

    return parsing


def only(table: pd.DataFrame, told: str) -> pd.Series:
    wanted = dict(zip(("area", "measure", "industry", "size_class"), told.split(), strict=False))
    for column, code in wanted.items():
        table = table[table[column] == code]
    assert len(table) == 1, wanted
    return table.iloc[0]


@pytest.mark.parametrize(("file", "told", "value", "status", "cell", "printed"), PRINTED)
def test_a_printed_number_comes_out_with_its_cell(parsed, file, told, value, status, cell, printed):
    row = only(parsed(file), told)
    found = None if pd.isna(row["value"]) else row["value"]
    assert (found, row["status"], row["cell"], row["printed"]) == (value, status, cell, printed)
    assert row["file"] == file


@pytest.mark.parametrize("file", SERIES)
def test_year_and_coverage_are_those_printed(parsed, file):
    table = parsed(file)
    assert {*zip(table["period"], table["series"], strict=True)} == {SERIES[file]}
    assert set(table["unit"] + table["measure"]) == {"personsemployees", "establishmentsestablishments"}


@pytest.mark.parametrize("file", [file for file in SERIES if file.endswith(".csv")])
def test_every_cell_holds_what_is_printed(parsed, file):
    rows = list(csv.reader((SAMPLES / file).read_text("utf-8").splitlines()))
    for row in parsed(file).itertuples():
        first, *last = [tuple(map(int, re.findall(r"\d+", cell))) for cell in row.cell.split(":")]
        last = last[0] if last else first
        block = [
            rows[n - 1][c - 1] for n in range(first[0], last[0] + 1) for c in range(first[1], last[1] + 1)
        ]
        assert "+".join(block) == row.printed


def test_encodings_and_marks_of_bytes_make_no_difference(raw_file, parsed):
    expected = parsed("ssdse_2021.csv")
    text = (SAMPLES / "ssdse_2021.csv").read_text("utf-8")
    for content in (
        text.encode("cp932"),
        b"\xef\xbb\xbf" + text.encode(),
        text.replace("\n", "\r\n").encode(),
    ):
        pd.testing.assert_frame_equal(parse(raw_file(content, "economic_census", "ssdse_2021.csv")), expected)


def test_an_edition_of_2016_is_private_whatever_its_item_codes(parsed):
    def of_2016(text: str) -> str:
        renamed = text.replace(",2021", ",2016").replace("（民営）", "").replace("、", "，")
        return renamed.replace("C2108", "C2199").replace("C2208", "C2299")

    table = parsed("ssdse_2021.csv", of_2016)
    assert {*zip(table["period"], table["series"], strict=True)} == {("2016", "census_private")}
    assert only(table, "01100 establishments _T")["value"] == 5603


def test_special_wards_are_the_sum_of_all_23(parsed):
    table = parsed("ssdse_2021.csv")
    wards = table[table["area"].str.startswith("131") & (table["area"] != "13100")]
    built = only(table, "13100 employees E")
    parts = wards[(wards["measure"] == "employees") & (wards["industry"] == "E")]
    assert built["value"] == parts["value"].sum()
    assert built["cell"] == f"{parts['cell'].iloc[0]}:{parts['cell'].iloc[-1]}"
    assert built["printed"] == "+".join(parts["printed"])
    assert len(parts) == 23


def test_a_sum_with_a_secret_part_is_secret(parsed):
    built = only(parsed("ssdse_2021.csv"), "13100 employees B")
    assert (built["status"], "0" in built["printed"].split("+")) == ("suppressed", True)
    assert pd.isna(built["value"])


def test_an_incomplete_edition_gives_no_prefecture_and_no_nation(parsed):
    assert not parsed("ssdse_2021.csv")["area"].str.endswith("000").any()
    fewer = parsed("ssdse_2021.csv", lambda text: re.sub(r"R13110.*\n", "", text))
    assert "13100" not in set(fewer["area"])


def test_farming_is_added_to_fisheries_only_where_both_are_known(parsed):
    table = parsed("ssdse_2021.csv")
    both = table[table["industry"] == "A-B"]
    for row in both.itertuples():
        parts = [only(table, f"{row.area} {row.measure} {section}") for section in "AB"]
        assert row.value == sum(part["value"] for part in parts)
        assert row.cell == ":".join(part["cell"] for part in parts)
    secret = table[(table["industry"] == "B") & (table["status"] == "suppressed")]
    assert "14130" in set(secret["area"])
    assert not set(secret["area"]) & set(both["area"])


def test_parts_of_a_section_make_it_only_where_it_is_not_printed(parsed):
    table = parsed("dbview_sections.csv")
    built, printed = only(table, "14130 employees G"), only(table, "14130 employees O")
    assert (built["value"], built["cell"], built["printed"]) == (10230, "L40C15:L41C15", "1,980+8,250")
    assert (printed["value"], printed["cell"]) == (16665, "L42C15")


def test_parts_that_do_not_stand_side_by_side_are_left_apart(parsed):
    assert set(parsed("api_sections.json")["industry"]) == {"_T", "AR", "D", "E", "Q1", "Q2", "S"}


def test_wards_are_not_added_to_the_city_and_former_towns_not_at_all(parsed):
    table = parsed("dbview_sections.csv")
    assert set(table["area"]) == {"00000", "14000", "14130", "14131"}
    assert only(table, "14130 establishments _T")["value"] == 41223


def test_the_total_of_all_establishments_includes_public_service(parsed):
    table = parsed("api_sections.json")
    assert [only(table, f"14130 establishments {code}")["value"] for code in ("_T", "AR", "S")] == [
        43149,
        41000,
        2149,
    ]


def test_without_its_total_of_private_ones_a_private_count_takes_the_other(parsed):
    def private(text: str) -> str:
        return text.replace('"AR",', '"AS",').replace("A～R 全産業（S公務を除く）", "A～S 全産業")

    assert only(parsed("dbview_sections.csv", private), "14130 establishments _T")["value"] == 41223


def test_an_archive_of_answers_says_in_which_answer_a_value_stands(raw_file):
    answer = io.BytesIO()
    with zipfile.ZipFile(answer, "w") as archive:
        archive.writestr("0001.json", (SAMPLES / "api_sections.json").read_text("utf-8"))
    release = raw_file(answer.getvalue(), "economic_census", "2015-11-30.zip")
    assert only(parse(release), "14130 employees E")["cell"] == "0001.json!VALUE[22]"
    assert recognises(contents(release.path)) == "2015-11-30"


def test_a_workbook_is_read_like_its_csv(raw_file, parsed, tmp_path):
    book = Workbook()
    book.active.title = "第3表"
    for row in csv.reader((SAMPLES / "prefecture_sizes.csv").read_text("utf-8").splitlines()):
        book.active.append([int(text) if text.isdecimal() else text or None for text in row])
    book.save(tmp_path / "table.xlsx")
    release = raw_file((tmp_path / "table.xlsx").read_bytes(), "economic_census", "2013-08-27.xlsx")
    row = only(parse(release), "14000 employees @ _T")
    assert (row["value"], row["cell"]) == (49, "第3表!C9")
    assert len(parse(release)) == len(parsed("prefecture_sizes.csv"))


def test_an_empty_class_is_no_observation(parsed):
    emptied = parsed("prefecture_sizes.csv", lambda text: text.replace("―,―", ",", 3))
    assert len(emptied) < len(parsed("prefecture_sizes.csv"))


def test_the_same_number_printed_twice_is_kept_once_and_two_numbers_are_refused(parsed):
    table = parsed("api_sections.json")
    again = table.iloc[[3]]
    assert len(settled(pd.concat([table, again], ignore_index=True))) == len(table)
    other = again.assign(printed="1", value=1.0)
    with pytest.raises(ValueError, match=r"VALUE\[4\] の「1」は、.*VALUE\[4\] の「2853250」と同じもの"):
        settled(pd.concat([table, other], ignore_index=True))


def test_a_complete_edition_gives_prefectures_and_the_nation(parsed, monkeypatch):
    monkeypatch.setattr("etl.sources.economic_census.ssdse_sums.EVERY", 30)
    table = parsed("ssdse_2021.csv")
    parts = table[(table["measure"] == "employees") & ~table["cell"].str.contains(":")]
    farms, fish = (parts[parts["industry"] == code] for code in "AB")
    nation = only(table, "00000 employees B")
    assert (nation["value"], nation["status"]) == (fish["value"].sum(), "normal")
    assert nation["printed"].startswith("30市区町村の合計")
    assert only(table, "00000 employees A-B")["value"] == farms["value"].sum() + fish["value"].sum()
    assert only(table, "00000 employees A-B")["cell"] == "L4C25:L33C26"
    kanagawa = only(table, "14000 employees E")
    assert (kanagawa["cell"], kanagawa["status"]) == ("L29C29:L32C29", "normal")
    assert only(table, "14000 employees B")["status"] == "suppressed"


@pytest.mark.parametrize(
    ("title", "other", "series"),
    [
        ("経営組織別民営事業所数", "個人", {"census_private"}),
        ("経営組織（２区分）別事業所数", "民営", {"census_private", "census_all"}),
    ],
)
def test_the_total_of_an_axis_covers_what_title_and_members_say(parsed, title, other, series):
    def split(text: str) -> str:
        named = text.replace("別民営事業所数", f"、{title}").replace("男女別 ", "経営組織 ")
        return named.replace('"男女別"', '"経営組織"').replace(
            '"0","","総数","","10,200"', f'"1","","{other}","","10,200"'
        )

    table = parsed("dbview_sections.csv", split)
    assert set(table["series"]) == series
    ward = table[(table["area"] == "14131") & (table["industry"] == "_T")]
    assert len(ward) == (2 if other == "民営" else 0)


@pytest.mark.parametrize(
    ("file", "vintage"),
    [("ssdse_2021.csv", ""), ("api_sections.json", "2015-11-30"), ("prefecture_shares.csv", "")],
)
def test_a_file_says_itself_whose_it_is(file, vintage):
    said = stated(SAMPLES / file)
    assert recognised(SAMPLES / file, said) is SOURCE
    if vintage:
        assert dated(SOURCE, SAMPLES / file, said=said) == vintage
    else:
        with pytest.raises(ValueError, match="公表日の記載がありません"):
            dated(SOURCE, SAMPLES / file, said=said)


def test_the_file_of_another_source_is_not_recognised():
    others = [path for path in SAMPLES.parent.glob("*.csv") if path.stem != "economic_census"]
    assert {path.stem: recognises(contents(path)) for path in others} == {path.stem: None for path in others}
    with pytest.raises(ValueError, match="様式から決められません"):
        recognised(CODES / "area.csv", stated(CODES / "area.csv"))


@pytest.mark.parametrize(
    ("gap", "area", "said"),
    [(1, "14201", 1), (0, "14201", 0), (-200, "14201", 0), (-201, "14201", 1), (-101, "14130", 1)],
)
def test_industries_may_fall_short_of_the_total_by_what_can_hide_and_never_exceed_it(parsed, gap, area, said):
    table = parsed("ssdse_2021.csv")
    its = (table["area"] == area) & (table["measure"] == "employees")
    parts = table.loc[its & table["industry"].isin([*"ABCDEFGHIJKLMNOPQR"]), "value"].sum()
    total = its & (table["industry"] == "_T")
    found = industries_meet_total(table.assign(value=table["value"].mask(total, parts - gap)))
    assert len(found) == said
    assert all(area in sentence and "ssdse_2021.csv" in sentence for sentence in found)
