"""One printed cell to one row of the contract."""

from collections.abc import Iterable, Mapping

import pandas as pd

from etl.contract import Observations
from etl.reading.grid import Cell
from etl.reading.numbers import Reading, read

Row = dict[str, object]


def observe(
    cell: Cell, place: Mapping[str, object], *, status: str = "normal", reading: Reading | None = None
) -> Row:
    """Describe one printed number: `place` is its measure, area, period, series, unit and dimensions.

    What the print itself says (about, suppressed, missing) outranks `status`.
    """
    value, printed_status = reading or read(cell)
    return {
        **place,
        "value": None if value is None else float(value),
        "status": status if printed_status == "normal" else printed_status,
        "file": cell.file.rsplit("/", 1)[-1],
        "cell": cell.address,
        "printed": cell.text,
    }


def observations(rows: Iterable[Row]) -> pd.DataFrame:
    """Gather rows into one table, an absent value staying empty."""
    table = pd.DataFrame(list(rows))
    return table.assign(value=table["value"].astype(float))


def empty(schema: type[Observations]) -> pd.DataFrame:
    """A table without rows, for a raw file that only says how to read another."""
    stamped = ("source", "vintage")
    columns = [name for name in schema.to_schema().columns if name not in stamped]
    return pd.DataFrame({name: pd.Series(dtype=float if name == "value" else str) for name in columns})
