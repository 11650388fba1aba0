"""One observation a row, as data bases hand them out, read block after block, to tidy form."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import numpy as np
import pyarrow as pa

from etl.bulk.ahead import ahead
from etl.bulk.coded import Coded
from etl.bulk.columns import HEAD, Head, cut
from etl.bulk.declared import Long
from etl.bulk.gathered import Gathered
from etl.bulk.keys import codes, require_headings
from etl.bulk.tidy import Tidy, arranged
from etl.bulk.values import numbers
from etl.reading.grid import Cell
from etl.reading.numbers import MARKS

STEP = 1 << 24  # bytes held of the file at a time


def tidy(path: Path, layout: Long, *, where: str) -> Tidy:
    """Read a file of the long layout; `where` is its address inside the project.

    The file passes through in blocks; kept are, of each observation, a few bytes for each declared column.

    Raises
    ------
    ValueError
        naming the cell that is not what was declared: heading, code, unit, number, bytes
    """
    gathered, head = _gathered(path, layout, where=where)
    at = partial(_place, Cell(where, 1, 0, ""))
    headings = [cell.text for cell in head.rows[0]]
    keys = {
        labels.dimension: codes(gathered.column(number), labels, cell=partial(at, number))
        for number, labels in enumerate(layout.columns)
        if labels.dimension or labels.known
    }
    keys.pop("", None)
    value = headings.index(layout.value)
    if layout.unit:
        unit = headings.index(layout.unit)
        measure = keys.get("measure") or _same(layout.constants["measure"], gathered.rows)
        _require_units(measure, gathered.column(unit), layout, at=partial(at, unit))
    printed = gathered.column(value)
    read = numbers(printed, {**MARKS, **layout.marks}, cell=partial(at, value))
    return arranged(
        Tidy(
            keys=keys,
            value=read.value,
            status=read.status,
            line=np.arange(2, 2 + gathered.rows, dtype=np.int32),
            column=np.full(gathered.rows, value + 1, dtype=np.int16),
            printed=printed,
            units=layout.units,
            constants=layout.constants,
            where=where,
        )
    )


def _gathered(path: Path, layout: Long, *, where: str) -> tuple[Gathered, Head]:
    """Columns that are needed, once every label of every column was decoded."""
    with path.open("rb") as file:
        head = Head(file.read(HEAD), 1, where=where)
        require_headings(head.rows[0], [labels.heading for labels in layout.columns])
        file.seek(head.end)
        needed = [
            number
            for number, labels in enumerate(layout.columns)
            if labels.dimension or labels.known or labels.heading in (layout.value, layout.unit)
        ]
        width = len(layout.columns)
        gathered = Gathered(range(width), head.encodings, where=where, kept=needed)
        for table in ahead(_tables(file, width=width, where=where)):
            gathered.add(table, first=1 + gathered.rows)
    return gathered, head


def _tables(file: BinaryIO, *, width: int, where: str) -> Iterator[pa.Table]:
    """Rows of the file below its headings, block after block, each ending with a line."""
    first, rest = 1, b""
    while True:
        read = file.read(STEP)
        content = rest + read
        end = content.rfind(b"\n") + 1 if read else len(content)
        rest = content[end:]
        if end:
            table = cut(pa.py_buffer(content).slice(0, end), width=width, first=first, where=where)
            first += table.num_rows
            yield table
        if not read:
            return


def _require_units(measure: Coded, unit: Coded, layout: Long, *, at: Callable[[int, str], Cell]) -> None:
    """Refuse a number in another unit than the one declared of its measure."""
    ours = [layout.unit_words.get(label, label) for label in unit.labels]
    wrong = np.array([[layout.units.get(name) != word for word in ours] for name in measure.labels])
    rows = wrong[measure.indices, unit.indices]
    if rows.any():
        row = int(rows.argmax())
        name, printed = measure.labels[measure.indices[row]], unit.labels[unit.indices[row]]
        raise ValueError(
            f"{at(row, printed).where} の単位「{printed}」は {name} に宣言した単位"
            f"「{layout.units.get(name, '（なし）')}」と違います。"
            "単位が変わった場合は、様式の宣言を新しい版に合わせてください。"
        )


def _same(label: str, count: int) -> Coded:
    """A column of one label."""
    return Coded(np.zeros(count, dtype=np.uint8), (label,))


def _place(first: Cell, column: int, row: int, text: str) -> Cell:
    """A cell below the headings."""
    return first._replace(row=first.row + row, column=column, text=text)
