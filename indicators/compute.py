"""From an indicator's name to its estimates."""

from functools import lru_cache
from pathlib import Path

import pandas as pd

from etl.contract import LATEST, Provenance, current, provenance, read
from indicators.catalog import INDICATORS
from indicators.spec import Estimates, Indicator

BY_ID = {indicator.id: indicator for indicator in INDICATORS}


def find(indicator: str) -> Indicator:
    """Look an indicator up by its id."""
    if indicator not in BY_ID:
        raise LookupError(f"No indicator is called {indicator!r}. Present: {', '.join(BY_ID)}.")
    return BY_ID[indicator]


def load(indicator: str, as_of: str = LATEST) -> pd.DataFrame:
    """Estimates of one indicator, as anyone could have known them on `as_of`.

    Raises
    ------
    LookupError
        when what the indicator needs had not been published by then
    """
    known = [v for source in find(indicator).sources for v in provenance(source).vintages if v <= as_of]
    return estimated(current(), indicator, max(known, default=as_of))


@lru_cache(maxsize=512)
def estimated(_build: Path, indicator: str, as_of: str) -> pd.DataFrame:
    """Compute and check the estimates of one build; do not change them in place."""
    spec = find(indicator)
    table = spec.compute(*(read(source, as_of) for source in spec.sources))
    if table.empty:
        raise LookupError(f"Nothing that {indicator!r} needs was published by {as_of}. Ask for a later date.")
    table = table.assign(indicator=spec.id, unit=table.get("unit", spec.unit))
    return Estimates.validate(table.reset_index(drop=True), lazy=True)


def cite(indicator: str) -> list[Provenance]:
    """List the publications an indicator rests on."""
    return [provenance(source) for source in find(indicator).sources]


def vintages() -> list[str]:
    """Every day on which something we hold was published, oldest first: the dates worth asking for."""
    return sorted({v for spec in INDICATORS for p in cite(spec.id) for v in p.vintages})
