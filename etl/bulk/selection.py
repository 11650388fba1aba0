"""All that was printed of one area, out of a sorted file of many millions of rows, ready to be cited."""

import json
from bisect import bisect_left, bisect_right
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from etl.bulk.store import ABOUT
from etl.bulk.tidy import FIRST
from etl.reading.grid import letters

CONTRACT = (
    *("measure", "area", "period", "series", "value", "unit"),
    *("status", "source", "vintage", "file", "cell", "printed"),
)
PLACED = ("line", "column")
NUMBERS = ("value", *PLACED)


def select(path: Path, *, area: str, **codes: str) -> pa.Table:
    """Read the rows of one area, and of one code in each further dimension that is named.

    The table has the columns of the contract (`etl.observations`), then the file's own dimensions.

    Raises
    ------
    ValueError
        when the file has no such dimension
    """
    metadata = _metadata(path, path.stat().st_mtime_ns)
    words = [name for name in metadata.schema.names if name not in NUMBERS]
    with pq.ParquetFile(path, metadata=metadata, memory_map=True, read_dictionary=words) as file:
        held = file.read_row_groups(_row_groups(metadata, area))
    rows = _of_area(held, area, where=path.name)
    for dimension, code in codes.items():
        if dimension not in words:
            raise ValueError(f"{path.name} に次元「{dimension}」はありません。ある列: {'、'.join(words)}。")
        rows = rows.filter(pc.equal(rows[dimension], code))
    return _cited(rows, json.loads(metadata.metadata[ABOUT.encode()]))


def _row_groups(metadata: pq.FileMetaData, area: str) -> list[int]:
    """Row groups that may hold an area, found by halving: the least and greatest code of each are stored."""
    groups = range(metadata.num_row_groups)
    column = metadata.schema.names.index(FIRST)
    first = bisect_left(
        groups, area, key=lambda group: metadata.row_group(group).column(column).statistics.max
    )
    end = bisect_right(
        groups, area, key=lambda group: metadata.row_group(group).column(column).statistics.min
    )
    return list(range(first, end))


def _of_area(held: pa.Table, area: str, *, where: str) -> pa.Table:
    """The stretch of sorted rows that belongs to an area."""
    first, count, above = 0, 0, 0
    for chunk in held[FIRST].chunks:
        labels = chunk.dictionary.to_pylist()
        if area in labels:
            inside = chunk.indices.to_numpy() == labels.index(area)
            first = first if count else above + int(inside.argmax())
            count += int(inside.sum())
        above += len(chunk)
    if not count:
        raise ValueError(f"{where} に地域「{area}」はありません。地域符号（5桁）を確かめてください。")
    return held.slice(first, count)


@lru_cache(maxsize=16)
def _metadata(path: Path, changed: int) -> pq.FileMetaData:  # noqa: ARG001 - a file written anew is read anew
    """What a file says of its row groups; reading it takes longer than reading the rows."""
    return pq.read_metadata(path, memory_map=True)


def _cited(rows: pa.Table, about: dict[str, Any]) -> pa.Table:
    """Columns of the contract, with what the file tells once and the address of each printed cell."""
    told = {name: _repeated(text, rows.num_rows) for name, text in about["constants"].items()}
    held = {name: _texts(rows[name]) for name in rows.column_names if name not in PLACED}
    held["value"] = rows["value"].cast(pa.float64())
    measures = held.get("measure", told.get("measure"))
    units = about["units"]
    columns = {**told, **held, "unit": _looked_up(measures, units), "cell": _cells(rows, about["sheet"])}
    own = [name for name in columns if name not in CONTRACT]
    return pa.table({name: columns[name] for name in (*CONTRACT, *own) if name in columns})


def _cells(rows: pa.Table, sheet: str) -> pa.Array:
    """Addresses of the printed cells: `L14C3`, in a workbook `表1!C14`."""
    line = rows["line"].cast(pa.string())
    if not sheet:
        return pc.binary_join_element_wise("L", line, "C", rows["column"].cast(pa.string()), "")
    names = {number: letters(number - 1) for number in pc.unique(rows["column"]).to_pylist()}
    return pc.binary_join_element_wise(f"{sheet}!", _looked_up(rows["column"], names), line, "")


def _looked_up(keys: pa.ChunkedArray, told: dict[Any, str]) -> pa.ChunkedArray:
    """For each row the text told of its key."""
    distinct = pa.array(told)
    return pa.array(told.values(), pa.string()).take(pc.index_in(keys, value_set=distinct.cast(keys.type)))


def _texts(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Words as plain strings, numbers as they are."""
    return column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column


def _repeated(text: str, count: int) -> pa.Array:
    """One text for every row."""
    return pa.repeat(pa.scalar(text, pa.string()), count)
