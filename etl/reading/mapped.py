"""The rows of a table whose columns a mapping names: a frame of printed texts, every line number kept."""

from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa
from pyarrow import csv as arrow

from etl.reading.decoding import encoding_of
from etl.reading.grid import NOTE_MARKS, Cell
from etl.reading.headed import Grid, headed, of_text, of_workbook, require_single
from etl.reading.mapping import Declared
from etl.reading.sheets import is_zip
from etl.releases import Release

OLE2 = b"\xd0\xcf\x11\xe0"


class Body(NamedTuple):
    """Printed texts by heading, and where they stand."""

    file: str
    sheet: str
    table: pd.DataFrame  # one column per heading; the index is the line of the file, from 0
    columns: dict[str, int]  # heading -> number of its column, from 0

    def cell(self, line: int, heading: str) -> Cell:
        """The cell of one line under one heading."""
        text = str(self.table.loc[line, heading])
        return Cell(self.file, line, self.columns[heading], text, self.sheet)


def body(release: Release, told: Declared) -> Body:
    """Find the headings a mapping names, and give the rows below them.

    Raises
    ------
    ValueError
        when a column is lacking, stands twice, or varies without being named
    """
    path = release.path
    workbook = is_zip(path) or path.read_bytes()[:4] == OLE2
    grids = of_workbook(release, told) if workbook else [of_text(release)]
    grid, line = headed(release, grids, told)
    headings = [heading.strip() for heading in grid.head[line]]
    require_single(release, headings)
    below = _below(grid, line, headings) if workbook else _scanned(release, line, headings)
    blank = (below == "").all(axis=1) | below.iloc[:, 0].str.startswith(NOTE_MARKS)
    table = below.loc[~blank, [heading for heading in headings if heading]]
    _require_told(release, table, told)
    columns = {heading: number for number, heading in enumerate(headings) if heading}
    return Body(release.where, grid.sheet, table, columns)


def _require_told(release: Release, table: pd.DataFrame, told: Declared) -> None:
    """Refuse a column that varies and that nobody named: it may split the counts."""
    if table.empty:
        raise ValueError(f"{release.where} の見出しの下に行がありません。ファイルを確かめてください。")
    silent = set(table) - {cell.text for cell in told.columns.values()} - told.ignored
    varying = [
        heading for heading in table if heading in silent and (table[heading] != table[heading].iloc[0]).any()
    ]
    if varying:
        raise ValueError(
            f"{release.where} の列「{'」「'.join(varying)}」は行によって違いますが、対応表にありません。"
            "件数を分ける列なら項目に対応させ、読まなくてよい列なら ignore,見出し, の行を加えてください。"
        )


def _below(grid: Grid, line: int, headings: list[str]) -> pd.DataFrame:
    """Rows of a sheet below its headings."""
    rows = [[*row, *[""] * len(headings)][: len(headings)] for row in grid.head[line + 1 :]]
    index = range(line + 1, line + 1 + len(rows))
    return pd.DataFrame(rows, index=index, columns=headings, dtype=str).apply(_stripped)


def _scanned(release: Release, line: int, headings: list[str]) -> pd.DataFrame:
    """Rows of a CSV file below its headings, read at once however many there are."""
    odd: list[arrow.InvalidRow] = []

    def passed(row: arrow.InvalidRow) -> str:
        """Note a row with a cell too few or too many; Arrow does not let a refusal out of here."""
        odd.append(row)
        return "skip"

    encoding = encoding_of(release.path.read_bytes(), where=release.where).removesuffix("-sig")
    names = [heading or f"\0{number}" for number, heading in enumerate(headings)]
    table = arrow.read_csv(
        release.path,
        read_options=arrow.ReadOptions(
            use_threads=False, encoding=encoding, column_names=names, skip_rows=line + 1
        ),
        parse_options=arrow.ParseOptions(
            newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=passed
        ),
        convert_options=arrow.ConvertOptions(
            column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False
        ),
    )
    _require_notes(release, odd)
    every = np.arange(line + 1, line + 1 + table.num_rows + len(odd))
    lines = np.setdiff1d(every, [row.number - 1 for row in odd])
    return table.to_pandas().set_axis(headings, axis=1).set_axis(lines, axis=0).apply(_stripped)


def _stripped(texts: pd.Series) -> pd.Series:
    """Texts without the blanks around them."""
    return texts.str.strip()


def _require_notes(release: Release, odd: list[arrow.InvalidRow]) -> None:
    """Refuse a row of another width that is neither a note nor empty."""
    for row in odd:
        if row.text.strip(', "') and not row.text.lstrip('"').startswith(NOTE_MARKS):
            raise ValueError(
                f"{release.where} の {row.number} 行目は {row.actual_columns} 列ですが、"
                f"見出しは {row.expected_columns} 列です。"
                "桁区切りのコンマが引用符で囲まれているか、列の抜けがないかを確かめてください。"
            )
