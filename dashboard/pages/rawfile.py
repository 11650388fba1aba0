"""A raw file as transcribed, with one cell marked: the end of every trail."""

import re

from dash import html
from dash.development.base_component import Component

from dashboard import words
from dashboard.page import Asked, Page
from indicators import Text, provenance, raw, released

CELL = re.compile(r"^L(\d{1,6})C(\d{1,4})$")
# Rows: a file up to SHORT is shown whole, else HEAD lines, NEAR lines around the cell, FOOT lines of notes.
SHORT, HEAD, NEAR, FOOT = 60, 4, 8, 10
NO_FILE = Text(
    ja="指定された原資料はありません。「データと出典」の一覧から選んでください。",
    en="There is no such raw file. Choose one from “Data and sources”.",
)
NO_CELL = Text(
    ja="指定されたセルはこのファイルにありません。ファイルの全体を示します。",
    en="This file has no such cell. The whole file is shown.",
)


def content(asked: Asked) -> list[Component]:
    """Show the file, or say that there is none."""
    source, file = asked.picked.get("source", ""), asked.picked.get("file", "")
    try:
        rows = raw(source, file)
        edition = next(e for e in provenance(source).editions if e.file == file)
    except (KeyError, LookupError):
        return [html.P(asked.say(NO_FILE), className="notice", role="status")]
    row, column = hit(asked.picked.get("cell", ""))
    inside = 0 <= row < len(rows) and 0 <= column < len(rows[row])
    missed = bool(asked.picked.get("cell")) and not inside
    card = provenance(source)
    told = f"{asked.say(card.publisher)}「{asked.say(card.title)}」"
    when = (
        f"　{asked.say(words.PUBLISHED)}{asked.say(words.COLON)}{released(edition.vintage, asked.language)}"
    )
    return [
        *([html.P(asked.say(NO_CELL), className="notice", role="status")] if missed else []),
        html.Section(
            [
                html.H2(f"{source}/{file}"),
                html.P(told + when),
                html.P(edition.note),
                html.Div(grid(rows, (row, column)), className="scroll", tabIndex=0),
            ],
            className="figure",
        ),
    ]


def hit(cell: str) -> tuple[int, int]:
    """Row and column, from 0, of an address like `L14C3`; (-1, -1) when it is none."""
    found = CELL.match(cell)
    return (int(found[1]) - 1, int(found[2]) - 1) if found else (-1, -1)


def grid(rows: list[list[str]], marked: tuple[int, int]) -> Component:
    """The file's cells with their line numbers; the marked one highlighted, what is far from it left out."""
    widest = max(len(row) for row in rows)
    body = []
    before = -1
    for at in shown(len(rows), marked[0]):
        if at != before + 1:
            body.append(html.Tr([html.Th("⋮", scope="row"), html.Td(colSpan=widest)]))
        cells = [
            html.Td(text, className="hit" if (at, column) == marked else "", colSpan=wide(rows[at], widest))
            for column, text in enumerate(rows[at])
        ]
        body.append(html.Tr([html.Th(f"L{at + 1}", scope="row"), *cells]))
        before = at
    return html.Table(html.Tbody(body), className="raw")


def wide(row: list[str], widest: int) -> int:
    """A title or a note, alone on its line, takes the width of the table."""
    return widest if len(row) == 1 else 1


def shown(length: int, hit_row: int) -> list[int]:
    """Rows to show: all of a short file; of a long one its head, its notes, and what lies around the cell."""
    if length <= SHORT or hit_row < 0:
        return list(range(length))
    around = range(hit_row - NEAR, hit_row + NEAR + 1)
    return [at for at in range(length) if at in around or at < HEAD or at >= length - FOOT]


PAGE = Page(
    path="/raw",
    title=Text(ja="原資料のセル", en="The printed cell"),
    lead=Text(ja="転記した原資料をそのまま示す。", en="The raw file as transcribed."),
    content=content,
    keys=("source", "file", "cell"),
    dated=False,
    listed=False,
)
