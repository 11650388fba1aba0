"""What the numbers mean. The dashboard's only door to data."""

from etl.contract import (
    LATEST,
    PINNED,
    Checked,
    Provenance,
    codes,
    current,
    names,
    provenance,
    raw,
    verification,
)
from etl.text import LANGUAGES, Text
from etl.units import UNITS, number, printed
from indicators.catalog import INDICATORS
from indicators.compute import cite, find, load, vintages
from indicators.describe import label, moment, period
from indicators.explain import Explanation, Input, dimensions_of, explain, found, trace
from indicators.reasons import reason
from indicators.spec import REFUSED, Estimates, Indicator

__all__ = [
    "INDICATORS",
    "LANGUAGES",
    "LATEST",
    "PINNED",
    "REFUSED",
    "UNITS",
    "Checked",
    "Estimates",
    "Explanation",
    "Indicator",
    "Input",
    "Provenance",
    "Text",
    "cite",
    "codes",
    "current",
    "dimensions_of",
    "explain",
    "find",
    "found",
    "label",
    "load",
    "moment",
    "names",
    "number",
    "period",
    "printed",
    "provenance",
    "raw",
    "reason",
    "trace",
    "verification",
    "vintages",
]
