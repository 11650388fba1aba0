"""What would mislead is refused, by the line it stands in."""

from dataclasses import replace

import numpy as np
import openpyxl
import pytest

from etl.bulk import checks, columns, long, selection, store, wide, workbook
from tests.etl.bulk.trial import KNOWN, LONG, WIDE, WIDE_LINES, changed, long_lines

PARTS = frozenset({"01", "02"})


@pytest.fixture
def read_wide(saved):
    return lambda lines: wide.tidy(saved(lines).read_bytes(), WIDE, where="data/raw/trial/table.csv")


@pytest.fixture
def read_long(saved):
    return lambda lines: long.tidy(saved(lines), LONG, where="data/raw/trial/table.csv")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("01100,", "01999,", "L11C1 の「01999」は area の知っている符号ではありません"),
        ('髙",G,', '髙",Q,', "L10C3 の「Q」は industry の知っている符号ではありません"),
        ("02_５人以上", "03_５人以上", "L6C9 の「03_５人以上」は size_class の知っている符号ではありません"),
        ("12,345", "12,345*", "L8C6 の「12,345\\*」は数として読めません"),
        (",34,10,", ",?,10,", "L9C8 の「\\?」は数として読めません"),
        (",34,10,", ",3,4,10,", "9 行目は 11 列ですが、見出しは 10 列です"),
        (",34,10,", ",34,", "9 行目は 9 列ですが、見出しは 10 列です"),
        ('"1,203"', "1,203", "8 行目は 11 列ですが、見出しは 10 列です"),
        ('"産業コード","産業分類"', '"産業分類","産業コード"', "3列目は「産業コード」のはずが「産業分類」"),
        ("産業別事業所数", "産業別売上高", "表題「産業別事業所数及び従業者数」がありません"),
        ("「X」は秘匿した数値", "秘匿した数値がある", "凡例に記号「X」の説明がありません"),
        ("「…」は不詳", "不詳がある", "凡例に記号「…」の説明がありません"),
    ],
)
def test_a_wide_file_is_refused(read_wide, old, new, said):
    with pytest.raises(ValueError, match=f"data/raw/trial/table.csv .*{said}"):
        read_wide(changed(WIDE_LINES, old, new))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"01100"', '"01999"', "L6C7 の「01999」は area の知っている符号ではありません"),
        ('"X"', '"Y"', "L18C12 の「Y」は数として読めません"),
        ('"cat01_code","産業分類"', '"産業分類","cat01_code"', "3列目は「cat01_code」のはずが「産業分類」"),
        ('"1,200",""', '"1,200"', "8 行目は 12 列ですが、見出しは 13 列です"),
        ('"1,200",""', '1,200,""', "8 行目は 14 列ですが、見出しは 13 列です"),
        ('"X",""', '"X","注"', "L18C13 の「注」は annotation の知っている符号ではありません"),
        ('"事業所"', '"百事業所"', "L20C11 の単位「百事業所」は establishments に宣言した単位"),
    ],
)
def test_a_long_file_is_refused(read_long, old, new, said):
    with pytest.raises(ValueError, match=f"data/raw/trial/table.csv .*{said}"):
        read_long(changed(long_lines(), old, new))


@pytest.mark.parametrize("broken", [b"\x81 ", b"\xfd\xfe", b"\x80", b"\x87"])
def test_bytes_that_are_no_text_are_refused_by_line_and_column(saved, broken):
    path = saved(WIDE_LINES)
    path.write_bytes(path.read_bytes().replace("札幌市".encode("cp932"), broken, 1))
    with pytest.raises(ValueError, match="L11C2 の文字は"):
        wide.tidy(path.read_bytes(), WIDE, where="x")
    path = saved(long_lines())
    path.write_bytes(path.read_bytes().replace("地域14130髙".encode("cp932"), b"\xff\xfe", 1))
    with pytest.raises(ValueError, match="L4C8 の文字は"):
        long.tidy(path, LONG, where="x")


def test_a_file_in_two_encodings_is_refused(saved):
    path = saved(WIDE_LINES, encoding="utf-8")
    path.write_bytes(path.read_bytes().replace("札幌市".encode(), "札幌市".encode("cp932"), 1))
    with pytest.raises(ValueError, match="L11C2 の文字は"):
        wide.tidy(path.read_bytes(), WIDE, where="x")


def test_a_heading_that_is_no_text_is_refused(saved):
    path = saved(long_lines())
    path.write_bytes(b"\xff\xff" + path.read_bytes())
    with pytest.raises(ValueError, match="見出しとして読めません"):
        long.tidy(path, LONG, where="x")


def test_an_unread_block_further_down_is_named_by_its_line_in_the_file(saved, monkeypatch):
    monkeypatch.setattr(long, "STEP", 300)
    with pytest.raises(ValueError, match="L18C12 の「Y」"):
        long.tidy(saved(changed(long_lines(), '"X"', '"Y"')), LONG, where="x")
    with pytest.raises(ValueError, match="18 行目は 12 列"):
        long.tidy(saved(changed(long_lines(), '"X",""', '"X"')), LONG, where="x")


def test_a_line_end_within_quotes_is_refused(read_wide):
    lines = changed(WIDE_LINES, '"札幌市",000', '"札幌市",000')
    broken = [line.replace("札幌市", "札幌\n市") if "000" in line else line for line in lines]
    monkey = pytest.MonkeyPatch()
    with monkey.context() as patch:
        patch.setattr(columns, "BLOCK", 64)
        with pytest.raises(ValueError, match=r"data/raw/trial/table\.csv の"):
            read_wide(broken)


def test_a_doubled_key_is_told_with_both_cells(read_wide, read_long):
    told = checks.contract(read_wide((*WIDE_LINES[:-2], WIDE_LINES[8], *WIDE_LINES[-2:])), KNOWN)
    assert len(told) == 6
    assert "L9C8 と L15C8 は同じ数（14130、E、01、employees）を述べています" in told[0]
    tidy = read_long((*long_lines(), long_lines()[1]))
    assert "L2C12 と L38C12 は同じ数" in "".join(checks.contract(tidy, KNOWN))


def test_an_unknown_code_is_told_with_its_first_cell(read_wide):
    known = {**KNOWN, "area": KNOWN["area"] - {"14131"}}
    (told,) = checks.contract(read_wide(WIDE_LINES), known)
    assert "の area「14131」は知っている符号ではありません（12 行）" in told


def test_a_value_at_odds_with_its_status_is_told(read_wide):
    tidy = read_wide(WIDE_LINES)
    value = tidy.value.copy()
    row = int(np.flatnonzero(np.isnan(value))[0])
    value[row] = 3.0
    (told,) = checks.contract(replace(tidy, value=value), KNOWN)
    assert tidy.cell(row).address in told


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (
            '"1,203"',
            '"1,204"',
            "L8C5: 14130、_T、_T、establishments の内訳の合計は 1,203、印字の合計は 1,204 です（差 -1",
        ),
        ("7,21.5", "7,1", "L11C6: 01100、_T、_T、employees の内訳の合計は 4、印字の合計は 1 です（差 3"),
    ],
)
def test_a_total_its_parts_do_not_meet_is_told(read_wide, old, new, said):
    assert checks.totals(read_wide(WIDE_LINES), over="size_class", parts=PARTS) == []
    (told,) = checks.totals(read_wide(changed(WIDE_LINES, old, new)), over="size_class", parts=PARTS)
    assert said in told


def test_a_hidden_part_may_hold_what_is_short_of_the_total(read_wide):
    tidy = read_wide(changed(WIDE_LINES, '"12,345"', "99999"))  # its parts are X and …
    assert checks.totals(tidy, over="size_class", parts=PARTS) == []


def test_totals_hold_where_few_groups_occur(read_wide, monkeypatch):
    monkeypatch.setattr(checks, "SPARSE", 0)
    assert checks.totals(read_wide(WIDE_LINES), over="size_class", parts=PARTS) == []
    (told,) = checks.totals(
        read_wide(changed(WIDE_LINES, '"1,203"', '"1,204"')), over="size_class", parts=PARTS
    )
    assert "L8C5" in told


def test_many_missed_totals_are_counted(read_long, monkeypatch):
    monkeypatch.setattr(checks, "SHOWN", 3)
    found = checks.totals(read_long(changed(long_lines(), '"34"', '"35"')), over="size_class", parts=PARTS)
    assert len(found) == 4
    assert found[-1] == "ほかに 5 件の合計が内訳と一致しません。"


def test_a_missing_sheet_is_refused(tmp_path):
    openpyxl.Workbook().save(tmp_path / "table.xlsx")
    with pytest.raises(ValueError, match="シート「表1」がありません。あるシート: Sheet"):
        workbook.tidy(tmp_path / "table.xlsx", WIDE, where="x", sheet="表1")


def test_an_area_or_a_dimension_that_is_not_there_is_refused(read_wide, tmp_path):
    path = tmp_path / "table.parquet"
    store.write(path, read_wide(WIDE_LINES))
    for area in ("00000", "14135", "99999"):
        with pytest.raises(ValueError, match=f"地域「{area}」はありません"):
            selection.select(path, area=area)
    with pytest.raises(ValueError, match="次元「sex」はありません"):
        selection.select(path, area="14130", sex="f")
