"""The strategy's three policies and seven directions: what was done in each, beside its context."""

from collections.abc import Iterator

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import words
from dashboard.cards import grid, numbered
from dashboard.context import CONTEXT
from dashboard.page import Asked
from dashboard.query import last
from indicators import Text, codes, label, load

POLICY = Text(ja="基本方針{} ", en="Policy {}: ")
DIRECTION = "({}) "
SINCE = Text(ja="（{}年度から）", en=" (since FY{})")


def logic(asked: Asked) -> Iterator[Component]:
    """The strategy's three policies with their seven directions."""
    for policy in codes("policy"):
        within = [code for code, row in codes("direction").items() if row["policy"] == policy]
        number = asked.say(POLICY).format(policy.removeprefix("P"))
        heading = html.H2(f"{number}{label('policy', policy, asked.language)}")
        yield html.Section([heading, *(direction(code, asked) for code in within)], className="policy")


def direction(code: str, asked: Asked) -> Component:
    """One direction: its programmes' outcomes, then the indicators that are its context."""
    done = outcomes(code, asked)
    number = DIRECTION.format(int(code.removeprefix("D")))
    left = [
        html.H4(asked.say(words.OUTCOMES)),
        html.Div(done, className="cards") if done else html.P(asked.say(words.NO_OUTCOMES)),
    ]
    right = [
        html.H4(asked.say(words.CONTEXT)),
        grid(CONTEXT[code], asked),
        html.Aside(asked.say(words.NOT_EFFECT), className="fixed-line"),
    ]
    return html.Section(
        [
            html.H3(f"{number}{label('direction', code, asked.language)}"),
            html.Div([html.Div(left), html.Div(right)], className="beside"),
        ],
        className="direction",
    )


def outcomes(code: str, asked: Asked) -> list[Component]:
    """A card for the last known state of everything its programmes count."""
    within = [programme for programme, row in codes("programme").items() if row["direction"] == code]
    try:
        table = load("programme_outcomes", asked.as_of)
    except LookupError:
        return [html.P(asked.say(words.not_published(asked.as_of)))]
    known = set(load("programme_outcomes")["programme"]) & set(within)
    rows = last(table[table["programme"].isin(within)])
    if rows.empty and known:
        return [html.P(asked.say(words.not_published(asked.as_of)))]
    return [outcome_card(row, asked) for _, row in rows.iterrows()]


def outcome_card(row: pd.Series, asked: Asked) -> Component:
    """What one programme had done by its last known date."""
    name = html.P(title(row["programme"], row["outcome"], asked), className="name")
    return numbered(name, row, "programme_outcomes", asked)


def title(programme: str, outcome: str, asked: Asked) -> str:
    """Name what a programme counts."""
    told = (label("programme", programme, asked.language), label("outcome", outcome, asked.language))
    start = codes("programme")[programme]["start"]
    return asked.say(words.COLON).join(told) + (asked.say(SINCE).format(start) if start else "")
