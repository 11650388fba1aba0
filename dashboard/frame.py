"""The one frame every figure stands in: what it measures, the figure, how to read it, where it comes from."""

from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import address, charts, parts, words
from dashboard.page import Asked, View
from dashboard.query import bounds, chosen, drawable, varying
from indicators import (
    REFUSED,
    UNITS,
    Indicator,
    current,
    find,
    label,
    moment,
    number,
    period,
    provenance,
    reason,
)

MARKED = ("provisional", "estimated", "refused", "suppressed", "missing")


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
    title = html.H2(asked.say(view.title), id=view.id)
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
            parts.graph(figure, name=view.id, alt=f"{asked.say(view.title)}。{reading}"),
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


def unit_words(table: pd.DataFrame, asked: Asked) -> str:
    """The units of the rows, each once."""
    return "、".join(dict.fromkeys(asked.say(UNITS[unit].label) for unit in table["unit"]))


def measure(spec: Indicator, table: pd.DataFrame, asked: Asked) -> Component:
    """Unit, base, the time the numbers speak of, and the day they were published: four things, not one."""
    spans = sorted({(p, s) for p, s in zip(table["period"], table["series"], strict=True)})
    first, last = (period(*spans[at], asked.language) for at in (0, -1))
    told = {
        words.UNIT: unit_words(table, asked),
        words.BASE: asked.say(spec.base),
        words.PERIOD: first if first == last else f"{first}～{last}",
        words.PUBLISHED: "、".join(moment(day, asked.language) for day in published(table)),
    }
    pieces = [f"{asked.say(name)}{asked.say(words.COLON)}{text}" for name, text in told.items()]
    return html.P(asked.say(words.BAR).join(pieces), className="measure")


def used(table: pd.DataFrame) -> list[tuple[str, str, str]]:
    """Source, file and release date of everything the rows were computed from."""
    files = dict.fromkeys(trace.partition("#")[0] for inputs in table["inputs"] for _, trace in inputs)
    held = {
        (s, e.file): e.vintage for s in {f.partition("/")[0] for f in files} for e in provenance(s).editions
    }
    named = [(path.partition("/")[0], path.partition("/")[2]) for path in files]
    return sorted((s, file, held[s, file]) for s, file in named)


def published(table: pd.DataFrame) -> list[str]:
    """Release dates behind the rows, oldest first."""
    return sorted({vintage for _, _, vintage in used(table)})


def flags(table: pd.DataFrame, asked: Asked) -> Component:
    """Say in words which standings occur, and why something is refused."""
    found = [status for status in MARKED if (table["status"] == status).any()]
    return html.Div(
        [html.Span(flag(s, table, asked), className=f"flag {s}") for s in found], className="flags"
    )


def flag(status: str, table: pd.DataFrame, asked: Asked) -> str:
    """Name a standing; a refusal gives its reasons."""
    named = label("status", status, asked.language)
    whys = "".join(asked.say(reason(code)) for code in refusals(table)) if status == REFUSED else ""
    return f"{named}{asked.say(words.COLON)}{whys}" if whys else named


def refusals(table: pd.DataFrame) -> list[str]:
    """Why rows are refused, each reason once."""
    return list(dict.fromkeys(table.loc[table["status"] == REFUSED, "reason"]))


def cautions(spec: Indicator, table: pd.DataFrame, asked: Asked) -> Component:
    """The definition, what must stand beside the figure, and what else must be known of the rows shown."""
    others = [code for code in dict.fromkeys(table["reason"]) if code and code not in refusals(table)]
    notes = [*spec.cautions, *(reason(code) for code in others)]
    told = [f"{asked.say(words.DEFINITION)}{asked.say(words.COLON)}{asked.say(spec.definition)}"]
    told += [asked.say(words.NOTE).format(at, asked.say(text)) for at, text in enumerate(notes, start=1)]
    return html.Ul([html.Li(line) for line in told], className="cautions")


def source(table: pd.DataFrame, asked: Asked) -> Component:
    """Publisher and title of every source, with the dates of the releases used."""
    told = []
    for name in dict.fromkeys(name for name, _, _ in used(table)):
        card = provenance(name)
        days = sorted({vintage for other, _, vintage in used(table) if other == name})
        dates = "、".join(moment(day, asked.language) for day in days)
        told.append(f"{asked.say(card.publisher)}「{asked.say(card.title)}」（{dates}）")
    line = f"{asked.say(words.SOURCE)}{asked.say(words.COLON)}{'、'.join(told)}{asked.say(words.PROCESSED)}"
    return html.P(line, className="source")


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


def numbers(view: View, table: pd.DataFrame, asked: Asked) -> Component:
    """The same numbers as a table, each with its standing and a link to its cells."""
    told = varying(table)
    bounded = table["lower"].notna().any()
    head = [asked.say(words.PERIOD), *(dimension_words(d, asked) for d in told[1:])]
    head += [f"{asked.say(words.VALUE)}（{unit_words(table, asked)}）"]
    head += [asked.say(words.INTERVAL)] if bounded else []
    head += [asked.say(words.STATUS), asked.say(words.TRAIL_SHORT)]
    body = [numbers_row(row, told, view, asked, bounded=bounded) for _, row in table.iterrows()]
    at = len(told)
    return parts.table(head, body, numbers={at, at + 1} if bounded else {at})


def numbers_row(
    row: pd.Series, told: list[str], view: View, asked: Asked, *, bounded: bool
) -> list[parts.Cell]:
    """One estimate as table cells."""
    codes = [label(d, row[d], asked.language) for d in told[1:]]
    interval = "" if pd.isna(row["lower"]) else "～".join(bounds(row))
    where = {"indicator": view.indicator} | {d: row[d] for d in told}
    link = f"/{asked.language}/trail{address.search(where, as_of=asked.as_of)}"
    return [
        period(row["period"], row["series"], asked.language),
        *codes,
        number(row["value"], row["unit"]),
        *([interval] if bounded else []),
        label("status", row["status"], asked.language),
        parts.Link(asked.say(words.TRAIL_SHORT), link),
    ]


def dimension_words(dimension: str, asked: Asked) -> str:
    """Name a dimension in a table's head."""
    return asked.say(words.DIMENSIONS[dimension])
