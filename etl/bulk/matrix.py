"""Numbers under header rows and beside label columns, however they were read, to tidy form."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from etl.bulk.coded import Coded, coded, ranked
from etl.bulk.declared import Wide
from etl.bulk.gathered import Gathered
from etl.bulk.keys import codes, require_headings
from etl.bulk.tidy import FIRST, Tidy, area_first, arranged, order
from etl.bulk.values import numbers
from etl.reading.grid import Cell, Line
from etl.reading.legend import ENTRY, legend
from etl.reading.numbers import Reading, plain


def assembled(head: Sequence[Line], gathered: Gathered, layout: Wide, *, sheet: str = "") -> Tidy:
    """Put a matrix into tidy form, by the rows above it and the label columns to its left."""
    left, above, where = len(layout.columns), len(head), head[-1][0].file
    at = partial(_place, Cell(where, above, 0, "", sheet))
    require_headings(head[-1][:left], [labels.heading for labels in layout.columns])
    across = _across(head[layout.preamble :], layout, left=left)
    columns = left + _order(across, len(head[-1]) - left)
    printed = gathered.matrix(columns.tolist())  # in the order of the codes, so that nothing is moved later
    value, status = numbers(
        printed,
        marks(head[: layout.preamble], layout, where=where),
        cell=lambda number, text: at(int(columns[number % len(columns)]), number // len(columns), text),
    )
    down = {
        labels.dimension: codes(gathered.column(number), labels, cell=partial(at, number))
        for number, labels in enumerate(layout.columns)
        if labels.dimension or labels.known
    }
    down.pop("", None)
    beside = Tidy(
        keys={name: key.taken(columns - left) for name, key in across.items()},
        value=value,
        status=status,
        line=np.arange(above + 1, above + 1 + gathered.rows, dtype=np.int32),
        column=(columns + 1).astype(np.int16),
        printed=printed,
        units=layout.units,
        constants=layout.constants,
        where=where,
        sheet=sheet,
    )
    tidy = _unfolded(beside, down)
    return tidy if FIRST in down else arranged(tidy)


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
    return {name: ranked(found[name]) for name in area_first(found) if name}


def _order(keys: Mapping[str, Coded], count: int) -> NDArray[np.int64]:
    """Numbers of rows, or of columns, in the order of their codes."""
    found = order(keys) if keys else None
    return np.arange(count) if found is None else found.astype(np.int64)


def _unfolded(beside: Tidy, down: Mapping[str, Coded]) -> Tidy:
    """One long row after row, in the order of their codes."""
    down = {name: ranked(down[name]) for name in area_first(down)}
    rows = _order(down, len(beside.line))
    width = len(beside.column)
    still = bool((rows[1:] > rows[:-1]).all())

    def moved(cells: NDArray[Any]) -> NDArray[Any]:
        return cells if still else cells.reshape(-1, width)[rows].ravel()

    keys = {name: Coded(np.repeat(key.indices[rows], width), key.labels) for name, key in down.items()}
    keys |= {name: Coded(np.tile(key.indices, len(rows)), key.labels) for name, key in beside.keys.items()}
    return replace(
        beside,
        keys=keys,
        value=moved(beside.value),
        status=beside.status._replace(indices=moved(beside.status.indices)),
        line=np.repeat(beside.line[rows], width),
        column=np.tile(beside.column, len(rows)),
        printed=beside.printed._replace(indices=moved(beside.printed.indices)),
    )


def _place(first: Cell, column: int, row: int, text: str) -> Cell:
    """A cell of the matrix or of a label column, rows counted from the first below the headers."""
    return first._replace(row=first.row + row, column=column, text=text)


def _beside(first: Cell, left: int, number: int, text: str) -> Cell:
    """A cell of a row of headers, counted from the first column of numbers."""
    return first._replace(column=left + number, text=text)
