"""A table is found by its title and headings; anything moved is said, not guessed."""

import csv

import pytest

from etl.reading.grid import lines, table, titles
from etl.reading.labels import code, known_code, word
from etl.reading.layout import layout
from etl.reading.told import told
from etl.releases import ledger

TITLE = "事業所数の推移"
HEADINGS = (("業種", "2009 年", "2016 年"),)
SAMPLE = """\
事業所数の推移
業種,2009 年,2016 年
製造業,"3,900",X
建設業,-,…
※2016 年は速報値。
(出典) 総務省

本文の数値
項目,印字,文
減少率,15.4％,15.4％減少
"""


def test_table_gives_cells_with_addresses(raw_file) -> None:
    body = table(raw_file(SAMPLE), TITLE, HEADINGS)
    assert [[cell.text for cell in row] for row in body] == [["製造業", "3,900", "X"], ["建設業", "-", "…"]]
    assert (body[0][2].address, body[1][0].address) == ("L3C3", "L4C1")
    assert body[0][2].file == "data/raw/sample/2018-03-31.csv"


def test_titles_are_found_and_notes_are_not(raw_file) -> None:
    assert titles(raw_file(SAMPLE + "\n注 これは注。\n")) == [TITLE, "本文の数値"]


def test_a_byte_order_mark_is_not_part_of_the_title(raw_file) -> None:
    assert table(raw_file("\ufeff" + SAMPLE), TITLE, HEADINGS)


def test_a_missing_title_names_those_there_are(raw_file) -> None:
    with pytest.raises(ValueError, match="表題「従業者数の推移」がありません") as refused:
        table(raw_file(SAMPLE), "従業者数の推移", HEADINGS)
    assert "事業所数の推移、本文の数値" in str(refused.value)


@pytest.mark.parametrize(
    ("heading", "told_of"),
    [
        ("業種,2009 年,2021 年", "3列目は「2016 年」のはずが「2021 年」"),
        ("業種,2016 年,2009 年", "2列目は「2009 年」のはずが「2016 年」"),
        ("業種,2009 年", "3列目は「2016 年」のはずが「（なし）」"),
        ("業種,2009 年,2016 年,増減", "4列目は「（なし）」のはずが「増減」"),
    ],
)
def test_a_changed_heading_says_what_was_expected_and_what_stands(raw_file, heading, told_of) -> None:
    changed = SAMPLE.replace("業種,2009 年,2016 年", heading)
    with pytest.raises(ValueError, match="見出し（L2）") as refused:
        table(raw_file(changed), TITLE, HEADINGS)
    assert told_of in str(refused.value)
    assert "data/raw/sample/2018-03-31.csv" in str(refused.value)


def test_an_unquoted_comma_is_refused(raw_file) -> None:
    with pytest.raises(ValueError, match="3 行目は 4 列ですが、見出しは 3 列"):
        table(raw_file(SAMPLE.replace('"3,900"', "3,900")), TITLE, HEADINGS)


def test_a_file_in_cp932_reads_as_the_same_file_in_utf8(raw_file) -> None:
    printed = SAMPLE.replace("−", "△")
    assert lines(raw_file(printed.encode("cp932"))) == lines(raw_file(printed))


def test_bytes_of_no_known_encoding_are_refused(raw_file) -> None:
    with pytest.raises(ValueError, match="UTF-8 でも Shift_JIS（CP932）でも読めません"):
        lines(raw_file(b"\xff\xff" + SAMPLE.encode()))


def test_told_finds_items_and_names_the_absent(raw_file) -> None:
    release = raw_file(SAMPLE)
    assert told(release, "本文の数値", "減少率")["減少率"].text == "15.4％"
    with pytest.raises(ValueError, match="項目「増加率」がありません。ある項目: 減少率"):
        told(release, "本文の数値", "増加率")


def test_an_unknown_layout_names_the_known_ones(raw_file) -> None:
    with pytest.raises(ValueError, match=r"知っている様式: 別の表題。.*etl/sources/sample.py"):
        layout(raw_file(SAMPLE), {"別の表題": lambda _: []})


def test_labels_ignore_width_and_spaces_but_not_words(raw_file) -> None:
    label = table(raw_file(SAMPLE), TITLE, HEADINGS)[0][0]
    spelled = label._replace(text="サービス業(他に分類されないもの)")
    assert (code(label, "industry"), code(spelled, "industry")) == ("E", "R")
    with pytest.raises(ValueError, match=r"「製造」は etl/codes/industry\.csv にありません"):
        code(label._replace(text="製造"), "industry")
    with pytest.raises(ValueError, match=r"符号「99999」は etl/codes/area\.csv にありません"):
        known_code(label._replace(text="99999"), "area")
    with pytest.raises(ValueError, match="知らない語です。知っている語: 件"):
        word(label, {"件": "count"})


@pytest.mark.parametrize("release", ledger(), ids=lambda release: f"{release.source}-{release.file}")
def test_an_address_is_the_line_and_column_of_the_csv_file(release) -> None:
    with release.path.open(encoding="utf-8", newline="") as text:
        rows = list(csv.reader(text))
    for cell in (cell for row in lines(release) for cell in row):
        line, column = cell.address.removeprefix("L").split("C")
        assert rows[int(line) - 1][int(column) - 1].strip() == cell.text
