"""Each limit is what refuses: raise it, and the same file passes."""

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from etl.reading import archive, delimited, gate, pieces, workbook
from tests.etl.hostile.making import cell, content, opendocument, packed, parts, sheet
from tests.etl.hostile.making import workbook as book
from tests.etl.hostile.workbooks import strings

WIDE = sheet(f"<row>{cell('A1')}</row><row>{cell('J90')}</row>")
LONG = strings("<si><t>" + "x" * 400_000 + "</t></si>")
MUCH = strings(("<si><t>" + "x" * 400_000 + "</t></si>") * 4)
CASES: tuple[tuple[ModuleType, str, object, object, str, bytes, str], ...] = (
    # module, limit, too low, high enough, file, content, words
    (gate, "BYTES", 3, 9, "a.csv", b"a,b\n", "大きさが 4 バイト"),
    (gate, "FOREIGN", gate.FOREIGN, {}, "a.csv", b"BZh,1\n", "bzip2"),
    (gate, "MARKUP", gate.MARKUP, {}, "a.csv", b"<html>,1\n", "HTML"),
    (gate, "KNOWN", (".csv",), gate.KNOWN, "a.txt", b"a\n", "拡張子「.txt」"),
    (archive, "MEMBERS", 5, 6, "a.xlsx", book(), "中のファイルが 6 個"),
    (archive, "INFLATED", 1_000, 9_000, "a.xlsx", book(), "MB を超えます"),
    (archive, "RATIO", 5, 2_000, "a.xlsx", book(strings=MUCH), "5 倍を超えて"),
    (archive, "SMALL", 9, 1 << 20, "a.zip", packed({"a": b"x" * 90_000}), "200 倍を超えて"),
    (archive, "NESTED", archive.NESTED, {}, "a.zip", packed({"a.gz": b"\x1f\x8b"}), "別の書庫"),
    (workbook, "CELLS", 1, 2, "a.xlsx", book(), "上限 1 個"),
    (workbook, "GRID", 899, 900, "a.xlsx", book(sheet=WIDE), "90 行 × 10 列"),
    (workbook, "ROWS", 89, 90, "a.xlsx", book(sheet=WIDE), "シートの外の番地"),
    (workbook, "COLUMNS", 9, 10, "a.xlsx", book(sheet=WIDE), "シートの外の番地"),
    (workbook, "STRINGS", 0, 1, "a.xlsx", book(), "文字列が上限"),
    (workbook, "TOKEN", 100, 500_000, "a.xlsx", book(strings=LONG), "100 バイトを超え"),
    (delimited, "FIELD", 4, 9, "a.csv", b"a\n12345\n", "2 行目のセルが"),
    (delimited, "COLUMNS", 2, 3, "a.csv", b"a\n1,2,3\n", "2 行目は 3 列"),
    (delimited, "LINE", 5, 50, "a.csv", b"a\n1,2,3\n", "2 行目が"),
    (pieces, "UNBROKEN", 5, 50, "a.csv", b"abcdefgh", "区切りのない"),
)


@pytest.mark.parametrize(
    ("where", "name", "low", "high", "file", "made", "words"), CASES, ids=lambda c: str(c)[:9]
)
def test_a_file_passes_when_the_limit_that_refused_it_is_raised(
    where: ModuleType, name: str, low: object, high: object, file: str, made: bytes, words: str,
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    path = tmp_path / file
    path.write_bytes(made)
    monkeypatch.setattr(where, name, low)
    with pytest.raises(ValueError, match=words) as refused:
        gate.admit(path)
    assert file in str(refused.value)
    monkeypatch.setattr(where, name, high)
    gate.admit(path)


RULES: tuple[tuple[ModuleType, str, Callable[[Path], object]], ...] = (
    (workbook, "FORBIDDEN", content(book(sheet=sheet("", declared="<!DOCTYPE worksheet>")))),
    (workbook, "MACROS", content(packed({**parts(), "xl/vbaProject.bin": b"x"}))),
    (workbook, "LINKS", content(packed({**parts(), "xl/externalLinks/a.xml": b"<a/>"}))),
)


@pytest.mark.parametrize(("where", "name", "write"), RULES, ids=[rule[1] for rule in RULES])
def test_a_workbook_passes_without_the_rule_that_refused_it(
    where: ModuleType,
    name: str,
    write: Callable[[Path], object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "a.xlsx"
    write(path)
    with pytest.raises(ValueError, match="は読み取りません"):
        gate.preflight(path)
    binary = isinstance(getattr(where, name).pattern, bytes)
    monkeypatch.setattr(where, name, re.compile(b"(?!)" if binary else "(?!)"))  # matches nothing
    gate.preflight(path)


def test_a_workbook_that_repeats_cells_is_measured_as_it_unfolds(tmp_path: Path) -> None:
    path = tmp_path / "a.ods"
    path.write_bytes(opendocument('<table:table-row table:number-rows-repeated="2000000"/>'))
    with pytest.raises(ValueError, match="シートの大きさを超えます"):
        gate.preflight(path)
