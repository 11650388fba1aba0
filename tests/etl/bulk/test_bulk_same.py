"""Big files come out cell by cell as the reader of small files reads them."""

import random
import subprocess
import sys

import openpyxl
import pytest

from etl.bulk import checks, long, selection, store, wide, workbook
from etl.bulk.tidy import combined
from etl.reading.grid import Cell
from etl.reading.legend import legend
from etl.reading.numbers import Reading, read
from etl.reading.sheets import sheets
from tests.etl.bulk.trial import KNOWN, LONG, MEASURES, WIDE, WIDE_LINES, industry, long_lines, size_class

SAVED = [
    ("cp932", "\r\n"),
    ("cp932", "\n"),
    ("utf-8", "\r\n"),
    ("utf-8-sig", "\n"),
]


def bulk(tidy):
    """Address -> what stands there, by the arrays."""
    rows = {}
    for row in range(len(tidy.value)):
        value = float(tidy.value[row])
        status = tidy.status.labels[tidy.status.indices[row]]
        keys = {name: key.labels[key.indices[row]] for name, key in tidy.keys.items()}
        cell = tidy.cell(row)
        rows[cell.address] = (cell.text, None if value != value else value, status, keys)
    return rows


def slow(path):
    """Address -> what stands there, by the reader of small files."""
    (sheet,) = sheets(path)
    grid = [[text.strip() for text in row] for row in sheet.rows]
    preamble, body = grid[:5], [row for row in grid[7:] if len(row) == 10]
    marks = {**legend(text for row in preamble for text in row), "": Reading(None, "not_applicable")}
    rows = {}
    for number, row in enumerate(body, start=7):
        for column in range(4, 10):
            cell = Cell("", number, column, row[column])
            value, status = read(cell, marks)
            keys = {"area": row[0], "industry": industry(row[2])}
            keys["size_class"] = size_class(grid[5][column] or grid[5][column - 1])
            keys["measure"] = MEASURES[grid[6][column]]
            rows[cell.address] = (cell.text, None if value is None else float(value), status, keys)
    return rows


@pytest.mark.parametrize(("encoding", "end"), SAVED)
def test_a_wide_file_reads_as_the_small_reader_reads_it(saved, encoding, end):
    path = saved(WIDE_LINES, encoding=encoding, end=end)
    assert bulk(wide.tidy(path.read_bytes(), WIDE, where="data/raw/trial/table.csv")) == slow(path)


@pytest.mark.parametrize(("encoding", "end"), SAVED)
def test_a_long_file_reads_as_the_small_reader_reads_it(saved, encoding, end):
    path = saved(long_lines(), encoding=encoding, end=end)
    found = bulk(long.tidy(path, LONG, where="data/raw/trial/table.csv"))
    (sheet,) = sheets(path)
    assert len(found) == len(sheet.rows) - 1
    for number, row in enumerate(sheet.rows[1:], start=2):
        value, status = read(Cell("", number, 11, row[11]))
        keys = {"measure": MEASURES[row[0]], "industry": row[2], "size_class": size_class(row[4])}
        keys |= {"area": row[6], "period": row[8][:4]}
        expected = (row[11], None if value is None else float(value), status, keys)
        assert found[f"L{number}C12"] == expected


@pytest.mark.parametrize("step", [200, 997, 1 << 20])
def test_a_long_file_reads_the_same_in_blocks_of_any_size(saved, monkeypatch, step):
    path = saved(long_lines())
    whole = bulk(long.tidy(path, LONG, where="x"))
    monkeypatch.setattr(long, "STEP", step)
    assert bulk(long.tidy(path, LONG, where="x")) == whole


def test_a_long_file_may_lack_its_last_line_end(saved):
    path = saved(long_lines())
    whole = bulk(long.tidy(path, LONG, where="x"))
    path.write_bytes(path.read_bytes().removesuffix(b"\r\n"))
    assert bulk(long.tidy(path, LONG, where="x")) == whole


def test_a_sheet_reads_as_the_same_lines_in_a_csv_file(saved, tmp_path):
    csv_path = saved(WIDE_LINES)
    (sheet,) = sheets(csv_path)
    book = openpyxl.Workbook()
    book.active.title = "表1"
    for row in sheet.rows:
        book.active.append([int(text) if text.isascii() and text in ("3", "12") else text for text in row])
    book.save(tmp_path / "table.xlsx")
    found = bulk(workbook.tidy(tmp_path / "table.xlsx", WIDE, where="x", sheet="表1"))
    expected = bulk(wide.tidy(csv_path.read_bytes(), WIDE, where="x"))
    assert list(found.values()) == list(expected.values())
    assert set(found) == {
        f"表1!{chr(64 + int(at.partition('C')[2]))}{at[1:].partition('C')[0]}" for at in expected
    }


def test_rows_are_sorted_by_area_then_by_the_other_codes(saved):
    for tidy in (
        wide.tidy(saved(WIDE_LINES).read_bytes(), WIDE, where="x"),
        long.tidy(saved(long_lines()), LONG, where="x"),
    ):
        number, _ = combined(tidy.keys)
        assert next(iter(tidy.keys)) == "area"
        assert (number[1:] > number[:-1]).all()
        assert all(list(key.labels) == sorted(key.labels) for key in tidy.keys.values())


def test_good_files_pass_all_checks(saved):
    for tidy in (
        wide.tidy(saved(WIDE_LINES).read_bytes(), WIDE, where="x"),
        long.tidy(saved(long_lines()), LONG, where="x"),
    ):
        assert checks.contract(tidy, KNOWN) == []
        assert checks.totals(tidy, over="size_class", parts=frozenset({"01", "02"})) == []


def test_what_is_selected_stands_in_the_raw_file_at_its_address(saved, tmp_path, monkeypatch):
    monkeypatch.setattr(store, "ROWS", 7)  # many row groups, areas across their borders
    for path, tidy in (
        (
            wide_path := saved(WIDE_LINES, name="wide.csv"),
            wide.tidy(wide_path.read_bytes(), WIDE, where="x/wide.csv"),
        ),
        (long_path := saved(long_lines(), name="long.csv"), long.tidy(long_path, LONG, where="x/long.csv")),
    ):
        store.write(tmp_path / "table.parquet", tidy)
        (sheet,) = sheets(path)
        rows = [
            row
            for area in ("01100", "14130", "14131")
            for row in selection.select(tmp_path / "table.parquet", area=area).to_pylist()
        ]
        assert len(rows) == len(tidy.value)
        for row in random.Random(1).sample(rows, 30):  # noqa: S311
            line, column = map(int, row["cell"][1:].split("C"))
            assert sheet.rows[line - 1][column - 1].strip() == row["printed"]
            assert row["file"] == path.name


def test_the_bulk_path_imports_no_pandas():
    modules = "etl.bulk.long, etl.bulk.wide, etl.bulk.checks, etl.bulk.store"
    code = f"import sys, {modules}; sys.exit('pandas' in sys.modules or 'pandera' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
