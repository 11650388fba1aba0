"""What must be said beside a figure: unit and dates, standing, notes, sources."""

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import words
from dashboard.page import Asked
from indicators import REFUSED, UNITS, Edition, Indicator, label, period, provenance, reason, released

MARKED = ("provisional", "estimated", "refused", "suppressed", "missing")


def unit_words(table: pd.DataFrame, asked: Asked) -> str:
    """The units of the rows, each once."""
    return asked.say(words.COMMA).join(dict.fromkeys(asked.say(UNITS[unit].label) for unit in table["unit"]))


def measure(spec: Indicator, table: pd.DataFrame, asked: Asked) -> Component:
    """Unit, base, the time the numbers speak of, and the day they were published: four things, not one."""
    told = {
        words.UNIT: unit_words(table, asked),
        words.BASE: asked.say(spec.base),
        words.PERIOD: times(table, asked),
        words.PUBLISHED: asked.say(words.COMMA).join(
            released(day, asked.language) for day in days(used(table))
        ),
    }
    pieces = [f"{asked.say(name)}{asked.say(words.COLON)}{text}" for name, text in told.items()]
    return html.P(asked.say(words.BAR).join(pieces), className="measure")


def times(table: pd.DataFrame, asked: Asked) -> str:
    """The first and the last date; spans are named one by one."""
    pairs = sorted(set(zip(table["period"], table["series"], strict=True)))
    told = list(dict.fromkeys(period(*pair, asked.language) for pair in pairs))
    if any("/" in code for code, _ in pairs):
        return asked.say(words.COMMA).join(told)
    return asked.say(words.RANGE).join(dict.fromkeys((told[0], told[-1])))


def used(table: pd.DataFrame) -> dict[str, list[Edition]]:
    """Releases that the rows were computed from, by source, oldest first."""
    files = sorted({trace.partition("#")[0] for inputs in table["inputs"] for _, trace in inputs})
    found: dict[str, list[Edition]] = {}
    for source, _, file in (path.partition("/") for path in files):
        found.setdefault(source, []).extend(e for e in provenance(source).editions if e.file == file)
    return found


def days(editions: dict[str, list[Edition]]) -> list[str]:
    """Release dates, oldest first, each once."""
    return sorted({edition.vintage for held in editions.values() for edition in held})


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
    """Publisher and title of every source, the releases used, and the document they were transcribed from."""
    told = [cited(name, editions, asked) for name, editions in used(table).items()]
    line = asked.say(words.COMMA).join(told) + asked.say(words.PROCESSED)
    return html.P(f"{asked.say(words.SOURCE)}{asked.say(words.COLON)}{line}", className="source")


def cited(source_id: str, editions: list[Edition], asked: Asked) -> str:
    """One source with its releases."""
    card = provenance(source_id)
    dates = dict.fromkeys(released(day, asked.language) for day in days({source_id: editions}))
    ways = dict.fromkeys(label("via", edition.via, asked.language) for edition in editions if edition.via)
    inside = asked.say(words.COMMA).join([*dates, *ways])
    return asked.say(words.CITED).format(asked.say(card.publisher), asked.say(card.title), inside)
