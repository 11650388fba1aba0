"""One number for a whole distribution: how concentrated it is, how far it lies from another."""

import numpy as np
import pandas as pd

from indicators.industries import all_inputs, completed, worst
from indicators.stats import concentration
from indicators.tables import dimensions, traced


def herfindahl_by(observations: pd.DataFrame, over: str) -> pd.DataFrame:
    """Herfindahl index of every distribution in the table."""
    parts = completed(traced(observations, "x"), over)
    rest = [d for d in dimensions(parts) if d != over]
    rows = [
        dict(zip(rest, key, strict=True))
        | {"value": float(concentration.herfindahl(group["value"].to_numpy()))}
        | standing(group)
        for key, group in parts.groupby(rest, sort=False)
    ]
    return pd.DataFrame(rows).assign(lower=np.nan, upper=np.nan)


def krugman_by(observations: pd.DataFrame, references: pd.DataFrame, over: str) -> pd.DataFrame:
    """Krugman index of every distribution against the reference of the same period and series."""
    parts, others = completed(traced(observations, "x"), over), completed(traced(references, "X"), over)
    both = parts.merge(others, on=["period", "series", over], suffixes=("", "_right"))
    rows = [
        {"area": area, "period": period, "series": series}
        | {"value": float(concentration.krugman(group["value"].to_numpy(), group["value_right"].to_numpy()))}
        | standing(group, group.filter(like="_right").rename(columns=lambda c: c.removesuffix("_right")))
        for (area, period, series), group in both.groupby(["area", "period", "series"], sort=False)
    ]
    return pd.DataFrame(rows).assign(lower=np.nan, upper=np.nan)


def standing(*groups: pd.DataFrame) -> dict[str, object]:
    """Status, reason and inputs of a number made from all rows of the groups."""
    rows = pd.concat([group[["value", "status", "reason", "inputs"]] for group in groups])
    unknown = bool(rows["value"].isna().any())
    reason = "residual" if (rows["reason"] == "residual").any() else ""
    return {
        "status": worst(rows["status"]),
        "reason": "input_unknown" if unknown else reason,
        "inputs": all_inputs(rows),
    }
