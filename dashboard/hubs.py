"""The research hubs by name, with field and standing."""

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import address, parts, words
from dashboard.page import Asked
from indicators import Text, label, load, period

HUBS = Text(ja="研究開発拠点の一覧", en="The research hubs")


def hubs(asked: Asked) -> Component:
    """Every hub by name, with its field and its standing."""
    title = html.H2(asked.say(HUBS))
    try:
        table = load("research_hubs", asked.as_of)
    except LookupError:
        return html.Section([title, html.P(asked.say(words.not_published(asked.as_of)))], className="figure")
    rows = [row for _, row in table[table["hub"] != "_T"].iterrows()]
    head = [asked.say(words.DIMENSIONS["hub"]), asked.say(words.DIMENSIONS["field"])]
    head += [asked.say(words.PERIOD), asked.say(words.STATUS), asked.say(words.TRAIL_SHORT)]
    body = [hub_row(row, asked) for row in rows]
    return html.Section([title, parts.table(head, body, numbers=set())], className="figure")


def hub_row(row: pd.Series, asked: Asked) -> list[parts.Cell]:
    """One hub as table cells; one that was still to open says so."""
    planned = row["status"] == "estimated"
    where = address.search({"indicator": "research_hubs", "hub": row["hub"]}, as_of=asked.as_of)
    return [
        *(label(dimension, row[dimension], asked.language) for dimension in ("hub", "field")),
        period(row["period"], row["series"], asked.language),
        asked.say(words.PLANNED) if planned else label("status", row["status"], asked.language),
        parts.Link(asked.say(words.TRAIL_SHORT), f"/{asked.language}/trail{where}"),
    ]
