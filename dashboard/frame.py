"""The one frame every figure stands in: what it measures, the figure, how to read it, where it comes from."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import address, charts, parts, words
from dashboard.listing import numbers
from dashboard.notes import cautions, flags, measure, source, unit_words
from dashboard.page import Asked, View
from dashboard.query import chosen, drawable
from indicators import (
    current,
    find,
)


def figures(views: tuple[View, ...]) -> Callable[[Asked], list[Component]]:
    """Page content that is one figure after the other."""
    return lambda asked: [framed(view, asked) for view in views]


def framed(view: View, asked: Asked) -> Component:
    """Show a view; only the choices that concern it matter, so that the others leave it as it was."""
    concerned = {key: asked.picked[key] for key in view.ask.values()}
    return remembered(current(), view, asked.language, asked.as_of, tuple(concerned.items()))


@lru_cache(maxsize=1024)
def remembered(
    _build: Path, view: View, language: str, as_of: str, picked: tuple[tuple[str, str], ...]
) -> Component:
    """One frame of one build; do not change it in place."""
    return made(view, Asked(language, as_of, dict(picked)))


def made(view: View, asked: Asked) -> Component:
    """Build the frame of a view, or say why it cannot be shown."""
    spec = find(view.indicator)
    title = html.H2(asked.say(view.heading), id=view.id)
    try:
        table = chosen(view, asked)
    except LookupError:
        table = None
    if table is None or table.empty:
        told = asked.say(words.not_published(asked.as_of))
        return html.Section([title, html.P(told, className="notice", role="status")], className="figure")
    drawn = drawable(table, view, asked.language)
    reading = view.reading(drawn, asked.language)
    extra = {"breaks": ruptures(drawn, asked)} if view.chart is charts.trend else {}
    figure = view.chart(drawn, unit=unit_words(table, asked), **extra)
    return html.Section(
        [
            title,
            measure(spec, table, asked),
            parts.graph(figure, name=view.id, alt=f"{asked.say(view.heading)}。{reading}"),
            html.P(reading, className="reading"),
            flags(table, asked),
            cautions(spec, table, asked),
            source(table, asked),
            actions(view, table, asked),
        ],
        className="figure",
        **parts.aria(labelledby=view.id),
    )


def ruptures(drawn: pd.DataFrame, asked: Asked) -> list[tuple[float, str]]:
    """Where on the time axis one series ends before the next begins, and the words for it."""
    ends = drawn.groupby("series")["at"].agg(["min", "max"]).sort_values("min")
    gaps = zip(ends["max"], ends["min"].shift(-1), strict=True)
    return [((last + first) / 2, asked.say(words.BREAK)) for last, first in gaps if last < first]


def actions(view: View, table: pd.DataFrame, asked: Asked) -> Component:
    """The same numbers as a file, as a trail to their cells, and as a table."""
    keys = address.search(asked.picked, as_of=asked.as_of)
    trail = address.search({"view": view.id, **asked.picked}, as_of=asked.as_of)
    return html.Div(
        [
            html.A(
                asked.say(words.DOWNLOAD), href=f"/{asked.language}/csv/{view.id}{keys}", className="download"
            ),
            html.A(asked.say(words.TRAIL), href=f"/{asked.language}/trail{trail}", className="trail"),
            html.Details(
                [html.Summary(asked.say(words.TABLE)), numbers(view, table, asked)], className="table"
            ),
        ],
        className="actions",
    )
