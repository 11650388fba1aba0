"""Numbers and codes of a report in words."""

import pandas as pd

from etl.contract import names
from etl.units import UNITS, printed, rounded

ALL = 8  # codes written out before the rest is counted
SHOWN = ("area", "industry", "size_class", "measure", "period")
SILENT = ("series", "kind", "side", "Index")


def said(row: object) -> str:
    """Which number it is, in words."""
    told = row._asdict()  # type: ignore[attr-defined]
    own = {name: value for name, value in told.items() if isinstance(value, str) and name not in SILENT}
    rest = [name for name in own if name not in SHOWN and not name.endswith(("_before", "_after"))]
    columns = [name for name in (*SHOWN, *rest) if name in own and own[name] != "_T"]
    return "・".join(word(column, own[column]) for column in columns)


def word(dimension: str, code: str) -> str:
    """The Japanese word of a code, or the code where there is none."""
    try:
        known = names(dimension)
    except FileNotFoundError:
        return code
    return known[code].ja if code in known else code


def listed(found: set[str], dimension: str) -> str:
    """Codes with their words, the rest counted."""
    told = [
        f"{word(dimension, code)}（{code}）" if word(dimension, code) != code else code
        for code in sorted(found)
    ]
    return "、".join(told[:ALL]) + (f" ほか {len(told) - ALL:,}" if len(told) > ALL else "") or "なし"


def figure(value: float, status: str, unit: str) -> str:
    """A number as tables print it, or why there is none."""
    if pd.isna(value):
        return word("status", status) if isinstance(status, str) else "（なし）"
    return printed(value, unit, "ja") if unit in UNITS else f"{value:,g}"


def signed(value: float) -> str:
    """A difference with its sign."""
    return "" if pd.isna(value) else f"{value:+,.10g}".replace("-", "−")


def percent(value: float) -> str:
    """A percentage with one digit."""
    return "" if pd.isna(value) else f"{rounded(value, 1):,f}".replace("-", "−")
