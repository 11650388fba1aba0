"""What must be said beside a figure: unit and dates, standing, notes, sources."""

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import words
from dashboard.page import Asked
from indicators import REFUSED, UNITS, Indicator, label, moment, period, provenance, reason

MARKED = ("provisional", "estimated", "refused", "suppressed", "missing")


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
        words.PERIOD: first if first == last else f"{first}{asked.say(words.RANGE)}{last}",
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
