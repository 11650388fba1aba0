"""Key numbers: one estimate each, with its date, its standing and a way to its cells."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import address, words
from dashboard.page import Asked
from dashboard.query import bounds, spoken
from indicators import Text, dimensions_of, find, label, load, period


@dataclass(frozen=True, kw_only=True)
class Card:
    """One number worth knowing: which estimate, and the page that shows it in full."""

    title: Text
    indicator: str
    where: Mapping[str, str]
    page: str = ""


def grid(cards: tuple[Card, ...], asked: Asked) -> Component:
    """Show cards side by side."""
    return html.Div([shown(card, asked) for card in cards], className="cards")


def shown(card: Card, asked: Asked) -> Component:
    """Show one number, or say that it was not known by then."""
    row = estimate(card, asked)
    title = asked.say(card.title)
    name = dcc.Link(title, href=f"/{asked.language}{card.page}{address.search({}, as_of=asked.as_of)}")
    head = html.P(name if card.page else title, className="name")
    if row is None:
        return html.Div(
            [head, html.P(asked.say(words.not_published(asked.as_of)), className="note")], className="card"
        )
    return numbered(head, row, card.indicator, asked)


def numbered(head: Component, row: pd.Series, indicator: str, asked: Asked) -> Component:
    """A card with its number, what it speaks of, and the link to its cells."""
    where = {d: row[d] for d in dimensions_of(row.to_frame().T) if d != "series"}
    link = f"/{asked.language}/trail{address.search({'indicator': indicator} | where, as_of=asked.as_of)}"
    return html.Div(
        [
            head,
            html.P(spoken(row, asked.language), className="value"),
            html.P(remark(row, find(indicator).interval, asked), className="note"),
            html.P(html.A(asked.say(words.TRAIL), href=link, className="trail"), className="note"),
        ],
        className="card",
    )


def remark(row: pd.Series, interval: Text | None, asked: Asked) -> str:
    """Say when, how surely, and in what standing."""
    told = [period(row["period"], row["series"], asked.language)]
    if pd.notna(row["lower"]):
        told.append(f"{asked.say(interval or words.INTERVAL)} {asked.say(words.RANGE).join(bounds(row))}")
    if row["status"] != "normal":
        told.append(label("status", row["status"], asked.language))
    return "、".join(told) if asked.language == "ja" else ", ".join(told)


def estimate(card: Card, asked: Asked) -> pd.Series | None:
    """The one estimate a card shows; none when nothing fits on that day."""
    try:
        table = load(card.indicator, asked.as_of)
    except LookupError:
        return None
    for dimension, code in card.where.items():
        table = table[table[dimension] == code]
    return None if table.empty else table.sort_values("period", kind="stable").iloc[-1]
