"""A city's accounts workbook is read as printed, and refused in one sentence once anything in it moves."""

from collections.abc import Callable

import pytest
from openpyxl import Workbook

from etl.parsing import parsed, validated
from etl.releases import Release
from etl.sources.city_accounts import SOURCE, parse
from tests.etl.accounts_workbook import accounts

FILE = "2015-03-31_28100.xlsx"
Change = Callable[[Workbook], object]


def put(cell: str, value: object, sheet: str = "Ⅱ-1") -> Change:
    """Print something else in one cell."""
    return lambda book: book[sheet].__setitem__(cell, value)


def swap(one: str, other: str, sheet: str = "Ⅱ-1") -> Change:
    """Exchange two cells."""

    def change(book: Workbook) -> None:
        first, second = book[sheet][one], book[sheet][other]
        first.value, second.value = second.value, first.value

    return change


def shift(book: Workbook) -> None:
    """Move the numbers of one line a column to the right."""
    book["Ⅱ-1"].move_range("D12:E12", cols=1)


@pytest.fixture
def workbook(raw_file: Callable[..., Release]) -> Callable[..., Release]:
    """A release of a workbook, sound or changed."""
    return lambda change=None, file=FILE: raw_file(accounts(change), source="city_accounts", file=file)


def test_amounts_are_published_as_printed_with_their_cells(workbook) -> None:
    table = validated(SOURCE, parsed(SOURCE, workbook()))
    found = table.set_index(["measure", "activity", "period"]).sort_index()
    food = found.loc[("gdp", "food", "2011")]
    assert (food["value"], food["unit"], food["cell"], food["printed"]) == (
        450,
        "million_yen",
        "Ⅱ-1!J11",
        "450",
    )
    assert (food["area"], food["series"], food["status"]) == ("28100", "sna_kobe_fy2012", "normal")
    real = found.loc[("gdp_real", "food", "2011")]
    assert (real["value"], real["series"]) == (900, "sna_kobe_fy2012_chained_2005")
    assert found.loc[("residents_income", "_Z", "2012"), "value"] == 623 + 46 + 195
    assert set(table["unit"]) == {"million_yen"}


def test_same_words_under_other_headings_are_other_activities(workbook) -> None:
    table = parse(workbook()).query("measure == 'gdp' and period == '2009'").set_index("activity")["value"]
    assert (table["nonprofit_services"], table["public_administration"]) == (40, 150)
    assert (table["transport_communications"], table["telecommunications"], table["transport"]) == (
        290,
        90,
        200,
    )
    assert "services" not in table.index


def test_one_activity_in_both_blocks_of_years_is_one_series_of_numbers(workbook) -> None:
    table = parse(workbook()).query("measure == 'gdp' and activity == 'telecommunications'")
    assert dict(zip(table["period"], table["cell"], strict=True)) == {
        "2009": "Ⅱ-1!D15",
        "2010": "Ⅱ-1!E15",
        "2011": "Ⅱ-1!J15",
        "2012": "Ⅱ-1!K15",
    }


def test_a_year_that_the_publisher_does_not_compare_is_a_break(workbook) -> None:
    table = parse(workbook()).query("status == 'break'")
    assert set(zip(table["measure"], table["activity"], table["period"], strict=True)) == {
        ("gdp", "manufacturing", "2011"),
        ("gdp_real", "manufacturing", "2011"),
    }


REFUSED = {
    "renamed title": (put("J2", "市内総支出（名目）"), "Ⅱ-1!D2", "市内総生産(名目)", "市内総支出(名目)"),
    "missing sheet": (lambda book: book.remove(book["Ⅲ-2"]), "Ⅲ-2", "あるシート", "Ⅱ-1"),
    "empty sheet": (lambda book: book["Ⅱ-2"].delete_rows(1, 40), "Ⅱ-2", "表がありません", "原資料"),
    "swapped years": (swap("D6", "E6"), "Ⅱ-1!D6", "元号", "22年度"),
    "years out of order": (swap("J6", "K6"), "Ⅱ-1!J6", "2011年度", "24年度"),
    "a year left out": (put("K6", "25年度"), "Ⅱ-1!K6", "2012年度", "25年度"),
    "calendar years": (put("D6", "平成21年"), "Ⅱ-1!D6", "年度", "平成21年"),
    "bare year without era": (put("D6", "21年度"), "Ⅱ-1!D6", "元号", "21年度"),
    "thousand yen": (put("A4", "（単位：千円）"), "Ⅱ-1!A4", "100万円", "千円"),
    "shifted numbers": (shift, "Ⅱ-1!D12", "値", "（空）"),
    "label without mark": (put("B10", None), "Ⅱ-1!C10", "番号", "製造業"),
    "line without label": (
        lambda book: [put(cell, None)(book) for cell in ("B11", "C11")],
        "Ⅱ-1!C11",
        "項目名",
        "空",
    ),
    "line deleted": (lambda book: book["Ⅱ-1"].delete_rows(11), "Ⅱ-1!B11", "番号 1", "2化学"),
    "line doubled": (put("B12", "①"), "Ⅱ-1!B12", "番号 2", "1化学"),
    "name doubled": (put("C12", "食料品"), "Ⅱ-1!B12", "1度だけ", "2食料品"),
    "unknown industry": (put("C12", "石綿"), "Ⅱ-1!B12", "食料品、", "石綿"),
    "broken total": (put("D8", 9999), "Ⅱ-1!D8", "内訳の合計", "9999"),
    "broken part": (put("D11", 401.9), "Ⅱ-2!E11", "前年度からの増加率", "5"),
    "broken sector": (put("D24", 1), "Ⅱ-1!D24", "内訳の合計", "1"),
    "broken formula": (put("E20", 5), "Ⅱ-1!E20", "4+5-6", "5"),
    "broken growth": (put("E9", 12, "Ⅱ-2"), "Ⅱ-2!E9", "前年度からの増加率", "12"),
    "broken share": (put("J9", 50, "Ⅱ-3"), "Ⅱ-3!J9", "構成比", "50"),
    "broken deflator": (put("K9", 51, "Ⅳ-1"), "Ⅳ-1!K9", "名目／実質", "51"),
    "broken chain": (put("D9", 121, "Ⅲ-1"), "Ⅲ-2!E9", "増加率", "10"),
    "other label on the right": (put("H9", "（１）俸給", "Ⅴ-1"), "Ⅴ-1!H9", "賃金・俸給", "俸給"),
    "income without a part": (put("D12", 70, "Ⅴ-1"), "Ⅴ-1!D11", "内訳の合計", "40"),
    "a line of the growth table left out": (
        lambda book: book["Ⅱ-2"].delete_rows(24),
        "Ⅱ-1",
        "行が抜け",
        "第1次産業",
    ),
    "not a number": (put("D9", "60*"), "Ⅱ-1!D9", "数として", "60*"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_whatever_moved_is_refused_with_its_place(workbook, name: str) -> None:
    change, *said = REFUSED[name]
    with pytest.raises(ValueError, match=FILE) as refusal:
        parse(workbook(change))
    for words in said:
        assert words in str(refusal.value)


@pytest.mark.parametrize("file", ["2015-03-31.xlsx", "2015-03-31_kobe.xlsx", "2015-03-31_99999.xlsx"])
def test_a_workbook_of_no_known_city_is_refused(workbook, file: str) -> None:
    with pytest.raises(ValueError, match=r"どの市.*area\.csv.*--name 28100"):
        parse(workbook(file=file))


def test_a_series_without_words_is_refused(workbook) -> None:
    with pytest.raises(ValueError, match=r"sna_nagoya_fy2012.*series\.csv"):
        parse(workbook(file="2015-03-31_23100.xlsx"))
