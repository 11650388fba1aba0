"""A layout that changed stops with one sentence: which file, where, what was expected, what was found."""

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from etl.sources.economic_census import parse

SAMPLES = Path(__file__).parent / "samples" / "economic_census"
SSDSE, FIRST = "ssdse_2021.csv", "ssdse_2014_first_edition.csv"
VIEW, SIZES = "dbview_sections.csv", "dbview_sizes.csv"
PREFECTURE, SHARES = "prefecture_sizes.csv", "prefecture_shares.csv"
API = "api_sections.json"
Mutation = Callable[[str], str]


def lines(text: str) -> list[list[str]]:
    return [line.split(",") for line in text.split("\n")]


def joined(rows: list[list[str]]) -> str:
    return "\n".join(",".join(row) for row in rows)


def drop_cell(text: str) -> str:
    """Take one cell out of the fourth line."""
    return joined([row[:7] + row[8:] if number == 3 else row for number, row in enumerate(lines(text))])


def swap_labels(text: str) -> str:
    """Exchange the labels of two industries, not their codes."""
    return (
        text.replace("（建設業）", "（？）")
        .replace("（製造業）", "（建設業）")
        .replace("（？）", "（製造業）")
    )


def swap_columns(text: str) -> str:
    """Exchange two columns below their headings."""
    rows = csv.reader(io.StringIO(text))
    swapped = io.StringIO()
    writer = csv.writer(swapped, lineterminator="\n")
    writer.writerows([*row[:2], row[3], row[2], *row[4:]] if len(row) > 9 else row for row in rows)
    return swapped.getvalue()


def insert_line(text: str) -> str:
    """Put a line that has no code of an area between municipalities."""
    rows = text.split("\n")
    return "\n".join([*rows[:6], ",東京都,計" + "," * (rows[6].count(",") - 2), *rows[6:]])


def shift_names(text: str) -> str:
    """Move the name of a municipality to the line of another."""
    return text.replace("川崎市", "？").replace("横浜市", "川崎市").replace("？", "横浜市")


def apart(text: str) -> str:
    """Move a ward of Tokyo below all other areas."""
    rows = text.rstrip("\n").split("\n")
    ward = next(row for row in rows if row.startswith("R13110"))
    return "\n".join([*(row for row in rows if row != ward), ward, ""])


def again(text: str) -> str:
    """Print a municipality twice."""
    rows = text.rstrip("\n").split("\n")
    return "\n".join([*rows, next(row for row in rows if row.startswith("R14130")), ""])


def without_line(start: str) -> Mutation:
    """Leave out the first line that starts so."""

    def left_out(text: str) -> str:
        rows = text.split("\n")
        rows.remove(next(row for row in rows if row.startswith(start)))
        return "\n".join(rows)

    return left_out


def swapped(old: str, new: str) -> Mutation:
    """Replace the first of a text by another."""

    def changed(text: str) -> str:
        return text.replace(old, new, 1)

    return changed


def everywhere(old: str, new: str) -> Mutation:
    """Replace a text by another wherever it stands."""

    def changed(text: str) -> str:
        return text.replace(old, new)

    return changed


# File, what was done to it, the place the sentence names, what it says was found or expected.
MUTATIONS = [
    (SSDSE, swapped("地域コード", "団体コード"), "の表題「SSDSE-A-2024」", "知っている様式: .*SSDSE-A"),
    (SSDSE, swapped("（民営）（建設業）", "（民営）（建設工事業）"), "L3C9", "「建設工事業」"),
    (SSDSE, swapped("事業所数（民営）,", "事業所数,"), "L3C5", "民営事業所だけの数か"),
    (SSDSE, swap_labels, "L3C10", "「事業所数（民営）（製造業）」（C210836）より前の産業のはず"),
    (SSDSE, everywhere("従業者数（民営）", "就業者数"), "L3C5", "対になる項目"),
    (SSDSE, everywhere(",2021", ",2024"), "L2C5", "知っている年: 2009、2012、2014、2016、2021"),
    (SSDSE, drop_cell, "4 行目", "42 列ですが、見出しは 43 列"),
    (SSDSE, insert_line, "L7C1", "地域コードとして読めません"),
    (SSDSE, shift_names, "L29C1", "横浜市で、印字された名前と違います"),
    (SSDSE, apart, "L6～L33", "続いた行に並んでいません"),
    (SSDSE, again, "L34C1", "「R14130」は 30 行目にもあります"),
    (SSDSE, swapped(",5603,", ",X,"), "L4C5", "「X」は件数・人数"),
    (FIRST, everywhere("事業所", "店舗"), "L2C15", "「従業者総数」に、対になる項目"),
    (VIEW, everywhere("統計名：", "統計："), "の表題「統計：」", "知っている様式: .*統計名："),
    (VIEW, everywhere("【人】", "【千人】"), "L11C15", "単位は「千人」です"),
    (VIEW, without_line('"-","該当'), "L46C14", "凡例にある記号: [*]{3}、X"),
    (VIEW, everywhere("/表章項目", "表章項目"), "", "「/」で始まる見出し"),
    (VIEW, everywhere("2021000000", "2021100000"), "L12C3", "同じ1つの年を指していません"),
    (VIEW, everywhere('"2021年"', '"2020年"'), "L12C3", "「2021000000」と名前「2020年」"),
    (VIEW, everywhere("民営", ""), "L3C2", "民営事業所だけの数か"),
    (VIEW, swapped('"E","","製造業"', '"D","","製造業"'), "L16C9", "L15C9 では「建設業」"),
    (VIEW, swapped('"5,156,063"', "5,156,063"), "12 行目", "18 列ですが、見出しは 16 列"),
    (VIEW, everywhere("地域", "国籍"), "L12C6", "知らない分類「国籍」"),
    (VIEW, swapped("14130", "14131"), "L45C6", "L34C6|川崎市川崎区|印字された名前"),
    (SIZES, everywhere("従業者規模", "売上階級"), "L8C6", "知らない分類「売上階級」"),
    (SIZES, everywhere("1～4人", "1～3人"), "L8C6", "「1～3人」"),
    (SIZES, everywhere("2014年", "2019年"), "L10C1", "2019年は新しく把握した事業所だけ"),
    (API, everywhere('"2014000000"', '"2019000000"'), "CLASS_OBJ time", "同じ1つの年を指していません"),
    (API, everywhere('"人"', '"千人"'), "CLASS_OBJ tab", "単位は「千人」"),
    (
        API,
        swapped('{"@char": "X", "$": "秘匿した数値"}, ', ""),
        r"api_sections.json!VALUE\[37\]",
        "凡例にある記号: -",
    ),
    (API, everywhere("川崎市", "横浜市"), "CLASS_OBJ area", "川崎市で、印字された名前と違います"),
    (PREFECTURE, everywhere("経済センサス", "事業所統計"), "L4C1", "「経済センサス」の語がありません"),
    (PREFECTURE, swapped("平成24年2月", "平成25年2月"), "L4C1", "印字された年: 2013、2012"),
    (PREFECTURE, swapped("神奈川県　", "　"), "L4C1", "印字された地域: なし"),
    (PREFECTURE, swapped("事業所数,従業者数,", "事業所数,事業所数,"), "L5C3", "L5C2 と同じもの"),
    (PREFECTURE, swapped("（平成24年", "（単位：千人　平成24年"), "L2C1", "人・事業所でない単位"),
    (PREFECTURE, without_line("建設業"), "L6C5", "総数は 15406 ですが、大分類の合計は 14,434"),
    (PREFECTURE, swapped("1~4人", "1~3人"), "L4C4", "「1~3人」"),
    (PREFECTURE, swap_columns, "L5C5", "L5C4 と同じもの"),
    (PREFECTURE, swapped("総数,", "総数,0,"), "L4C18", "事業所数か従業者数かが印字されていません"),
    (SHARES, swapped("全産業,", "全産業,0,"), "L3C6", "上に見出しがありません"),
    (SHARES, without_line("公務"), "L1C1", "民営事業所だけの数か"),
    (SHARES, swapped("徳島県", "徳島県・香川県"), "L2C1", "印字された地域: 徳島県、香川県"),
]


@pytest.mark.parametrize(("file", "mutation", "where", "said"), MUTATIONS)
def test_a_changed_layout_stops_with_file_place_and_what_is_known(raw_file, file, mutation, where, said):
    text = (SAMPLES / file).read_text("utf-8")
    changed = mutation(text)
    assert changed != text
    with pytest.raises(ValueError, match=rf"data/raw/economic_census/{re.escape(file)}.*{where}.*(?:{said})"):
        parse(raw_file(changed, "economic_census", file))
