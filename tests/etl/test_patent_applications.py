"""The office's tables are read into the series they belong to, and refused once anything in them moves."""

from collections.abc import Callable

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from etl.parsing import parsed, validated
from etl.releases import Release
from etl.sources.patent_applications import SOURCE, parse
from tests.etl.jpo_workbook import annual, prefectures

FILE = "2019-07-01.xlsx"
Change = Callable[[Worksheet], object]


def put(cell: str, value: object) -> Change:
    return lambda sheet: sheet.__setitem__(cell, value)


def swap(one: str, other: str) -> Change:
    def change(sheet: Worksheet) -> None:
        first, second = sheet[one], sheet[other]
        first.value, second.value = second.value, first.value

    return change


@pytest.fixture
def release(raw_file: Callable[..., Release]) -> Callable[[bytes], Release]:
    return lambda content: raw_file(content, source="patent_applications", file=FILE)


def test_years_are_read_into_the_series_that_the_note_names(release) -> None:
    table = validated(SOURCE, parsed(SOURCE, release(annual())))
    found = table.set_index(["measure", "right", "period"])
    patents = found.loc[("applications", "patent", "2016")]
    assert (patents["value"], patents["series"], patents["cell"]) == (318381, "jpo_all", "Sheet!B7")
    assert found.loc[("registrations", "patent", "2015"), "series"] == "jpo_registrations"
    assert (len(table), set(table["area"]), set(table["period"])) == (24, {"00000"}, {"2015", "2016", "2017"})


def test_patents_without_term_extensions_are_their_own_series(release) -> None:
    note = put("A10", "（備考）特許の件数には、特許権の存続期間の延長登録の出願の件数は含まれない。")
    table = parse(release(annual(note))).query("measure == 'applications'").set_index("right")
    assert set(table.loc["patent", "series"]) == {"jpo_excluding_term_extension"}
    assert set(table.loc["design", "series"]) == {"jpo_all"}


def test_a_dash_of_the_office_is_unknown_and_not_none(release) -> None:
    dash = parse(release(annual())).set_index("cell").loc["Sheet!J8"]
    assert (dash["printed"], dash["status"]) == ("-", "missing")
    assert dash["value"] != dash["value"]


def test_prefectures_and_japan_are_counted_at_the_first_applicant(release) -> None:
    table = validated(SOURCE, parsed(SOURCE, release(prefectures())))
    found = table.set_index(["area", "right", "period"])
    assert (found.loc[("14000", "patent", "2017"), "cell"], len(table)) == ("Sheet!C18", 48 * 4)
    assert found.loc[("47000", "trademark", "2016"), "value"] == 400 + 51
    assert found.loc[("00000", "patent", "2016"), "value"] == sum(200 + row for row in range(5, 53))
    assert set(table["series"]) == {"jpo_first_applicant"}


REFUSED = {
    "renamed title": (annual, put("E1", "件数の動向"), "Sheet!A1", "出願・登録件数の推移", "動向"),
    "thousands": (annual, put("H2", "（単位：千件）"), "Sheet!H2", "(単位:件)", "(単位:千件)"),
    "an empty table": (annual, lambda sheet: sheet.delete_rows(6, 9), "Sheet", "値の行", "原資料"),
    "rights exchanged": (annual, swap("B5", "C5"), "Sheet!B5", "特許・実用新案", "実用新案・特許"),
    "a right left out": (
        annual,
        lambda sheet: sheet.delete_cols(9),
        "Sheet!G5",
        "商標",
        "特許・実用新案・商標",
    ),
    "blocks renamed": (annual, put("G4", "審査請求"), "Sheet!A4", "登録", "年"),
    "a third block": (
        annual,
        lambda sheet: [put("K4", "審査請求")(sheet), *(put(f"K{row}", row)(sheet) for row in range(5, 9))],
        "Sheet!K4",
        "出願／登録",
        "審査請求",
    ),
    "years exchanged": (annual, swap("A7", "A8"), "Sheet!A7", "2016年", "29年"),
    "a year doubled": (annual, put("A8", "28年"), "Sheet!A8", "2017年", "28年"),
    "a bare first year": (annual, put("A6", "27年"), "Sheet!A6", "元号", "27年"),
    "fiscal years": (annual, put("A6", "平成27年度"), "Sheet!A6", "暦年", "平成27年度"),
    "a number shifted": (annual, lambda sheet: sheet.move_range("J7", cols=1), "Sheet!J7", "値", "（空）"),
    "a broken total": (annual, put("F7", 500000), "Sheet!F7", "内訳の合計 517,599", "500000"),
    "not told which series": (
        annual,
        put("A10", "（備考）暦年。"),
        "Sheet!A4",
        "存続期間延長登録出願",
        "別の系列",
    ),
    "a prefecture dropped": (prefectures, lambda sheet: sheet.delete_rows(18), "Sheet!A18", "神奈川", "新潟"),
    "a prefecture doubled": (prefectures, put("A19", "神奈川"), "Sheet!A19", "新潟", "神奈川"),
    "foreign without a total": (prefectures, put("A55", "中国"), "Sheet!A55", "総計／合計", "中国"),
    "no total": (prefectures, lambda sheet: sheet.delete_rows(53, 3), "Sheet!A52", "内国計", "その他"),
    "total not met": (prefectures, put("C53", 1), "Sheet!C53", "内訳の合計", "1"),
    "grand total not met": (prefectures, put("D55", 1), "Sheet!D55", "内訳の合計", "1"),
    "another year for one right": (prefectures, put("D4", "平成27年"), "Sheet!D4", "2016年", "平成27年"),
    "years not consecutive": (
        prefectures,
        lambda sheet: [put("C4", "30年")(sheet), put("E4", "30年")(sheet)],
        "Sheet!C4",
        "2017年",
        "30年",
    ),
    "unknown right": (prefectures, put("D3", "商号"), "Sheet!D3", "right.csv", "商号"),
    "by inventor": (prefectures, put("A1", "都道府県別発明者数"), "Sheet!A1", "日本人によるもの", "発明者"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_whatever_moved_is_refused_with_its_place(release, name: str) -> None:
    made, change, *said = REFUSED[name]
    with pytest.raises(ValueError, match=FILE) as refusal:
        parse(release(made(change)))
    for words in said:
        assert words in str(refusal.value)
