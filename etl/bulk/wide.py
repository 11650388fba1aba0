"""A matrix of numbers under header rows and beside label columns, to tidy form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from etl.bulk.coded import Coded, coded, ranked
from etl.bulk.columns import Gathered, Head, cut
from etl.bulk.declared import Wide
from etl.bulk.keys import codes, require_headings
from etl.bulk.tidy import Tidy, area_first, arranged, order
from etl.bulk.values import numbers
from etl.reading.decoding import ACCEPTED
from etl.reading.grid import Cell, Line
from etl.reading.legend import ENTRY, legend
from etl.reading.numbers import Reading, plain

TAIL = 1 << 16  # bytes at the end in which the notes below a table must lie
EMPTY = b' \t\r\n,"'  # all that a line without words consists of


def tidy(content: bytes, layout: Wide, *, where: str) -> Tidy:
    """Read a whole file of the wide layout; `where` is its address inside the project.

    Raises
    ------
    ValueError
        naming the cell that is not what was declared: title, heading, legend, code, number, bytes
    """
    head = Head(content, layout.preamble + len(layout.headers), where=where)
    require_title(head.rows, layout, where=where)
    width, first = len(head.rows[-1]), len(head.rows)
    body = pa.py_buffer(content).slice(head.end, _end(content, layout.ends) - head.end)
    gathered = Gathered(pools(layout, width), head.encodings, where=where)
    gathered.add(cut(body, width=width, first=first, where=where), first=first)
    return assembled(head.rows, gathered, layout, where=where)


def pools(layout: Wide, width: int) -> list[int]:
    """Label columns each by itself, all columns of numbers together."""
    return [min(column, len(layout.columns)) for column in range(width)]


def require_title(rows: Sequence[Line], layout: Wide, *, where: str) -> None:
    """Refuse a file whose preamble does not name the table declared."""
    words = [cell.text for row in rows[: layout.preamble] for cell in row if cell.text]
    if not any(layout.title in text for text in words):
        raise ValueError(
            f"{where} の先頭 {layout.preamble} 行に表題「{layout.title}」がありません。"
            f"ある語: {'、'.join(words) or 'なし'}。別の表か、表題が変わっています。"
        )


def assembled(head: Sequence[Line], gathered: Gathered, layout: Wide, *, where: str, sheet: str = "") -> Tidy:
    """Put the matrix into tidy form, by the rows above it and the label columns to its left."""
    left, above, width = len(layout.columns), len(head), len(head[-1])

    at = partial(_place, Cell(where, above, 0, "", sheet))
    require_headings(head[-1][:left], [labels.heading for labels in layout.columns])
    down = {
        labels.dimension: codes(gathered.column(number), labels, cell=partial(at, number))
        for number, labels in enumerate(layout.columns)
        if labels.dimension or labels.known
    }
    down.pop("", None)
    printed = gathered.matrix(range(left, width))
    value, status = numbers(
        printed,
        marks(head[: layout.preamble], layout, where=where),
        cell=lambda number, text: at(left + number % (width - left), number // (width - left), text),
    )
    rows = np.arange(above + 1, above + 1 + gathered.rows, dtype=np.int32)
    unfolded = Tidy(
        keys={},
        value=value,
        status=status,
        line=rows,
        column=np.arange(left + 1, width + 1, dtype=np.int16),
        printed=printed,
        units=layout.units,
        constants=layout.constants,
        where=where,
        sheet=sheet,
    )
    return arranged(_folded(unfolded, down, _across(head[layout.preamble :], layout, left=left)))


def marks(preamble: Sequence[Line], layout: Wide, *, where: str) -> Mapping[str, Reading]:
    """What the marks of the table mean, as its own preamble says.

    Raises
    ------
    ValueError
        when the preamble does not explain a mark it has to
    """
    texts = [cell.text for row in preamble for cell in row]
    told = {found["mark"] for text in texts for found in ENTRY.finditer(plain(text))}
    absent = [mark for mark in layout.explained if plain(mark) not in told]
    if absent:
        raise ValueError(
            f"{where} の凡例に記号「{'」「'.join(absent)}」の説明がありません。"
            f"説明のある記号: {'、'.join(sorted(told)) or 'なし'}。"
            "意味を推測しません。発行元の凡例を確かめ、様式の宣言を新しい版に合わせてください。"
        )
    return {**legend(texts), **layout.marks}


def _across(headers: Sequence[Line], layout: Wide, *, left: int) -> dict[str, Coded]:
    """Codes of the columns of numbers, row of headers by row; an empty cell repeats the one before."""
    found = {}
    for line, labels in zip(headers, layout.headers, strict=True):
        texts = [line[number].text if number < len(line) else "" for number in range(left, len(headers[-1]))]
        for number, text in enumerate(texts):
            texts[number] = text or texts[max(number - 1, 0)]
        column = coded(np.arange(len(texts)), texts)
        found[labels.dimension] = codes(
            column,
            labels,
            cell=partial(_beside, line[0], left),
        )
    return {name: column for name, column in found.items() if name}


def _place(first: Cell, column: int, row: int, text: str) -> Cell:
    """A cell of the matrix or of a label column, rows counted from the first below the headers."""
    return first._replace(row=first.row + row, column=column, text=text)


def _beside(first: Cell, left: int, number: int, text: str) -> Cell:
    """A cell of a row of headers, counted from the first column of numbers."""
    return first._replace(column=left + number, text=text)


def _folded(matrix: Tidy, down: dict[str, Coded], across: dict[str, Coded]) -> Tidy:
    """Rows and columns of a matrix in the order of their codes, then one long row after row."""
    down, across = ({name: ranked(keys[name]) for name in area_first(keys)} for keys in (down, across))
    rows, columns = order(down), order(across)

    def moved(cells: NDArray[Any]) -> NDArray[Any]:
        square = cells.reshape(len(matrix.line), len(matrix.column))
        square = square if rows is None else square[rows]
        return (square if columns is None else square[:, columns]).ravel()

    rows = np.arange(len(matrix.line)) if rows is None else rows
    columns = np.arange(len(matrix.column)) if columns is None else columns
    repeated = {name: Coded(np.repeat(c.indices[rows], len(columns)), c.labels) for name, c in down.items()}
    tiled = {name: Coded(np.tile(c.indices[columns], len(rows)), c.labels) for name, c in across.items()}
    return replace(
        matrix,
        keys={**repeated, **tiled},
        value=moved(matrix.value),
        status=matrix.status._replace(indices=moved(matrix.status.indices)),
        line=np.repeat(matrix.line[rows], len(columns)),
        column=np.tile(matrix.column[columns], len(rows)),
        printed=matrix.printed._replace(indices=moved(matrix.printed.indices)),
    )


def _end(content: bytes, ends: Sequence[str]) -> int:
    """Where the matrix ends: before the empty lines and the notes at the end of the file."""
    notes = tuple(word.encode(encoding) for word in ends for encoding in ACCEPTED)
    end, floor = len(content), max(len(content) - TAIL, 0)
    while end > floor:
        start = content.rfind(b"\n", floor, end - 1) + 1
        line = content[start:end].strip(EMPTY)
        if line and not line.startswith(notes):
            break
        end = start
    return end
