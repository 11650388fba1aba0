"""A printed industry becomes the one code it has in its revision, or is refused."""

import csv
import io
import json
import os
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.contract import codes
from etl.reading.industries import REVISIONS, industry, normal
from etl.reading.revisions import EXACTNESS, translate

LISTS = {revision: codes(f"jsic_{revision}") for revision in REVISIONS}
COMBINED = codes("industry_combined")
EVERY = st.sampled_from(
    [(revision, code) for revision in REVISIONS for code in LISTS[revision] if code != "_T"]
)
FOLDER = os.environ.get("CITY_EVIDENCE_SAMPLES", "")
real_files = pytest.mark.skipif(
    not FOLDER, reason="実ファイルの置き場所 CITY_EVIDENCE_SAMPLES が指定されていません"
)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("A農業,林業", "A"),
        ("Ａ 農業，林業", "A"),
        ("76_飲食店", "76"),
        ("09 食料品製造業", "09"),
        ("10飲料・たばこ・飼料製造業", "10"),
        ("1農業", "01"),
        ("E 製造業", "E"),
        ("製造業", "E"),
        ("Ｇ３７ 通信業", "37"),
        ("I561 百貨店，総合スーパー", "561"),
        ("772_配達飲食サービス業", "772"),
        ("公務(他に分類されるものを除く)", "S"),
        ("S公務", "S"),
        ("サービス業(他に分類されないもの)", "R"),
        ("A～R 全産業（S公務を除く）", "AR"),
        ("Ａ〜Ｓ 全産業", "AS"),
        ("A～B 農林漁業", "AB"),
        ("C-R", "CR"),
        ("@ 農業,林業,漁業 間格付不能", "@"),
        ("@Z 農業,林業,漁業 間格付不能", "@Z"),
        ("G1", "G1"),
        ("Ｑ２ 複合サービス事業（協同組合）", "Q2"),
        ("全産業", "_T"),
    ],
)
def test_industry_reads_what_publishers_print(text: str, code: str) -> None:
    assert industry(text, revision="13") == code


@given(EVERY, st.sampled_from(["", " ", "_", "　"]), st.sampled_from("，、,"))
def test_every_code_is_read_with_its_name_in_any_spelling(
    held: tuple[str, str], gap: str, comma: str
) -> None:
    revision, code = held
    printed = f"{code}{gap}{LISTS[revision][code]['ja']}".replace("，", comma)
    assert industry(printed, revision=revision) == industry(code, revision=revision) == code


@given(EVERY)
def test_a_name_alone_is_read_where_one_industry_of_a_level_bears_it(held: tuple[str, str]) -> None:
    revision, code = held
    row = LISTS[revision][code]
    assert industry(row["ja"], revision=revision, level=row["level"]) == code


@given(st.text(alphabet="，、,・ 　農業林Ａ1（）"))
def test_normal_leaves_nothing_more_to_do(text: str) -> None:
    assert normal(normal(text)) == normal(text)
    assert not re.search(r"[，、,・\s_]", normal(text))


@pytest.mark.parametrize(
    ("text", "revision", "told"),
    [
        ("H情報通信業", "13", "印字された名前は第11回改定のものです"),
        ("H 運輸業，郵便業", "11", "印字された名前は第12回・第13回・第14回改定のものです"),
        ("H37 通信業", "13", "大分類 G です"),
        ("76_宿泊業", "13", "「飲食店」です"),
        ("鉱業，採石業，砂利採取業", "13", "符号 C、05 の名前です。level で"),
        ("562 総合スーパーマーケット", "13", "符号 562 は第13回改定の etl/codes/jsic_13.csv にありません"),
        ("G1", "11", "符号 G1 は第11回改定"),
        ("5", "13", "符号 5 は"),
        ("製造", "13", "aliases に加えて"),
        ("", "13", "知らない名前"),
        ("E", "15", "ある改定: 11、12、13、14"),
    ],
)
def test_industry_refuses_with_what_it_knows(text: str, revision: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        industry(text, revision=revision)


def test_a_level_tells_a_section_from_its_only_division() -> None:
    name = "鉱業，採石業，砂利採取業"
    assert [industry(name, revision="13", level=level) for level in ("section", "division")] == ["C", "05"]


def test_aliases_are_what_one_publisher_prints() -> None:
    aliases = {"農業，林業，漁業": "A-B", "A～R 全産業": "_T"}
    assert industry("農業,林業,漁業", revision="13", aliases=aliases) == "A-B"
    assert industry("A～R全産業", revision="13", aliases=aliases) == "_T"


def test_lists_are_complete_and_every_parent_stands_above() -> None:
    counts = {revision: Counter(row["level"] for row in rows.values()) for revision, rows in LISTS.items()}
    sizes = {
        revision: [held[level] for level in ("section", "division", "group3")]
        for revision, held in counts.items()
    }
    assert sizes == {"11": [19, 97, 0], "12": [20, 99, 0], "13": [20, 99, 530], "14": [20, 99, 536]}
    above = {"section": "total", "division": "section", "group3": "division"}
    for rows in LISTS.values():
        assert all(
            rows[row["parent"]]["level"] == above[row["level"]] for row in rows.values() if row["parent"]
        )
    for row in COMBINED.values():
        assert row["parent"] in LISTS["13"] or row["parent"] in COMBINED
        assert row["code"] not in LISTS["13"]


def test_the_list_of_the_strategy_agrees_with_the_revision_it_was_printed_under() -> None:
    for code, row in codes("industry").items():
        if code != "A-B":
            assert LISTS["13"][code]["ja"] == row["ja"]


def test_what_is_not_confirmed_says_so() -> None:
    assert "未確認" in COMBINED["R1"]["note"]
    assert "未確認" in COMBINED["G1"]["note"]
    divisions = [row for row in LISTS["11"].values() if row["level"] == "division"]
    assert sum("未確認" in row["note"] for row in divisions) == 92


def test_the_concordance_names_known_codes_and_leaves_none_out() -> None:
    for earlier, later in (("11", "12"), ("12", "13"), ("13", "14")):
        rows = [row for row in codes("industry_concordance").values() if row["from_revision"] == earlier]
        assert {row["to_revision"] for row in rows} == {later}
        assert {row["from"] for row in rows} == set(LISTS[earlier]) - {"_T"}
        assert {row["to"] for row in rows} <= {"", *LISTS[later]}
        assert {row["exact"] for row in rows} <= set(EXACTNESS)


def test_translate_gives_an_exact_counterpart_both_ways() -> None:
    assert translate("F", from_revision="11", to_revision="12")[:2] == ("E", "yes")
    assert translate("E", from_revision="12", to_revision="11")[:2] == ("F", "yes")
    assert translate("E", from_revision="13", to_revision="13") == ("E", "yes", "")


@pytest.mark.parametrize(
    ("code", "earlier", "later", "told"),
    [
        ("58", "13", "14", "コンビニエンスストア"),
        ("H", "11", "12", "郵便業が運輸業へ移った"),
        ("E", "12", "13", "移動の有無は未確認"),
        ("E", "11", "14", "第11回→第12回"),
    ],
)
def test_translate_refuses_what_is_not_the_same_unless_asked(
    code: str, earlier: str, later: str, told: str
) -> None:
    with pytest.raises(ValueError, match=told):
        translate(code, from_revision=earlier, to_revision=later)
    counterpart = translate(code, from_revision=earlier, to_revision=later, inexact=True)
    assert counterpart.exact != "yes"
    assert told in counterpart.note


@pytest.mark.parametrize(
    ("code", "earlier", "later", "told"),
    [
        ("26", "11", "12", "複数の産業（25、26、27）に分かれます"),
        ("A", "12", "11", "複数の産業（A、B）に分かれます"),
        ("562", "14", "13", "対応する産業が分かっていません"),
        ("70", "11", "12", "対応する産業が分かっていません"),
        ("L", "12", "11", "対応する産業が分かっていません"),
        ("ZZ", "13", "14", "符号 ZZ は第13回改定"),
        ("E", "13", "15", "第15回改定の符号表はありません"),
    ],
)
def test_translate_never_picks_one_of_several(code: str, earlier: str, later: str, told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        translate(code, from_revision=earlier, to_revision=later, inexact=True)


@real_files
def test_every_industry_of_the_published_list_13_is_known() -> None:
    text = (Path(FOLDER) / "codes/jsic_rev13_000420038.csv").read_text("utf-8-sig")
    printed = [row for row in csv.reader(io.StringIO(text)) if row[3] == "0000"]
    assert len(printed) == 20 + 99 + 530
    for section, division, group, _, name in printed:
        code = section if division == "00" else division if group == "000" else group
        assert industry(f"{code}{name}", revision="13") == code


@real_files
def test_every_industry_of_the_published_list_14_is_known() -> None:
    told = json.loads((Path(FOLDER) / "codes/jsic_rev14_simple.json").read_text("utf-8"))
    for section in told["major_categories"]:
        assert industry(f"{section['code']} {section['name']}", revision="14") == section["code"]
        for division in section["middle_categories"]:
            assert industry(f"{division['code']}_{division['name']}", revision="14") == division["code"]
            for group in division["minor_categories"]:
                assert industry(f"{group['code']} {group['name']}", revision="14") == group["code"]
