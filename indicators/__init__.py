"""What the numbers mean. The dashboard's only door to data."""

from etl.contract import (
    LATEST,
    PINNED,
    Checked,
    Edition,
    Place,
    Provenance,
    codes,
    current,
    names,
    place,
    provenance,
    raw,
    verification,
    warning,
)
from etl.text import LANGUAGES, Text
from etl.units import UNITS, number, printed
from indicators.catalog import INDICATORS
from indicators.compute import cite, find, load, vintages
from indicators.describe import BORROWED, label, moment, period, released
from indicators.explain import Explanation, Input, dimensions_of, explain, found, trace
from indicators.peers import large_cities
from indicators.reasons import reason
from indicators.spec import REFUSED, Estimates, Indicator

__all__ = [
    "BORROWED",
    "INDICATORS",
    "LANGUAGES",
    "LATEST",
    "PINNED",
    "REFUSED",
    "UNITS",
    "Checked",
    "Edition",
    "Estimates",
    "Explanation",
    "Indicator",
    "Input",
    "Place",
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
    "large_cities",
    "load",
    "moment",
    "names",
    "number",
    "period",
    "place",
    "printed",
    "provenance",
    "raw",
    "reason",
    "released",
    "trace",
    "verification",
    "vintages",
    "warning",
]
