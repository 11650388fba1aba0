"""Every print that a table is known to hold, and what it says: a number, a status, or nothing we may use."""

from decimal import Decimal

import pytest

from etl.reading.grid import Cell
from etl.reading.numbers import read

NUMBERS = {
    "１２３": "123",
    "１，２３４": "1234",
    "1,234": "1234",
    " 1,234 ": "1234",
    "\u30001,234": "1234",
    "△5.6": "-5.6",
    "▲５．６": "-5.6",
    "(▲5.6)": "-5.6",
    "（△5.6）": "-5.6",
    "−5": "-5",
    "-5": "-5",
    "－５": "-5",
    "0": "0",
    "0.0": "0",
    "0.05": "0.05",
    "0.333333333333333": "0.333333333333333",
    "12.5％": "12.5",
    "－": "0",
    "―": "0",
    "999,999,999,999,999": "999999999999999",
}
MARKED = {
    "x": "suppressed",
    "X": "suppressed",
    "Ｘ": "suppressed",
    "χ": "suppressed",
    "…": "missing",
    "...": "missing",
    "図のみ": "missing",
}
REFUSED = (
    *("", " ", "\u3000", "***", "*", "--", "△", "△△5", "-△5", "+-5", "(5", "5)", "((▲5))", "()"),
    *("1,23", "12,34", ",123", "1,2345", "0,123", "1.234,5", "1.2.3", "1.", ".5", "1,234,", "007", "00"),
    *("12 345", "1 234", "1\n234", "12\u3000345", "１２ ３４５"),
    *(
        "1e999",
        "1E5",
        "1e-5",
        "NaN",
        "nan",
        "inf",
        "-inf",
        "Infinity",
        "0x10",
        "0b1",
        "1_000",
        "1'234",
        "1/2",
    ),
    *(
        "①",
        "5²",
        "10³",
        "12(3)",
        "5(1)",
        "½",
        "Ⅹ",
        "㊿",
        "١٢٣",
        "१२",
        "５０⁾",
        "五",
        "〇",
        "1-2",
        "1~2",
        "=1+1",
    ),
    *("9" * 16, "9" * 400, "#DIV/0!", "#N/A", "TRUE", "5\0", "5\u200b", "\u202e5"),
)


def cell(text: str) -> Cell:
    return Cell("data/raw/sample/2018-03-31.csv", 0, 0, text)


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_a_number_reads_as_it_is_printed(text: str, value: str) -> None:
    assert read(cell(text)) == (Decimal(value), "normal")


@pytest.mark.parametrize(("text", "status"), MARKED.items())
def test_a_mark_reads_as_why_there_is_no_number(text: str, status: str) -> None:
    assert read(cell(text)) == (None, status)


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: repr(text)[:24])
def test_what_may_be_another_number_is_refused_with_its_place(text: str) -> None:
    with pytest.raises(ValueError, match="L1C1 の「") as refused:
        read(cell(text))
    assert "数として読めません" in str(refused.value)
