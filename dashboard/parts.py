"""Page furniture: the small pieces every page is made of."""

import re
from collections.abc import Sequence, Set
from typing import Any, NamedTuple

import plotly.graph_objects as go
from dash import dcc, html
from dash.development.base_component import Component

from dashboard import address, words
from dashboard.page import Asked, Control, Page
from dashboard.theme import GRAPH_CONFIG
from indicators import LANGUAGES, LATEST, Text, moment, vintages


class Link(NamedTuple):
    """Words that lead somewhere on this site."""

    words: str
    href: str


Cell = str | Link
SIGNS = re.compile(r"[\\\\`*_{}\[\]<>#|~]")


def aria(**states: str) -> Any:
    """Attributes that assistive technology reads, `aria(label="…")` for `aria-label`."""
    return {f"aria-{name}": words_of for name, words_of in states.items()}


def graph(figure: go.Figure, *, name: str, alt: str) -> Component:
    """Draw a figure. The only place that makes graphs, so that none can share its data with a cloud."""
    config: Any = GRAPH_CONFIG
    drawn = dcc.Graph(figure=figure, config=config, id=f"graph-{name}")
    return html.Div(drawn, className="graph", role="img", **aria(label=alt))


def header(page: Page, listed: Sequence[Page], asked: Asked) -> Component:
    """The site's name, its pages and its languages."""
    kept = address.search({}, as_of=asked.as_of)
    links = [link(each, page, f"/{asked.language}{each.path}{kept}", asked) for each in listed if each.listed]
    return html.Header(
        [
            dcc.Link(asked.say(words.SITE), href=f"/{asked.language}/{kept}", className="brand"),
            html.Nav(links, className="pages", **aria(label=asked.say(words.PAGES))),
            languages(page, asked),
        ],
        className="site",
    )


def link(page: Page, current: Page, href: str, asked: Asked) -> Component:
    """A link to a page; the page one is on says so."""
    if page.path == current.path:
        return html.A(asked.say(page.title), href=href, **aria(current="page"))
    return dcc.Link(asked.say(page.title), href=href)


def languages(page: Page, asked: Asked) -> Component:
    """The same view in the other languages; a full load, so that the document's own language changes too."""
    kept = address.search(asked.picked, as_of=asked.as_of)
    links = [
        html.A(words.LANGUAGE[each], href=f"/{each}{page.path}{kept}", lang=each)
        for each in LANGUAGES
        if each != asked.language
    ]
    return html.Nav(links, className="languages", **aria(label="Language / 言語"))


def bar(page: Page, asked: Asked) -> Component:
    """Every choice of the page: the day of knowledge, then the page's own controls."""
    days = {day: published(day) for day in reversed(vintages())} | {}
    if asked.as_of != LATEST and asked.as_of not in days:
        days = {asked.as_of: published(asked.as_of)} | days
    known = Control(
        key="as_of", label=words.AS_OF, options={LATEST: words.LATEST_WORDS} | days, default=LATEST
    )
    controls = [choice(control, asked.picked[control.key], asked) for control in page.controls]
    return html.Div([choice(known, asked.as_of, asked), *controls], className="bar")


def published(day: str) -> Text:
    """Name a day of knowledge."""
    return Text(ja=f"{moment(day, 'ja')}時点", en=f"as of {day}")


def choice(control: Control, picked: str, asked: Asked) -> Component:
    """One labelled choice."""
    options = [{"label": asked.say(text), "value": code} for code, text in control.options.items()]
    chooser = dcc.Dropdown(
        options,
        picked,
        id={"control": control.key, "default": control.default},
        clearable=False,
        searchable=False,
        maxHeight=360,
    )
    return html.Label([html.Span(asked.say(control.label)), chooser], className="control")


def notice(sentences: Sequence[Text], asked: Asked) -> list[Component]:
    """Say what could not be followed."""
    told = [html.P(asked.say(sentence)) for sentence in sentences]
    return [html.Div(told, className="notice", role="status")] if told else []


def footer(asked: Asked) -> Component:
    """What must be said on every page."""
    return html.Footer(html.P(asked.say(words.FOOTER)), className="site")


def table(head: Sequence[str], body: Sequence[Sequence[Cell]], *, numbers: Set[int]) -> Component:
    """A plain table that a screen reader and a printer understand; columns in `numbers` are right-aligned.

    It is written as Markdown: one component, however many cells (docs/decisions/0005-tables.md).
    """
    rule = ["---:" if at in numbers else ":---" for at in range(len(head))]
    rows = [[str(words_of) for words_of in head], *([marked(cell) for cell in row] for row in body)]
    lines = [rows[0], rule, *rows[1:]]
    written = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    return html.Div(dcc.Markdown(written, link_target="_self"), className="scroll", tabIndex=0)


def marked(cell: Cell) -> str:
    """Write one cell in Markdown, every character of it literal."""
    if isinstance(cell, Link):
        return f"[{literal(cell.words)}]({cell.href})"
    return literal(cell)


def literal(words_of: str) -> str:
    r"""Escape whatever Markdown would take for a sign.

    Examples
    --------
    >>> literal("a|b*c_[d]")
    'a\\|b\\*c\\_\\[d\\]'
    """
    return SIGNS.sub(r"\\\g<0>", words_of.replace("\n", " "))
