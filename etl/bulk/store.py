"""Sorted Parquet of printed numbers, and one area out of it within milliseconds.

On disk are the dimensions, the value, its status, and the line, column and text of the printed cell; what is
the same for all rows stands once, in the file's metadata. `etl.bulk.selection` gives the full contract back.
The Arrow schema is not stored: with it, key columns would come back as dictionaries, for which pyarrow
skips no row group (128 times slower in 50 million rows).
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from etl.bulk.ahead import ahead
from etl.bulk.coded import Coded, numbers_of, words
from etl.bulk.tidy import FIRST, Tidy
from etl.bulk.values import Floats

Check = Callable[[Tidy], list[str]]
ROWS = 1 << 16  # of a row group, less where an area ends before
ABOUT = "city_evidence"


def write(path: Path, tidy: Tidy, *checks: Check) -> None:
    """Write a file as a whole or not at all; checks run beside the writing.

    Raises
    ------
    ValueError
        with the sentences of the checks, whatever was there before being left as it was
    """
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    os.close(handle)
    part = Path(name)
    try:
        with ThreadPoolExecutor(1) as beside:
            answers = [beside.submit(check, tidy) for check in checks]
            _written(part, tidy)
        if found := [sentence for answer in answers for sentence in answer.result()]:
            raise ValueError("\n".join(found))
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _written(path: Path, tidy: Tidy) -> None:
    """Write row group after row group."""
    tables = ahead(_row_groups(tidy))
    first = next(tables)
    with pq.ParquetWriter(
        path,
        first.schema,
        compression="zstd",
        compression_level=1,
        store_schema=False,
        use_dictionary=[*tidy.keys, "status", "printed"],
        column_encoding={"line": "DELTA_BINARY_PACKED"},
        write_statistics=[*tidy.keys, "value", "line"],
        write_batch_size=ROWS,  # statistics of a column of words cost a pass for each batch
        sorting_columns=[pq.SortingColumn(0)],
    ) as writer:
        writer.write_table(first)
        for table in tables:
            writer.write_table(table)
        constants = {**tidy.constants, "file": tidy.where.rsplit("/", 1)[-1]}
        about = {"constants": constants, "units": dict(tidy.units), "sheet": tidy.sheet}
        writer.add_key_value_metadata({ABOUT: json.dumps(about, ensure_ascii=False)})


def _row_groups(tidy: Tidy) -> Iterator[pa.Table]:
    """Rows as Arrow tables, a row group each."""
    stored = np.int32 if _whole(tidy.value) else np.float64  # counts take half the time and room
    for rows in _stretches(tidy):
        value = tidy.value[rows]
        present = ~np.isnan(value)
        columns = {name: words(Coded(key.indices[rows], key.labels)) for name, key in tidy.keys.items()}
        columns["value"] = numbers_of(np.where(present, value, 0).astype(stored), present)
        columns["status"] = words(Coded(tidy.status.indices[rows], tidy.status.labels))
        columns["line"] = numbers_of(tidy.line[rows])
        columns["column"] = numbers_of(tidy.column[rows])
        columns["printed"] = words(Coded(tidy.printed.indices[rows], tidy.printed.labels))
        fields = [pa.field(name, held.type, nullable=name == "value") for name, held in columns.items()]
        yield pa.Table.from_arrays(list(columns.values()), schema=pa.schema(fields))


def _stretches(tidy: Tidy) -> Iterator[slice]:
    """Rows of each row group: whole areas if they fit, so that one area stands in one row group."""
    count = len(tidy.value)
    area = tidy.keys[FIRST].indices if FIRST in tidy.keys else np.zeros(count, dtype=np.uint8)
    borders = np.append(np.flatnonzero(area[1:] != area[:-1]) + 1, count)
    start = 0
    while start < count:
        border = int(borders[np.searchsorted(borders, start + ROWS, "right") - 1])
        end = border if border > start else start + ROWS
        yield slice(start, end)
        start = end


def _whole(value: Floats) -> bool:
    """Whether all values are whole numbers that four bytes hold."""
    known = value[~np.isnan(value)]
    return bool((np.abs(known) < np.iinfo(np.int32).max).all() and (known == np.rint(known)).all())
