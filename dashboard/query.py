"""From a view and a reader's choices to the rows that are drawn, listed and downloaded."""

import pandas as pd

from dashboard import words
from dashboard.page import Asked, View
from indicators import (
    BORROWED,
    codes,
    dimensions_of,
    found,
    label,
    large_cities,
    load,
    names,
    number,
    period,
    printed,
    reason,
)

MONTHS = 12
FIRM = ("normal", "below_unit")  # numbers that need no word beside them


def chosen(view: View, asked: Asked) -> pd.DataFrame:
    """Estimates of the view, in display order.

    Raises
    ------
    LookupError
        when the indicator cannot be computed from what was published by then
    """
    table = load(view.indicator, asked.as_of)
    for dimension, wanted in view.where.items():
        table = table[table[dimension].isin(wanted)]
    for dimension, control in view.ask.items():
        table = table[table[dimension].isin(asked.picked[control].split(","))]
    return ordered(table, view)


def last(table: pd.DataFrame) -> pd.DataFrame:
    """Keep the last period of each number."""
    others = [d for d in dimensions_of(table) if d != "period"]
    return table.sort_values("period", kind="stable").drop_duplicates(others, keep="last")


def ordered(table: pd.DataFrame, view: View) -> pd.DataFrame:
    """Highest first, or in the order of the code lists; earlier before later."""
    if view.by_value:
        return table.sort_values("value", ascending=False, kind="stable")
    for dimension in reversed((*view.label, *view.group)):
        known = BORROWED.get(dimension, dimension)
        if dimension == "period":
            table = table.sort_values("period", kind="stable")
        elif dimension != "start":
            order = {code: place for place, code in enumerate(names(known))}
            table = table.sort_values(dimension, key=lambda codes, o=order: codes.map(o), kind="stable")
    return table


def drawable(table: pd.DataFrame, view: View, language: str) -> pd.DataFrame:
    """Put the rows into the reader's words, as every chart takes them."""
    rows = [worded(row, view, language) for _, row in table.iterrows()]
    columns = ["label", "period", "group", "value", "lower", "upper", "text", "status", "note", "focus"]
    columns += ["peer", "whole", "bounds", "at", "series", "why"]
    return pd.DataFrame(rows, columns=columns)


def worded(row: pd.Series, view: View, language: str) -> dict[str, object]:
    """Name, print and place one estimate."""
    return {
        "label": named(row, view.label, language),
        "period": period(row["period"], row["series"], language),
        "group": named(row, view.group, language),
        "value": row["value"],
        "lower": row["lower"],
        "upper": row["upper"],
        "text": spoken(row, language),
        "status": row["status"],
        "note": "" if row["status"] in FIRM else label("status", row["status"], language),
        "focus": not view.focus or row["area"] == view.focus,
        "peer": row["area"] in large_cities(),
        "whole": "_T" in {row[d] for d in (*view.label, *view.group)},
        "bounds": bounds(row),
        "at": position(row["period"]),
        "series": row["series"],
        "why": reason(row["reason"]).in_(language),
    }


def bounds(row: pd.Series) -> tuple[str, str]:
    """Print both ends of an interval; one that only covers rounding needs a decimal more to be seen."""
    finer = int(row["reason"] == "rounded_inputs" and row["unit"] != "rank")
    low, high = (number(row[end], row["unit"], finer=finer) for end in ("lower", "upper"))
    return low, high


def named(row: pd.Series, dimensions: tuple[str, ...], language: str) -> str:
    """Say the codes of some dimensions, in words."""
    told = [
        period(row["period"], row["series"], language) if d == "period" else label(d, row[d], language)
        for d in dimensions
    ]
    return "・".join(told) if language == "ja" else ", ".join(told)


def spoken(row: pd.Series, language: str) -> str:
    """Print the value with its unit; what is given as 約 or 以上 stays so."""
    if pd.isna(row["value"]):
        return label("status", row["status"], language)
    return qualified(printed(row["value"], row["unit"], language), row, language)


def figure(row: pd.Series, language: str) -> str:
    """Print the value without its unit, as a table cell; the mark of its status where there is none."""
    if pd.isna(row["value"]):
        return codes("status")[row["status"]]["mark"]
    return qualified(number(row["value"], row["unit"]), row, language)


def qualified(told: str, row: pd.Series, language: str) -> str:
    """Put 約 before or 以上 behind a number that was given so."""
    if row["status"] != "estimated" or len(row["inputs"]) > 1:
        return told
    text = as_printed(row["inputs"][0])
    about = words.ABOUT.in_(language) if text.startswith("約") else ""
    return words.AT_LEAST.in_(language).format(told) if text.endswith("以上") else about + told


def as_printed(trace: tuple[str, str]) -> str:
    """What stands in the cell of an input."""
    return str(found(*trace).row["printed"])


def position(code: str) -> float:
    """Where a period lies on a time axis, in years; a span lies at its end."""
    year, *rest = code.rpartition("/")[2].split("-")
    return int(year) + ((int(rest[0]) - 1) / MONTHS if rest else 0.0)


def varying(table: pd.DataFrame) -> list[str]:
    """Dimensions that tell the rows apart; the period always does."""
    told = [d for d in dimensions_of(table) if d != "period" and len(set(table[d])) > 1]
    return ["period", *told]
