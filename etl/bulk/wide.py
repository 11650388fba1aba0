"""A CSV file of numbers under header rows and beside label columns, to tidy form."""

from collections.abc import Sequence

import pyarrow as pa

from etl.bulk.columns import ACCEPTED, Head, cut
from etl.bulk.declared import Wide
from etl.bulk.gathered import Gathered
from etl.bulk.matrix import assembled, pools, require_title
from etl.bulk.tidy import Tidy

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
    return assembled(head.rows, gathered, layout)


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
