"""Rows of a CSV text, strictly: a quote that is not closed is refused where it opened, not swallowed."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from etl.reading.decoding import encoding
from etl.reading.refusal import refusal

if TYPE_CHECKING:
    from _csv import Reader

FIELD = 1 << 20  # characters in one cell
COLUMNS = 16_384  # as of a spreadsheet
LINE = 1 << 23  # characters in one line
MEND = "その行の引用符とコンマを原資料と見比べ、発行元から取り直すか、直した版を登録してください。"


def rows(path: Path) -> Iterator[list[str]]:
    """Every row of a file, whatever ends its lines (LF, CRLF, CR).

    Raises
    ------
    ValueError
        with the line number: a quote not closed or followed by text, a cell, line or row too long
    """
    csv.field_size_limit(FIELD)
    with path.open(encoding=encoding(path), newline="") as file:
        reader = csv.reader(_lines(path, file), strict=True)
        opened = 1
        while (row := _next(path, reader, opened)) is not None:
            if len(row) > COLUMNS:
                raise refusal(path, f"{opened} 行目は {len(row):,} 列あります（上限 {COLUMNS:,} 列）", MEND)
            yield row
            opened = reader.line_num + 1


def _next(path: Path, reader: "Reader", opened: int) -> list[str] | None:
    """The next row, nothing at the end."""
    try:
        return next(reader, None)
    except csv.Error as error:
        if "field larger" in str(error) and reader.line_num == opened:
            raise refusal(path, f"{opened} 行目のセルが {FIELD:,} 文字を超えます", MEND) from None
        raise refusal(
            path,
            f'{opened} 行目で開いた引用符（"）が正しく閉じていません（{reader.line_num} 行目まで読んで判明）',
            MEND,
        ) from None


def _lines(path: Path, file: TextIO) -> Iterator[str]:
    """Lines of a file, none longer than a table has them."""
    number = 0
    while line := file.readline(LINE):
        number += 1
        if len(line) >= LINE:
            raise refusal(path, f"{number} 行目が {LINE:,} 文字を超えます", MEND)
        yield line
