"""A print says the same in bulk as alone."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.bulk.coded import coded
from etl.bulk.values import numbers
from etl.reading.grid import Cell
from etl.reading.legend import legend
from etl.reading.numbers import MARKS, read

TOKENS = (
    *(
        "0",
        "7",
        "0012",
        "98,494",
        "1,234,567",
        "12,34",
        "1234,567",
        ",123",
        "1,",
        "1,,234",
        "",
        "-",
        "X",
        "x",
        "χ",
    ),
    *(
        "…",
        "...",
        "－",
        "―",
        "△21.3",
        "▲5",
        "-5",
        "−5",
        "(△21.3％)",
        "(5)",
        "()",
        "5%",
        "５",
        "１，２３４",
        "1.5",
        "1.",
    ),
    *(
        "1,234.50",
        ".5",
        "1.5.5",
        "約 400",
        "500社以上",
        "p 9,210",
        "r7",
        "1兆3,859億円",
        "859億円",
        "円",
        "12人",
        "12 34",
    ),
    *(
        "999999999999999",
        "9999999999999999",
        "999,999,999,999,999",
        "9,999,999,999,999,999",
        "12345678901234567890",
    ),
    *(
        "/",
        ":",
        "1/2",
        "1e5",
        "٣",
        "3 件",
        "１２３．４",
        "1 234",
        "\u3000",
        "0.0",
        "+5",
        "nan",
        "inf",
        "1_000",
        "図のみ",
    ),
)
SSDSE = legend(["注）「0」は秘匿、不詳を含む。"])


def alone(text, marks):
    """What the reader of single cells says; its refusal as text."""
    try:
        value, status = read(Cell("f", 0, 0, text), marks)
    except ValueError as error:
        return str(error)
    return (None if value is None else float(value), status)


def together(texts, marks):
    read_at_once = numbers(
        coded(np.arange(len(texts)), texts), marks, cell=lambda row, text: Cell("f", row, 0, text)
    )
    values = [None if np.isnan(value) else value for value in read_at_once.value.tolist()]
    said = [read_at_once.status.labels[number] for number in read_at_once.status.indices.tolist()]
    return list(zip(values, said, strict=True))


@pytest.mark.parametrize("marks", [MARKS, SSDSE], ids=["usual", "own legend"])
def test_every_print_of_the_table_says_the_same(marks):
    told = {text: alone(text, marks) for text in TOKENS}
    readable = [text for text, said in told.items() if not isinstance(said, str)]
    assert len(readable) > len(TOKENS) / 2
    assert together(readable, marks) == [told[text] for text in readable]
    for text in sorted(set(TOKENS) - set(readable)):
        with pytest.raises(ValueError, match="数として読めません") as refused:
            together([text], marks)
        assert str(refused.value) == told[text]


@given(st.lists(st.text(alphabet="0123456789,.-△X…p約 ", max_size=9), min_size=1, max_size=20))
def test_any_print_says_the_same(texts):
    told = [alone(text, MARKS) for text in texts]
    refused = [said for said in told if isinstance(said, str)]
    if not refused:
        assert together(texts, MARKS) == told
        return
    with pytest.raises(ValueError, match="数として読めません"):
        together(texts, MARKS)


@given(st.lists(st.integers(0, 10**15 - 1), min_size=1, max_size=30), st.sampled_from(["{}", "{:,}"]))
def test_figures_are_read_exactly(figures, spelling):
    texts = [spelling.format(figure) for figure in figures]
    assert together(texts, MARKS) == [(float(figure), "normal") for figure in figures]


def test_the_first_unreadable_cell_is_named():
    texts = ["1", "***", "?", "***"]
    with pytest.raises(ValueError, match="f の L2C1 の「\\*\\*\\*」は数として読めません"):
        together(texts, MARKS)
