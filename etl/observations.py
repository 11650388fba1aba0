"""The shape of every published table: one printed number per row, with all that is needed to cite it."""

import pandas as pd
import pandera.pandas as pa

from etl.units import UNITS

# Our word -> the letter for it in the SDMX code list CL_OBS_STATUS; worst last.
STATUS = {
    "normal": "A",
    "provisional": "P",
    "estimated": "E",
    "corrected": "I",
    "break": "B",
    "below_unit": "N",
    "not_applicable": "M",
    "missing": "O",
    "suppressed": "Q",
}
WITHOUT_VALUE = ("suppressed", "missing", "not_applicable")
# L14C3 of a CSV, 表1!C14 of a workbook, 0001.json!VALUE[17] of an API answer; a sum of cells names the first
# and the last, L14C3:L36C3.
PLACE = r"(?:L\d+C\d+|[^!:]+![A-Z]{1,3}\d+|[^!:]+!VALUE\[\d+\])"
WORDS = "_words"  # the end of columns that put a code of the same row in words
# Columns that say something of a number, not which number it is.
TOLD = ("value", "unit", "status", "source", "vintage", "file", "cell", "printed")
CELL = rf"^{PLACE}(?::{PLACE})?$"


class Observations(pa.DataFrameModel):
    """One published number per row, with everything needed to cite it.

    A source adds its own dimensions (industry, size class, ...) by subclassing.
    `series` says what the number may be compared with: a rate across two series is refused.
    `file` and `cell` say where it stands under `data/raw/<source>/`, `printed` what stands there.
    """

    measure: str
    area: str
    period: str = pa.Field(str_matches=r"^\d{4}(-\d{2}){0,2}$")
    series: str
    value: float = pa.Field(nullable=True)
    unit: str = pa.Field(isin=list(UNITS))
    status: str = pa.Field(isin=list(STATUS))
    source: str
    vintage: str = pa.Field(str_matches=r"^\d{4}-\d{2}-\d{2}$")
    file: str
    cell: str = pa.Field(str_matches=CELL)
    printed: str

    class Config:
        strict = True
        coerce = True

    @classmethod
    def key(cls) -> list[str]:
        """Columns that together name one number, vintage included."""
        told = (*TOLD[:3], *TOLD[5:])
        return [c for c in cls.to_schema().columns if c not in told and not c.endswith(WORDS)]

    @pa.dataframe_check(error="同じ数を述べる行が2つあります")
    @classmethod
    def one_row_per_key(cls, table: pd.DataFrame) -> pd.Series:
        return ~table.duplicated(cls.key(), keep=False)

    @pa.dataframe_check(error="値が空なのは、状態がそう述べるときだけです")
    @classmethod
    def empty_values_are_explained(cls, table: pd.DataFrame) -> pd.Series:
        return table["value"].isna() == table["status"].isin(WITHOUT_VALUE)


def latest(table: pd.DataFrame, as_of: str = "9999-12-31") -> pd.DataFrame:
    """Of each number the last vintage published by a day."""
    known = table[table["vintage"] <= as_of].sort_values("vintage", kind="stable")
    return known.drop_duplicates(numbers(table), keep="last")


def numbers(table: pd.DataFrame) -> list[str]:
    """Columns that together say which number it is, whatever the vintage."""
    return [column for column in table.columns if column not in TOLD and not column.endswith(WORDS)]
