"""What an indicator is, and the table it yields."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pandas as pd
import pandera.pandas as pa

from etl.contract import STATUS, WITHOUT_VALUE
from etl.text import Text
from etl.units import UNITS

REFUSED = "refused"


class Estimates(pa.DataFrameModel):
    """One computed number per row, with its interval, its standing and what it was computed from.

    Further dimensions (industry, ...) pass through as extra columns.
    `period` is a date, or a span `2009/2016` for a change; `series` is the one the inputs share.
    `lower` and `upper` are empty where there is nothing to bound the value with.
    `reason` is a key of `indicators.reasons`, empty when there is nothing to explain.
    `inputs` names every printed number used: pairs of a symbol of the formula and `source/file#cell`.
    """

    indicator: str
    area: str
    period: str = pa.Field(str_matches=r"^\d{4}(-\d{2}){0,2}(/\d{4}(-\d{2}){0,2})?$")
    series: str
    value: float = pa.Field(nullable=True)
    lower: float = pa.Field(nullable=True)
    upper: float = pa.Field(nullable=True)
    unit: str = pa.Field(isin=list(UNITS))
    status: str = pa.Field(isin=[*STATUS, REFUSED])
    reason: str
    inputs: object

    class Config:
        coerce = True

    @pa.dataframe_check(error="the interval does not contain the value")
    @classmethod
    def interval_contains_value(cls, table: pd.DataFrame) -> pd.Series:
        known = table[["lower", "value", "upper"]].notna().all(axis=1)
        return ~known | table["value"].between(table["lower"], table["upper"])

    @pa.dataframe_check(error="a value is empty exactly when its status says so")
    @classmethod
    def empty_values_are_explained(cls, table: pd.DataFrame) -> pd.Series:
        return table["value"].isna() == table["status"].isin([*WITHOUT_VALUE, REFUSED])

    @pa.dataframe_check(error="a number without inputs cannot be traced")
    @classmethod
    def every_number_has_inputs(cls, table: pd.DataFrame) -> pd.Series:
        return table["inputs"].map(len) > 0


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """A named number: what it means, how it is computed, what must be said beside it."""

    id: str
    title: Text
    definition: Text
    formula: Text
    unit: str
    base: Text
    cautions: tuple[Text, ...]
    sources: tuple[str, ...]  # read in this order, passed to `compute` in this order
    compute: Callable[..., pd.DataFrame]
    symbols: Mapping[str, Text] = field(default_factory=dict)  # each symbol of the formula, in words
    directions: tuple[str, ...] = ()  # the directions of the strategy it is a context for
    interval: Text | None = None  # what lower and upper mean, where there are any
