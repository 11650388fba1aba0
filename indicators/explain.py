"""From any number back to the printed cells it was computed from."""

from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.contract import LATEST, current, every_vintage
from indicators.compute import find, load
from indicators.describe import label, period
from indicators.spec import Indicator
from indicators.tables import PROVENANCE, TOLD

# Columns of an input that say where it stands rather than what it is.
STANDING = ("measure", "period", "series", "value", "unit", "status", *PROVENANCE)


class Input(NamedTuple):
    """One printed number, as a formula uses it."""

    symbol: str
    trace: str  # `source/file#cell`
    row: pd.Series  # the observation

    def words(self, language: str) -> str:
        """Say what was counted, where and when."""
        row = self.row
        told = [label(d, row[d], language) for d in row.index if d not in STANDING and row[d] != "_T"]
        told += [label("measure", row["measure"], language), period(row["period"], row["series"], language)]
        return ("・" if language == "ja" else ", ").join(told)


class Explanation(NamedTuple):
    """One estimate with its formula's inputs."""

    indicator: Indicator
    estimate: pd.Series
    inputs: list[Input]


def explain(indicator: str, *, as_of: str = LATEST, **wanted: str) -> list[Explanation]:
    """Explain every estimate with the wanted codes; a period also names the spans that end in it.

    Raises
    ------
    LookupError
        when no estimate has these codes, saying which there are
    """
    return trace(indicator, chosen(load(indicator, as_of), wanted))


def trace(indicator: str, estimates: pd.DataFrame) -> list[Explanation]:
    """Look up the inputs of estimates one already has."""
    spec = find(indicator)
    rows = (row for _, row in estimates.iterrows())
    return [Explanation(spec, row, [found(*each) for each in row["inputs"]]) for row in rows]


def chosen(estimates: pd.DataFrame, wanted: dict[str, str]) -> pd.DataFrame:
    """Keep the estimates with these codes, or say which codes there are."""
    for dimension, code in wanted.items():
        if dimension not in estimates:
            present = ", ".join(dimensions_of(estimates))
            raise LookupError(f"The estimates have no dimension {dimension!r}. Present: {present}.")
        fits = estimates[dimension] == code
        if dimension == "period":
            fits |= estimates[dimension].str.endswith("/" + code)
        if not fits.any():
            present = ", ".join(dict.fromkeys(estimates[dimension]))
            raise LookupError(f"No estimate has {dimension}={code}. Present: {present}.")
        estimates = estimates[fits]
    return estimates


def dimensions_of(estimates: pd.DataFrame) -> list[str]:
    """Columns that name an estimate."""
    return [column for column in estimates.columns if column not in (*TOLD, "indicator")]


def found(symbol: str, trace: str) -> Input:
    """Look a trace up in the published observations."""
    source, _, rest = trace.partition("/")
    return Input(symbol, trace, printed_cells(current(), source)[rest])


@lru_cache(maxsize=32)
def printed_cells(build: Path, source: str) -> dict[str, pd.Series]:
    """`file#cell` -> the observation printed there."""
    table = every_vintage(build, source)
    return {f"{row['file']}#{row['cell']}": row for _, row in table.iterrows()}
