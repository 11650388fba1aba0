"""The numbers of a figure as a table, each with its standing and a link to its cells."""

import pandas as pd
from dash.development.base_component import Component

from dashboard import address, parts, words
from dashboard.notes import unit_words
from dashboard.page import Asked, View
from dashboard.query import bounds, figure, varying
from indicators import find, label, period


def numbers(view: View, table: pd.DataFrame, asked: Asked) -> Component:
    """The same numbers as a table, each with its standing and a link to its cells."""
    told = varying(table)
    bounded = table["lower"].notna().any()
    head = [asked.say(words.PERIOD), *(dimension_words(d, asked) for d in told[1:])]
    head += [f"{asked.say(words.VALUE)}（{unit_words(table, asked)}）"]
    head += [asked.say(find(view.indicator).interval or words.INTERVAL)] if bounded else []
    head += [asked.say(words.STATUS), asked.say(words.TRAIL_SHORT)]
    body = [numbers_row(row, told, view, asked, bounded=bounded) for _, row in table.iterrows()]
    at = len(told)
    return parts.table(head, body, numbers={at, at + 1} if bounded else {at})


def numbers_row(
    row: pd.Series, told: list[str], view: View, asked: Asked, *, bounded: bool
) -> list[parts.Cell]:
    """One estimate as table cells."""
    codes = [label(d, row[d], asked.language) for d in told[1:]]
    interval = "" if pd.isna(row["lower"]) else asked.say(words.RANGE).join(bounds(row))
    where = {"indicator": view.indicator} | {d: row[d] for d in told}
    link = f"/{asked.language}/trail{address.search(where, as_of=asked.as_of)}"
    return [
        period(row["period"], row["series"], asked.language),
        *codes,
        figure(row, asked.language),
        *([interval] if bounded else []),
        label("status", row["status"], asked.language),
        parts.Link(asked.say(words.TRAIL_SHORT), link),
    ]


def dimension_words(dimension: str, asked: Asked) -> str:
    """Name a dimension in a table's head."""
    return asked.say(words.DIMENSIONS[dimension])
