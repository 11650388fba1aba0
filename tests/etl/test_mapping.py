"""A count table of any columns is read by the mapping beside it, and by nothing else."""

import io
import re
from pathlib import Path

import openpyxl
import pytest

from etl.contract import names
from etl.counting.series import every
from etl.parsing import validated
from etl.recording import record
from etl.registering import registered as register
from etl.sources.patents import SOURCE, parse

TABLE = """\
特許の保有件数（架空の表）
市区町村,市区町村名,年,分類,件数,単位
14130,川崎市,2024年,G,"1,234",件
14130,川崎市,2024年,H,X,件
14130,川崎市,2023年,G,-,件
14000,神奈川県,2024年,G,5678,件

注) 架空の数
"""
MAPPING = """\
field,column,value
area,市区町村,
period,年,
ipc,分類,
count,件数,
counting_rule,,per_holder_section
classification,,ipc
legend,X,秘匿
legend,-,該当数値なし
ignore,市区町村名,
"""


@pytest.fixture
def read(registered):
    """Read a table and its mapping; pairs of texts are changed in the table or else in the mapping."""

    def parsed(*changes, table=TABLE, mapping=MAPPING):
        for old, new in changes:
            assert old in table or old in mapping
            table, mapping = table.replace(old, new), mapping.replace(old, new)
        return parse(registered("patents", (".csv", table), ("mapping.csv", mapping)))

    return parsed


def test_every_count_has_its_cell_and_the_series_of_its_rule(read):
    table = read()
    assert table[["area", "period", "ipc", "status", "cell", "printed"]].to_numpy().tolist() == [
        ["14130", "2024", "G", "normal", "L3C5", "1,234"],
        ["14130", "2024", "H", "suppressed", "L4C5", "X"],
        ["14130", "2023", "G", "normal", "L5C5", "-"],
        ["14000", "2024", "G", "normal", "L6C5", "5678"],
    ]
    assert set(table["series"]) == {"patents_per_holder_section_ipc"}
    validated(SOURCE, table.assign(source="patents", vintage="2026-06-30"))


def test_every_series_a_mapping_can_declare_has_words():
    assert set(every("patents")) | set(every("rights")) <= set(names("series"))


def test_a_table_of_resas_continues_the_series_of_resas(read):
    table = read(("per_holder_section", "resas_holder_field"))
    assert set(table["series"]) == {"resas_holder_field"}
    assert set(table["measure"]) == {"patents_held"}


def test_the_legend_of_a_table_outranks_the_usual_meaning_of_a_mark(read):
    found = read(("legend,-,該当数値なし", "legend,-,不詳")).set_index("cell")
    assert found.loc["L5C5", "status"] == "missing"


def test_names_symbols_and_constants_are_read_as_codes(read):
    changes = (
        ("area,市区町村,", "area,,川崎市"),
        ("ignore,市区町村名,", "ignore,市区町村,\nignore,市区町村名,"),
    )
    table = read(*changes, (",G,", ",G06F 17/30,"), (",H,", ",電気,"), ("14000,神奈川県,2024", "14000,,2022"))
    assert set(table["area"]) == {"14130"}
    assert table["ipc"].tolist() == ["G", "H", "G", "G"]


def test_a_workbook_is_read_like_the_csv_file(registered):
    book = openpyxl.Workbook()
    for number, line in enumerate(TABLE.replace('"1,234"', "1234").splitlines()):
        book.active.append(line.split(",") if number else [line])
    book.active.title = "表1"
    stored = io.BytesIO()
    book.save(stored)
    table = parse(registered("patents", (".xlsx", stored.getvalue()), ("mapping.csv", MAPPING)))
    assert table["cell"].tolist() == ["表1!E3", "表1!E4", "表1!E5", "表1!E6"]
    assert table["value"].fillna(-1).tolist() == [1234, -1, 0, 5678]


def test_a_table_in_shift_jis_keeps_its_lines(registered):
    table = TABLE.replace("14130,川崎市,2023年", "\n14130,川崎市,2023年").encode("cp932")
    found = parse(registered("patents", (".csv", table), ("mapping.csv", MAPPING)))
    assert found["cell"].tolist() == ["L3C5", "L4C5", "L6C5", "L7C5"]


def test_the_mapping_itself_has_no_numbers(registered):
    release = registered("patents", ("mapping.csv", MAPPING))
    table = parse(release)
    assert table.empty
    validated(SOURCE, table.assign(source="patents", vintage="2026-06-30"))


FAULTS = {
    "a field is missing": (("period,年,\n", ""), "に項目「period」がありません。推測しません"),
    "the rule is not declared": (
        ("counting_rule,,per_holder_section\n", ""),
        "に項目「counting_rule」がありません",
    ),
    "a field is unknown": (
        ("ipc,分類,", "ipcs,分類,"),
        "L4C1 の項目「ipcs」は知らない項目です。ある項目: area、",
    ),
    "a field stands twice": (("ipc,分類,", "ipc,分類,\nipc,単位,"), "項目「ipc」は 2 行あります"),
    "a column has two fields": (("ipc,分類,", "ipc,年,"), "列「年」は 2 行にあります"),
    "a column and a constant": (("period,年,", "period,年,2024"), "column か value のどちらか一方だけを"),
    "neither of them": (("period,年,", "period,,"), "column か value のどちらか一方だけを"),
    "a rule in a column": (
        ("rule,,per_holder_section", "rule,単位,"),
        "「counting_rule」は列でなく、value に",
    ),
    "a rule without a name": (
        ("rule,,per_holder_section", "rule,,whole"),
        "counting_rule「whole」は知らない値です。ある値: distinct、per_holder、",
    ),
    "a classification unknown": (("classification,,ipc", "classification,,cpc"), "ある値: ipc、fi。"),
    "a legend of no meaning": (("legend,X,秘匿", "legend,X,その他"), "凡例「X」＝「その他」は読めません"),
    "the file lacks a column": (
        ("件数,単位", "件数（件）,単位"),
        "に列「件数」がありません。いちばん近い見出しの行（2 行目）にある列: 市区町村、",
    ),
    "a heading stands twice": (("件数,単位", "件数,件数"), "に見出し「件数」の列が2つ以上あり"),
    "an unmapped column varies": (
        ("X,件", "X,百件"),
        "の列「単位」は行によって違いますが、対応表にありません",
    ),
    "the heading of the mapping": (("field,column,value", "項目,列,値"), "見出し（L1）は field,column,value"),
    "a cell too many": (('"1,234"', "1,234"), "の 3 行目は 7 列ですが、見出しは 6 列です"),
    "a mark without a legend": ((",X,件", ",＊,件"), "L4C5 の「＊」は数として読めません"),
    "an area unknown": (("14000,神", "99999,神"), "L6C1 の符号「99999」は etl/codes/area.csv にありません"),
    "no symbol": ((",H,", ",Z99,"), "L4C4 の「Z99」は IPC・FI の記号として読めません"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_a_mapping_does_not_say_is_refused_in_a_sentence(read, fault):
    change, sentence = FAULTS[fault]
    with pytest.raises(ValueError, match=re.escape(sentence)):
        read(change)


def test_all_faults_of_a_mapping_are_said_at_once(read):
    with pytest.raises(ValueError, match="知らない項目") as refusal:
        read(("period,年,\n", ""), ("ipc,分類,", "ipcs,分類,"), ("legend,X,秘匿", "legend,X,その他"))
    assert len(str(refusal.value).splitlines()) == 4


def test_a_mapping_outside_the_ledger_does_not_count(registered):
    release = registered("patents", (".csv", TABLE))
    release.path.with_name("2026-06-30_mapping.csv").write_text(MAPPING, "utf-8")
    with pytest.raises(
        ValueError, match=r"対応表 data/raw/patents/2026-06-30_mapping\.csv は台帳にありません"
    ):
        parse(release)


def test_two_sheets_with_the_same_headings_need_a_name(registered):
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("表2")):
        for line in TABLE.replace('"1,234"', "1234").splitlines()[1:3]:
            sheet.append(line.split(","))
    stored = io.BytesIO()
    book.save(stored)
    release = registered("patents", (".xlsx", stored.getvalue()), ("mapping.csv", MAPPING))
    with pytest.raises(ValueError, match="同じ見出しのシートが複数あります（Sheet、表2）"):
        parse(release)
    named = registered(
        "patents",
        (".xlsx", stored.getvalue()),
        ("mapping.csv", MAPPING + "sheet,,表2\n"),
        vintage="2026-07-01",
    )
    assert parse(named)["cell"].tolist() == ["表2!E2"]


@pytest.mark.usefixtures("raw")
def test_a_mapping_and_its_table_are_registered_as_a_person_does_it(tmp_path: Path) -> None:
    named = tmp_path / "対応表.csv"
    named.write_text(MAPPING, "utf-8")
    table = tmp_path / "downloaded.csv"
    table.write_text(TABLE, "utf-8")
    told = {"source": "patents", "vintage": "2026-06-30"}
    with pytest.raises(ValueError, match="表題「"):
        register(table, **told)
    assert record(register(named, name="mapping", **told)).rows == "0"
    kept = record(register(table, **told))
    assert kept.file == "2026-06-30.csv"
    assert int(kept.rows) > 0
