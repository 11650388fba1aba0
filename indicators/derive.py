"""What is done to printed numbers again and again: quote, divide, compare over time, rank."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from etl.contract import codes
from indicators.spec import REFUSED
from indicators.stats import growth, shares
from indicators.tables import dimensions, joined, only, settled, traced

Span = tuple[str, str]
Formula = Callable[[pd.Series, pd.Series], Any]


def levels(observations: pd.DataFrame, symbol: str = "x") -> pd.DataFrame:
    """Quote printed numbers as they are."""
    quoted = traced(observations, symbol)
    return settled(quoted, quoted["value"]).assign(unit=quoted["unit"], reason="")


def share(observations: pd.DataFrame, over: str, whole: str = "_T") -> pd.DataFrame:
    """Every part of a dimension in percent of its printed total."""
    parts = traced(observations, "x")
    wholes = traced(only(observations, **{over: whole}), "N")
    both = joined(parts, wholes, [d for d in dimensions(parts) if d != over])
    return settled(both, shares.share(both["value"], both["value_right"]))


def capitals(reference: pd.DataFrame) -> pd.DataFrame:
    """Call the inputs of a share by capitals, X and M, as formulas call those of the wider area."""
    name = {"x": "X", "N": "M"}
    traces = [tuple((name[symbol], at) for symbol, at in row) for row in reference["inputs"]]
    return reference.assign(inputs=pd.Series(traces, reference.index, dtype=object))


def changes(observations: pd.DataFrame, spans: Sequence[Span], how: Formula = growth.change) -> pd.DataFrame:
    """Compare two periods of the same number; `how` takes the values before and after."""
    both = pairs(observations, spans)
    return settled(both, how(both["value_right"], both["value"]))


def annual_rates(observations: pd.DataFrame, spans: Sequence[Span]) -> pd.DataFrame:
    """Percent per year, with the months that lie between the survey dates."""
    both = pairs(observations, spans)
    months = [months_between(s, p) for s, p in zip(both["series"], both["period"], strict=True)]
    return settled(
        both, growth.annual_rate(both["value_right"], both["value"], months=np.array(months, dtype=float))
    )


def contributions(observations: pd.DataFrame, spans: Sequence[Span], over: str) -> pd.DataFrame:
    """How many points of the total's growth each part brought (寄与度); refused where the series differs."""
    pairwise = pairs(observations, spans)
    across = pairwise["status"] == REFUSED
    both = pairwise[~across]
    start = both["period"].str.split("/").str[0]
    wholes = traced(only(observations, **{over: "_T"}), "X₀").rename(columns={"period": "start"})
    on = [d for d in dimensions(wholes) if d != over]
    parts = (
        both.drop(columns=["unit", "unit_right"])
        .assign(start=start)
        .rename(columns={"value_right": "before"})
    )
    parts = parts.loc[:, ~parts.columns.str.endswith("_right")]
    found = joined(parts, wholes, on)
    value = growth.contribution(found["before"], found["value"], whole_before=found["value_right"])
    comparable = settled(found, value).drop(columns=["start", "before"])
    refused = pairwise[across]
    return pd.concat([comparable, settled(refused, refused["value"])], ignore_index=True)


def pairs(observations: pd.DataFrame, spans: Sequence[Span]) -> pd.DataFrame:
    """Each number beside the same number earlier (`value_right`), refused where the series differs.

    `period` becomes the span, `2009/2016`. A pair of one series is preferred to a pair of two,
    so that a comparison is refused only where no honest one exists.
    """
    on = [d for d in dimensions(traced(observations, "x")) if d not in ("period", "series")]
    both = pd.concat([spanned(observations, span, on) for span in spans], ignore_index=True)
    both = both.assign(across=both["series"] != both["series_right"]).sort_values("across", kind="stable")
    both = both.drop_duplicates([*on, "period"]).sort_index().reset_index(drop=True)
    return both.assign(
        status=both["status"].mask(both["across"], REFUSED),
        reason=("series:" + stranger(both)).where(both["across"], ""),
    ).drop(columns=["across", "series_right"])


def spanned(observations: pd.DataFrame, span: Span, on: list[str]) -> pd.DataFrame:
    """Join the rows of two periods over every dimension but period and series."""
    before, after = (observations[observations["period"] == period] for period in span)
    both = joined(traced(after, "x₁"), traced(before, "x₀"), on, also=("series",))
    return both.assign(period="/".join(span))


def stranger(both: pd.DataFrame) -> pd.Series:
    """Of two series that must not be joined, the one whose reason explains it: not the private census."""
    return both["series"].where(both["series"] != "census_private", both["series_right"])


def months_between(series: str, span: str) -> int:
    """Whole months between two survey dates; for fiscal years, between their first days."""
    start, end = (reference_date(series, period) for period in span.split("/"))
    return (end.year - start.year) * 12 + end.month - start.month


def reference_date(series: str, period: str) -> date:
    """The day a period of a series speaks of: its survey date, or the first day of the fiscal year."""
    row = codes("reference_date").get(f"{series}_{period}")
    if row:
        return date.fromisoformat(row["date"])
    return date(int(period[:4]), 4 if codes("series")[series]["calendar"] == "fiscal" else 1, 1)
