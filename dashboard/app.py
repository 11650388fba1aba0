"""Assemble the site: theme, frame, one address per page and language."""

from functools import partial
from typing import Any
from urllib.parse import parse_qs

from dash import ALL, Dash, Input, Output, State, dcc, html, no_update, page_container, register_page
from dash.development.base_component import Component
from flask import Response, abort, redirect, request

from dashboard import address, parts, theme, words
from dashboard.download import csv_file
from dashboard.page import Asked, Page
from dashboard.pages import PAGES
from indicators import LANGUAGES, PINNED, Text, current, warning

MISSING = Page(
    path="/missing",
    title=words.NOT_FOUND,
    lead=words.NOT_FOUND_HELP,
    content=lambda _: [],
    keys=None,
    listed=False,
)
VIEWS = {view.id: (page, view) for page in PAGES for view in page.views}


class Site(Dash):
    """Dash, with the document's language taken from its address."""

    def interpolate_index(self, *parts_of_page: Any, **named: Any) -> Any:
        """Fill in the page, then the language of its address."""
        language = request.path.split("/")[1]
        page = Dash.interpolate_index(self, *parts_of_page, **named)
        return page.replace(
            "<html>", f'<html lang="{language if language in LANGUAGES else LANGUAGES[0]}">', 1
        )


def create_app() -> Dash:
    """Build a ready-to-serve site."""
    theme.install()
    # An empty pages_folder turns off Dash's search of the folder: PAGES is the only registry.
    app = Site(
        __name__,
        use_pages=True,
        pages_folder="",
        title=words.SITE.ja,
        update_title="",
        use_async=False,
        serve_locally=True,
        suppress_callback_exceptions=True,
    )
    app.index_string = app.index_string.replace("{%css%}", f"{{%css%}}<style>{theme.css()}</style>")
    for language in LANGUAGES:
        for page in PAGES:
            register(page, language)
    for language in LANGUAGES:
        missing(language)
    register_page("not_found_404", layout=partial(framed, MISSING, LANGUAGES[0]), title=words.NOT_FOUND.ja)
    app.layout = html.Div([dcc.Location(id="address", refresh="callback-nav"), page_container])
    connect(app)
    serve_files(app)
    app.server.test_client().get("/")  # first requests that come together would race to build Dash's assets
    return app


def warm() -> None:
    """Make every page once, so that nobody waits for the first reader's computations and imports."""
    for language in LANGUAGES:
        for page in PAGES:
            framed(page, language)


def register(page: Page, language: str) -> None:
    """Give a page its address in one language."""
    register_page(
        f"{language}{page.path}",
        path=f"/{language}{page.path}",
        title=f"{page.title.in_(language)} | {words.SITE.in_(language)}",
        order=0,  # any order at all comes before `missing`, which has none
        layout=partial(framed, page, language),
    )


def missing(language: str) -> None:
    """Answer every other address of a language in that language; after its pages: the first match counts."""
    register_page(
        f"{language}/missing",
        path_template=f"/{language}/<address>",
        title=words.NOT_FOUND.in_(language),
        layout=partial(framed, MISSING, language),
    )


def framed(page: Page, language: str, /, **query: str | list[str]) -> Component:
    """Put a page inside the navigation, in one language; every part of it reads one and the same build."""
    damaged = warning()
    token = PINNED.set(current().name)
    try:
        asked, notices = address.read(page, language, query)
        notices = [damaged, *notices] if damaged else notices
        return html.Div(
            [
                html.A(asked.say(words.SKIP), href="#main", className="skip"),
                parts.header(page, PAGES, asked),
                main(page, asked, notices),
                parts.footer(asked),
            ],
            lang=language,
        )
    finally:
        PINNED.reset(token)


def main(page: Page, asked: Asked, notices: list[Text]) -> Component:
    """Title, choices and content of a page."""
    return html.Main(
        [
            html.H1(asked.say(page.title)),
            html.P(asked.say(page.lead), className="lead"),
            *([parts.bar(page, asked)] if page.dated else []),
            *parts.notice(notices, asked),
            *page.content(asked),
        ],
        id="main",
        tabIndex=-1,
    )


def connect(app: Dash) -> None:
    """Let every choice change the address; the address alone decides what is shown."""
    app.callback(
        Output("address", "search"),
        Input({"control": ALL, "default": ALL}, "value"),
        State({"control": ALL, "default": ALL}, "id"),
        State({"control": ALL, "default": ALL}, "options"),
        State("address", "search"),
        prevent_initial_call=True,
    )(searched)


def searched(
    values: list[str], ids: list[dict[str, str]], options: list[list[dict[str, str]]], search: str
) -> Any:
    """The address with the choices written into it; no update when the page it leads to shows them already.

    Dash also asks when a page opens; an update then would take the notices of a bad address away.
    """
    asked = {key: told[0] for key, told in parse_qs((search or "").removeprefix("?")).items()}
    chosen = {one["control"]: value for one, value in zip(ids, values, strict=True)}
    defaults = {one["control"]: one["default"] for one in ids}
    known = {one["control"]: [each["value"] for each in held] for one, held in zip(ids, options, strict=True)}
    shown = {key: asked[key] if asked.get(key) in known[key] else defaults[key] for key in chosen}
    if shown == chosen:
        return no_update
    others = {key: value for key, value in asked.items() if key not in chosen}
    told = {key: value for key, value in chosen.items() if value != defaults[key]}
    return address.search(others | told)


def serve_files(app: Dash) -> None:
    """Answer for the root of the site and for the CSV file of each view."""
    app.server.before_request(home)
    app.server.add_url_rule("/<language>/csv/<view>", view_func=download)


def home() -> Any:
    """Send a visitor of the bare address to the first page."""
    return redirect(f"/{LANGUAGES[0]}/") if request.path in ("/", f"/{LANGUAGES[0]}") else None


def download(language: str, view: str) -> Response:
    """The CSV file of a view; 404 when there is no such view or language."""
    if language not in LANGUAGES or view not in VIEWS:
        abort(404)
    return csv_file(*VIEWS[view], language, request.args.to_dict(flat=False))
