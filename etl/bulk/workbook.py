"""A big sheet of a workbook, laid out as wide files are, to tidy form."""

from pathlib import Path

import fastexcel
import pyarrow as pa

from etl.bulk.coded import texts_of
from etl.bulk.columns import WORDS
from etl.bulk.declared import Wide
from etl.bulk.gathered import Gathered
from etl.bulk.matrix import assembled, pools, require_title
from etl.bulk.tidy import Tidy
from etl.reading.grid import Cell, Line


def tidy(path: Path, layout: Wide, *, where: str, sheet: str) -> Tidy:
    """Read one sheet; `where` is the address of the file inside the project.

    Raises
    ------
    ValueError
        when there is no such sheet, or naming the cell that is not what was declared
    """
    table = _table(path, where=where, sheet=sheet)
    above = layout.preamble + len(layout.headers)
    head = _head(table.slice(0, above), where=where, sheet=sheet)
    require_title(head, layout, where=where)
    width = max((cell.column + 1 for cell in head[-1] if cell.text), default=0)
    head = [line[:width] for line in head]
    body = table.slice(above, _end(table, layout) - above)
    gathered = Gathered(pools(layout, width), ("utf-8",), where=where)
    encoded = [_encoded(body.column(number)) for number in range(width)]
    gathered.add(pa.Table.from_arrays(encoded, names=list(map(str, range(width)))), first=above)
    return assembled(head, gathered, layout, sheet=sheet)


def _table(path: Path, *, where: str, sheet: str) -> pa.Table:
    """Every row and column of a sheet as text, a whole number without the `.0` it is stored with."""
    book = fastexcel.read_excel(path)
    if sheet not in book.sheet_names:
        raise ValueError(
            f"{where} にシート「{sheet}」がありません。あるシート: {'、'.join(book.sheet_names)}。"
            "シート名が変わった場合は、様式の宣言を新しい版に合わせてください。"
        )
    # Without skip_rows=0 empty rows at the top are left out, and addresses would not hold.
    found = book.load_sheet(sheet, header_row=None, skip_rows=0, dtypes="string")
    return pa.Table.from_batches([found.to_arrow()])


def _head(rows: pa.Table, *, where: str, sheet: str) -> list[Line]:
    """The rows above the matrix, cell by cell."""
    columns = [column.to_pylist() for column in rows.columns]
    return [
        tuple(Cell(where, row, column, (text or "").strip(), sheet) for column, text in enumerate(cells))
        for row, cells in enumerate(zip(*columns, strict=True))
    ]


def _end(table: pa.Table, layout: Wide) -> int:
    """Where the matrix ends: before the empty rows and the notes at the end of the sheet."""
    end = table.num_rows
    while end:
        cells = [column[0].as_py() or "" for column in table.slice(end - 1, 1).columns]
        if any(cells) and not cells[0].strip().startswith(layout.ends):
            break
        end -= 1
    return int(end)


def _encoded(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Each distinct text once; an empty cell is an empty text."""
    return pa.chunked_array([_each_once(chunk) for chunk in column.chunks], type=WORDS)


def _each_once(chunk: pa.Array) -> pa.DictionaryArray:
    """A chunk of texts as numbers of distinct ones."""
    held = chunk.dictionary_encode(null_encoding="encode")
    spelt = texts_of(label or "" for label in held.dictionary.to_pylist())
    return pa.DictionaryArray.from_arrays(held.indices, spelt.cast(pa.binary()), safe=False)
