"""Observations typed by hand, and an indicator's answer to them."""

from collections.abc import Callable
from itertools import count

import numpy as np
import pandas as pd
import pytest

from etl.contract import WITHOUT_VALUE
from indicators import Estimates, find
from indicators.tables import only

Observed = Callable[..., pd.DataFrame]
Estimated = Callable[..., pd.DataFrame]

USUAL = {
    "area": "14130",
    "period": "2016",
    "series": "sample",
    "unit": "count",
    "source": "sample",
    "vintage": "2018-03-31",
    "file": "2018-03-31.csv",
}


@pytest.fixture
def observed() -> Observed:
    """Make observations from a heading, compact rows and what all rows share; None is a suppressed cell."""
    lines = count(1)

    def observe(heading: str, *rows: tuple[object, ...], **shared: str) -> pd.DataFrame:
        table = pd.DataFrame([USUAL | shared | dict(zip(heading.split(), row, strict=True)) for row in rows])
        known = table["value"].notna()
        status = table.get("status", pd.Series("normal", table.index))
        return table.assign(
            value=table["value"].astype(float),
            status=status.where(known | status.isin(WITHOUT_VALUE), "suppressed"),
            cell=[f"L{next(lines)}C2" for _ in rows],
            printed=table["value"].map(str).where(known, "X"),
        )

    return observe


@pytest.fixture
def estimates() -> Estimated:
    """Compute an indicator from typed tables and hold its answer to the contract of estimates."""

    def compute(indicator: str, *tables: pd.DataFrame) -> pd.DataFrame:
        spec = find(indicator)
        found = spec.compute(*tables)
        found = found.assign(indicator=spec.id, unit=found.get("unit", spec.unit))
        return Estimates.validate(found.reset_index(drop=True), lazy=True)

    return compute


@pytest.fixture
def estimate(estimates: Estimated) -> Callable[..., pd.Series]:
    """Compute the one estimate with these codes."""

    def compute(indicator: str, *tables: pd.DataFrame, **codes: str) -> pd.Series:
        found = only(estimates(indicator, *tables), **codes)
        assert len(found) == 1, f"{len(found)} estimates of {indicator} have {codes}"
        return found.iloc[0]

    return compute


@pytest.fixture
def refused() -> Callable[[pd.Series, str], bool]:
    """Say whether an estimate has neither value nor bounds, and gives this reason."""

    def judge(row: pd.Series, reason: str) -> bool:
        return bool(np.isnan([row["value"], row["lower"], row["upper"]]).all()) and row["reason"] == reason

    return judge
