"""Choosing, joining and adding up rows without losing a row, a status or a trace in silence.

Every table here carries, beside its dimensions, `value lower upper status reason inputs`.
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from etl.contract import STATUS, WITHOUT_VALUE
from indicators.spec import REFUSED

# What a row tells about its number; every other column names the number.
TOLD = ("value", "lower", "upper", "unit", "status", "reason", "inputs")
PROVENANCE = ("source", "vintage", "file", "cell", "printed")
SEVERITY = {status: order for order, status in enumerate([*STATUS, REFUSED])}


def only(table: pd.DataFrame, **wanted: str | Sequence[str]) -> pd.DataFrame:
    """Keep the rows with these codes; refuse a code the table does not have."""
    for dimension, choice in wanted.items():
        chosen = [choice] if isinstance(choice, str) else list(choice)
        present = table[dimension].unique()
        absent = [code for code in chosen if code not in present]
        if absent:
            raise LookupError(
                f"No row has {dimension}={', '.join(absent)}. Present: {', '.join(sorted(present))}."
            )
        table = table[table[dimension].isin(chosen)]
    return table


def among(table: pd.DataFrame, **wanted: Sequence[str]) -> pd.DataFrame:
    """Keep the rows with any of these codes; unlike `only`, some may not have been published yet."""
    for dimension, chosen in wanted.items():
        table = table[table[dimension].isin(chosen)]
    return table


def traced(observations: pd.DataFrame, symbol: str) -> pd.DataFrame:
    """Turn printed numbers into inputs of a formula: provenance becomes one trace per row."""
    source, file, cell = (observations[name] for name in ("source", "file", "cell"))
    traces = [((symbol, trace),) for trace in source + "/" + file + "#" + cell]
    return observations.drop(columns=[*PROVENANCE, "measure"]).assign(
        lower=np.nan, upper=np.nan, reason="", inputs=pd.Series(traces, observations.index, dtype=object)
    )


def dimensions(table: pd.DataFrame) -> list[str]:
    """Columns that name a number."""
    return [column for column in table.columns if column not in TOLD]


def joined(
    left: pd.DataFrame, right: pd.DataFrame, on: list[str], also: tuple[str, ...] = ()
) -> pd.DataFrame:
    """Put two inputs side by side (`value`, `value_right`); status is the worse, inputs are both.

    Dimensions of `right` outside `on` are let go, but for those named in `also`.
    """
    kept = [*on, *also, *(column for column in TOLD if column in right)]
    both = left.merge(right[kept], on=on, suffixes=("", "_right"))
    return both.assign(
        status=worse(both["status"], both["status_right"]),
        inputs=together(both["inputs"], both["inputs_right"]),
    )


def worse(left: pd.Series, right: pd.Series) -> pd.Series:
    """The worse of two statuses, row by row."""
    return left.where(left.map(SEVERITY) >= right.map(SEVERITY), right)


def together(left: pd.Series, right: pd.Series) -> pd.Series:
    """Both traces, each input once, in the order of the formula."""
    return pd.Series(
        [tuple(dict.fromkeys((*a, *b))) for a, b in zip(left, right, strict=True)], left.index, dtype=object
    )


def settled(table: pd.DataFrame, value: pd.Series | np.ndarray) -> pd.DataFrame:
    """Set the computed value; where there is none, make the status say so."""
    kept = table.loc[:, ~table.columns.str.endswith("_right")].drop(columns="unit", errors="ignore")
    none = pd.isna(value)
    silent = ~kept["status"].isin([*WITHOUT_VALUE, REFUSED])
    unknown = kept["status"].isin(WITHOUT_VALUE) & (kept["reason"] == "")
    return kept.assign(
        value=np.where(~silent, np.nan, value),
        status=kept["status"].mask(none & silent, "not_applicable"),
        reason=kept["reason"].mask(none & silent, "zero_base").mask(unknown, "input_unknown"),
    )


def total(table: pd.DataFrame, over: str | list[str]) -> pd.DataFrame:
    """Add values up over dimensions; one unknown part makes the total unknown, not smaller."""
    gone = [over] if isinstance(over, str) else over
    rest = [column for column in dimensions(table) if column not in gone]
    rows = []
    for key, parts in table.groupby(rest, sort=False):
        worst = max(parts["status"], key=lambda status: SEVERITY[status])
        inputs = tuple(dict.fromkeys(trace for traces in parts["inputs"] for trace in traces))
        value = parts["value"].sum(skipna=False)
        rows.append(dict(zip(rest, key, strict=True)) | {"value": value, "status": worst, "inputs": inputs})
    columns = [*rest, "value", "status", "inputs"]
    sums = pd.DataFrame(rows, columns=columns).assign(lower=np.nan, upper=np.nan)
    return sums.assign(reason=np.where(sums["value"].isna(), "input_unknown", ""))
