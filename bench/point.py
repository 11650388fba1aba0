"""One area out of 50 million observations, in at most 12 ms, beside DuckDB and Polars if they are installed.

Two files show what the layout is worth: keys as dictionaries, and rows in no order.
Run it with `python -m bench.point`.
"""

import os
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from statistics import median

import numpy as np
import pyarrow as pa
import pyarrow.dataset as arrow_dataset
import pyarrow.parquet as pq

from bench import generate
from bench.layouts import CONSTANTS, UNITS
from etl.bulk import selection, store
from etl.bulk.coded import Coded
from etl.bulk.tidy import Tidy

AREAS, INDUSTRIES, SIZES, YEARS, MEASURES = 1900, 100, 10, 13, 2
QUERIES = 25
Query = Callable[[str], int]


def observations(codes: list[str]) -> Tidy:
    """Fifty million numbers, sorted by area and all other dimensions."""
    sizes = (AREAS, YEARS, INDUSTRIES, SIZES, MEASURES)
    labels = (codes, *([f"{n:03d}" for n in range(size)] for size in sizes[1:4]), sorted(UNITS))
    names = ("area", "period", "industry", "size_class", "measure")
    count = int(np.prod(sizes))
    value = np.random.default_rng(generate.SEED).geometric(0.01, count)
    keys, repeat = {}, count
    for name, size, spelt in zip(names, sizes, labels, strict=True):
        repeat //= size
        column = np.tile(
            np.repeat(np.arange(size, dtype=np.min_scalar_type(size)), repeat), count // repeat // size
        )
        keys[name] = Coded(column, tuple(spelt))
    return Tidy(
        keys=keys,
        value=value.astype(np.float64),
        status=Coded(np.zeros(count, dtype=np.uint8), ("normal",)),
        line=np.arange(count, dtype=np.int32) // 20 + 10,
        column=(np.arange(count) % 20 + 5).astype(np.int16),
        printed=Coded(value.astype(np.uint16), tuple(f"{n:,}" for n in range(int(value.max()) + 1))),
        units=UNITS,
        constants={name: text for name, text in CONSTANTS.items() if name != "period"},
        where="data/raw/bench/wide.csv",
    )


def dictionary_keys(sorted_file: Path, path: Path) -> Path:
    """The same file, its words stored as Arrow dictionaries."""
    table = pq.read_table(
        sorted_file, read_dictionary=["area", "period", "industry", "size_class", "measure"]
    )
    pq.write_table(table.unify_dictionaries(), path, row_group_size=store.ROWS, compression="zstd")
    return path


def shuffled(sorted_file: Path, path: Path) -> Path:
    """The same rows in no order."""
    table = pq.read_table(
        sorted_file, columns=["area", "period", "value"], read_dictionary=["area", "period"]
    )
    order = np.random.default_rng(generate.SEED).permutation(table.num_rows)
    mixed = table.combine_chunks().take(pa.array(order))
    pq.write_table(mixed, path, row_group_size=store.ROWS, compression="zstd", store_schema=False)
    return path


def milliseconds(query: Query, areas: list[str]) -> str:
    """Median, least and most of a query, after one that is not counted."""
    query(areas[0])
    taken = []
    for area in areas:
        start = time.perf_counter()
        rows = query(area)
        taken.append(1000 * (time.perf_counter() - start))
        assert rows == INDUSTRIES * SIZES * YEARS * MEASURES
    return f"{median(taken):8.1f} ({min(taken):.1f}-{max(taken):.1f})"


def peers(path: Path) -> dict[str, Query]:
    """The same rows by other libraries, where they are installed."""
    found: dict[str, Query] = {}
    with suppress(ImportError):
        import duckdb

        connection = duckdb.connect()
        statement = f"SELECT * FROM read_parquet('{path}') WHERE area = ?"  # noqa: S608
        found["DuckDB"] = lambda area: connection.sql(statement, params=[area]).to_arrow_table().num_rows
    with suppress(ImportError):
        import polars

        found["Polars"] = lambda area: (
            polars.scan_parquet(path).filter(polars.col("area") == area).collect().height
        )
    return found


def scanned(path: Path) -> Query:
    """A filter handed to pyarrow.dataset."""
    return lambda area: (
        arrow_dataset.dataset(path).to_table(filter=arrow_dataset.field("area") == area).num_rows
    )


def main() -> None:
    """Write the files, then ask all for the same areas."""
    codes = sorted(code for code, _ in generate.areas(AREAS))
    areas = np.random.default_rng(1).choice(codes, QUERIES).tolist()
    with tempfile.TemporaryDirectory() as name:
        path, folder = Path(name) / "sorted.parquet", Path(name)
        store.write(path, observations(codes))
        queries = {
            "select, as cited rows": lambda area: selection.select(path, area=area).num_rows,
            "pyarrow.dataset": scanned(path),
            **peers(path),
            "control: keys as dictionaries": scanned(dictionary_keys(path, folder / "dictionary.parquet")),
            "control: rows in no order": scanned(shuffled(path, folder / "shuffled.parquet")),
        }
        size = f"{path.stat().st_size / 1e6:.0f} MB"
        print(f"{pq.read_metadata(path).num_rows:,} rows, {size}, ms, median (range)")
        for words, query in queries.items():
            few = areas[:5] if words.startswith("control") else areas
            print(f"{words:<36} {milliseconds(query, few)}", flush=True)
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


if __name__ == "__main__":
    main()
