"""Printed text becomes the number and status it says, or is refused."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.reading.grid import Cell
from etl.reading.numbers import MARKS, decimals, read

FULL_WIDTH = str.maketrans("0123456789,.%", "０１２３４５６７８９，．％")


def cell(text: str) -> Cell:
    return Cell("data/raw/sample/2018-03-31.csv", 13, 2, text)


@pytest.mark.parametrize(
    ("text", "value", "status"),
    [
        ("98,494", "98494", "normal"),
        ("-21.3%", "-21.3", "normal"),
        ("△16.6％", "-16.6", "normal"),
        ("▲ 1,234", "-1234", "normal"),
        ("−0.5", "-0.5", "normal"),
        ("１２３", "123", "normal"),
        ("41,028 事業所", "41028", "normal"),
        ("2位", "2", "normal"),
        ("100%", "100", "normal"),
        ("0.0%", "0.0", "normal"),
        ("1兆3,859億円", "13859", "normal"),
        ("1 兆 806 億円", "10806", "normal"),
        ("806億円", "806", "normal"),
        ("約 5.4 兆円", "54000", "estimated"),
        ("約 400", "400", "estimated"),
        ("500 社以上", "500", "estimated"),
        ("約 1 割程度", "1", "estimated"),
        ("-", "0", "normal"),
        ("―", "0", "normal"),
    ],
)
def test_read_gives_value_and_status(text: str, value: str, status: str) -> None:
    assert read(cell(text)) == (Decimal(value), status)


@pytest.mark.parametrize(
    ("text", "status"),
    [("X", "suppressed"), ("Ｘ", "suppressed"), ("χ", "suppressed"), ("…", "missing"), ("...", "missing")],
)
def test_read_keeps_a_mark_without_value(text: str, status: str) -> None:
    assert read(cell(text)) == (None, status)


@pytest.mark.parametrize(
    "text", ["", "*", "abc", "1,23", "12,34,567", "1.2.3", "円", "約", "5円", "--3", "3 4人x"]
)
def test_read_refuses_what_it_does_not_know(text: str) -> None:
    with pytest.raises(ValueError, match="数として読めません") as refused:
        read(cell(text))
    message = str(refused.value)
    for told in ("data/raw/sample/2018-03-31.csv の L14C3", f"「{text}」", "秘匿", "MARKS に加える"):
        assert told in message


@given(st.integers(0, 10**12), st.sampled_from(["", "-", "△", "▲", "−"]), st.sampled_from(["", "人", "%"]))
def test_a_number_printed_with_commas_reads_back(number: int, sign: str, counter: str) -> None:
    printed = f"{sign}{number:,}{counter}"
    value, status = read(cell(printed))
    assert (value, status) == (-number if sign else number, "normal")
    assert read(cell(printed.translate(FULL_WIDTH))).value == value


@given(st.integers(1, 999), st.integers(0, 9999))
def test_an_amount_reads_in_hundred_million_yen(cho: int, oku: int) -> None:
    assert read(cell(f"{cho}兆{oku:,}億円")).value == cho * 10_000 + oku


@given(st.decimals(-1000, 1000, places=1, allow_nan=False))
def test_percentages_keep_their_digits(share: Decimal) -> None:
    assert read(cell(f"{share}%")).value == share
    assert decimals(f"{share}%") == 1


@given(st.text(alphabet="あア甲乙*#?!", min_size=1))
def test_words_are_never_taken_for_numbers(text: str) -> None:
    assert text not in MARKS
    with pytest.raises(ValueError, match="数として読めません"):
        read(cell(text))
