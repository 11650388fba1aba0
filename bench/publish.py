"""From a raw file to validated, sorted Parquet: what the benches time as a process of its own."""

import sys
from functools import partial
from pathlib import Path

from bench.layouts import KNOWN, LONG, PARTS, WIDE, WORKBOOK
from etl.bulk import checks, long, store, wide
from etl.bulk.tidy import Tidy


def read(kind: str, path: Path) -> Tidy:
    """Read a file of one of the three kinds."""
    where = f"data/raw/bench/{path.name}"
    if kind == "wide":
        return wide.tidy(path.read_bytes(), WIDE, where=where)
    if kind == "workbook":
        from etl.bulk import workbook  # a process that reads text pays nothing for it

        return workbook.tidy(path, WORKBOOK, where=where, sheet="表1")
    return long.tidy(path, LONG, where=where)


def main() -> None:
    """Publish one file, refusing what does not hold."""
    kind, raw, published = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    over = {"over": "size_class", "parts": PARTS}
    add_up = [] if kind == "workbook" else [partial(checks.totals, **over)]  # the sheet has two size classes
    store.write(published, read(kind, raw), partial(checks.contract, known=KNOWN), *add_up)


if __name__ == "__main__":
    main()
