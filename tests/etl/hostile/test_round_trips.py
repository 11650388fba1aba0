"""A generated table is read as it was written, or refused, by every reader (B11)."""

import csv
import io
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from etl.reading.decoding import decoded
from etl.reading.gate import admit
from etl.reading.grid import Cell
from etl.reading.numbers import read
from etl.reading.sheets import sheets

EXAMPLES = settings(
    max_examples=max(200, settings().max_examples),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
FEWER = settings(EXAMPLES, max_examples=max(60, EXAMPLES.max_examples // 4))  # two readers, one slow
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
PRINTABLE = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=8)
NUMBERS = st.integers(-(10**12), 10**12) | st.floats(-1e9, 1e9).map(lambda number: round(number, 4))


@EXAMPLES
@given(st.lists(st.lists(WORDS, min_size=1, max_size=5), max_size=8), st.sampled_from(("\n", "\r\n", "\r")))
def test_a_csv_reads_as_it_was_written(tmp_path: Path, table: list[list[str]], end: str) -> None:
    held = io.StringIO(newline="")
    csv.writer(held, lineterminator=end, quoting=csv.QUOTE_ALL).writerows([["市"], *table])
    path = tmp_path / "a.csv"
    path.write_bytes(held.getvalue().encode())
    try:
        found = sheets(path)[0].rows
    except ValueError as refused:
        assert str(refused).startswith("a.csv ")  # noqa: PT017
    else:
        assert found == (("市",), *map(tuple, table))


@FEWER
@given(st.lists(st.lists(PRINTABLE | NUMBERS, min_size=1, max_size=5), min_size=1, max_size=8))
def test_a_workbook_reads_as_it_was_written(tmp_path: Path, table: list[list[str | float]]) -> None:
    path, book = tmp_path / "a.xlsx", Workbook()
    for row, values in enumerate([["市"], *table], start=1):
        for column, value in enumerate(values, start=1):
            book.active.cell(row, column, value).data_type = "s" if isinstance(value, str) else "n"
    book.save(path)
    admit(path)
    rows = sheets(path)[0].rows
    width = max(map(len, rows))
    for found, written in zip(rows[1:], table, strict=False):
        for text, value in zip(found, [*written, *[""] * width], strict=False):
            assert text == value if isinstance(value, str) else Decimal(text) == Decimal(str(value))


@EXAMPLES
@given(st.binary(max_size=300), st.sampled_from((".csv", ".txt", ".json", ".xls", ".xlsx", ".ods", ".zip")))
def test_any_bytes_are_read_or_refused_in_words(tmp_path: Path, content: bytes, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(content)
    try:
        admit(path)
        sheets(path)
    except ValueError as refused:
        assert path.name in str(refused)  # noqa: PT017


@EXAMPLES
@given(st.text(max_size=12) | st.from_regex(r"\A[0-9０-９,.△▲()X%\- ]{1,9}\Z"))
def test_any_print_is_a_number_a_mark_or_refused(text: str) -> None:
    try:
        value, status = read(Cell("a.csv", 0, 0, text))
    except ValueError as refused:
        assert "数として読めません" in str(refused)  # noqa: PT017
    else:
        assert (value is None) == (status in ("suppressed", "missing"))
        assert value is None or value.is_finite()


def test_the_sentence_that_decodes_is_the_file_that_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("区分,値\n髙島,1\n".encode("cp932"))
    assert sheets(path)[0].rows == (("区分", "値"), ("髙島", "1"))
    assert decoded(path.read_bytes(), where="a.csv").startswith("区分")
    path.write_bytes(b"\xff\n")
    with pytest.raises(ValueError, match="読めません"):
        sheets(path)
