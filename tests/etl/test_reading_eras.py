"""Years as publishers print them."""

import pytest

from etl.reading.eras import When, across, when
from etl.reading.grid import Cell


def cell(text: str) -> Cell:
    return Cell("data/raw/x/2018-03-31.csv", 2, 4, text)


@pytest.mark.parametrize(
    ("printed", "period", "fiscal"),
    [
        ("平成26年度", "2014", True),
        ("平成 26 年", "2014", False),
        ("令和元年度", "2019", True),
        ("Ｈ２７．４", "2015-04", False),
        ("H27.4.1", "2015-04-01", False),
        ("昭和64年", "1989", False),
        ("平成26年7月1日現在", "2014-07-01", False),
        ("2016 年 7 月時点", "2016-07", False),
        ("2021年6月1日", "2021-06-01", False),
        ("R3", "2021", False),
    ],
)
def test_printed_forms(printed: str, period: str, fiscal: bool) -> None:
    assert when(cell(printed))[:2] == (period, fiscal)


def test_bare_years_take_the_era_to_their_left() -> None:
    row = [cell(text) for text in ("平成29年度", "30年度", "令和元年度", "2年度")]
    assert [each.period for each in across(row)] == ["2017", "2018", "2019", "2020"]
    assert {each.fiscal for each in across(row)} == {True}
    assert when(cell("28.0"), When("2015", False, "平成")) == When("2016", False, "平成")


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("14年度", "元号がなく"),
        ("平成45年", "平成 にない年です"),
        ("昭和0年", "昭和 にない年です"),
        ("合計", "年・年度・年月日として読めません"),
    ],
)
def test_what_is_no_year_is_refused_with_its_cell(printed: str, said: str) -> None:
    with pytest.raises(ValueError, match=said) as refused:
        when(cell(printed))
    assert "L3C5" in str(refused.value)
