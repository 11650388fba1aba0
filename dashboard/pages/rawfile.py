"""A raw file as transcribed, with one cell marked: the end of every trail."""

from dash import html
from dash.development.base_component import Component

from dashboard import words
from dashboard.page import Asked, Page
from indicators import Place, Text, place, provenance, raw, released

# Rows: a file up to SHORT is shown whole, else HEAD lines, NEAR lines around the cell, FOOT lines of notes.
SHORT, HEAD, NEAR, FOOT, LONG = 60, 4, 8, 10, 400
# Columns: a file up to BROAD is shown whole, else the first HEAD and ASIDE on both sides of the cell.
BROAD, ASIDE = 24, 2
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
    cell = asked.picked.get("cell", "")
    meant = place(cell)
    try:
        edition = next(e for e in provenance(source).editions if e.file == file)
        rows, found = held(source, file, meant)
        meant = meant if found else None
    except (KeyError, LookupError, StopIteration):
        return [html.P(asked.say(NO_FILE), className="notice", role="status")]
    inside = meant is not None and any(
        meant.holds(row, column) for row in meant.rows if row < len(rows) for column in range(len(rows[row]))
    )
    card = provenance(source)
    told = f"{asked.say(card.publisher)}「{asked.say(card.title)}」"
    when = (
        f"　{asked.say(words.PUBLISHED)}{asked.say(words.COLON)}{released(edition.vintage, asked.language)}"
    )
    sheet = f"　{meant.sheet}" if meant and meant.sheet else ""
    return [
        *([html.P(asked.say(NO_CELL), className="notice", role="status")] if cell and not inside else []),
        html.Section(
            [
                html.H2(f"{source}/{file}{sheet}"),
                html.P(told + when),
                html.P(edition.note),
                html.Div(grid(rows, meant if inside else None), className="scroll", tabIndex=0),
            ],
            className="figure",
        ),
    ]


def held(source: str, file: str, meant: Place | None) -> tuple[list[list[str]], bool]:
    """The grid that a cell stands in, and whether its sheet is there; else the first grid."""
    try:
        return raw(source, file, meant.sheet if meant else ""), True
    except LookupError:
        return raw(source, file), False


def grid(rows: list[list[str]], marked: Place | None) -> Component:
    """The cells with their line numbers; the marked ones highlighted, what is far from them left out."""
    widest = max(map(len, rows), default=1)
    columns = near(widest, marked)
    head = html.Tr([html.Th(), *(html.Th(f"C{column + 1}", scope="col") for column in columns)])
    body = [head] if len(columns) < widest else []
    before = -1
    for at in shown(len(rows), marked):
        if at != before + 1:
            body.append(html.Tr([html.Th("⋮", scope="row"), html.Td(colSpan=len(columns))]))
        cells = [
            html.Td(
                rows[at][column],
                className="hit" if marked and marked.holds(at, column) else "",
                colSpan=wide(rows[at], len(columns)),
            )
            for column in columns
            if column < len(rows[at])
        ]
        body.append(html.Tr([html.Th(f"L{at + 1}", scope="row"), *cells]))
        before = at
    return html.Table(html.Tbody(body), className="raw")


def near(widest: int, marked: Place | None) -> list[int]:
    """Columns to show: all of a narrow file; of a wide one its first ones and those around the cells."""
    if widest <= BROAD or marked is None or marked.columns[0] < 0:
        return list(range(min(widest, LONG)))
    first, last = marked.columns
    return [at for at in range(widest) if at < HEAD or first - ASIDE <= at <= last + ASIDE]


def wide(row: list[str], widest: int) -> int:
    """A title or a note, alone on its line, takes the width of the table."""
    return widest if len(row) == 1 else 1


def shown(length: int, marked: Place | None) -> list[int]:
    """Rows to show: all of a short file; of a long one its head, its notes, and what surrounds the cells."""
    if length <= SHORT or marked is None:
        return list(range(min(length, LONG)))
    first, last = marked.rows
    return [
        at
        for at in range(length)
        if abs(at - first) <= NEAR
        or abs(at - last) <= NEAR
        or first <= at <= last <= first + SHORT
        or at < HEAD
        or at >= length - FOOT
    ]


PAGE = Page(
    path="/raw",
    title=Text(ja="原資料のセル", en="The printed cell"),
    lead=Text(ja="転記した原資料をそのまま示す。", en="The raw file as transcribed."),
    content=content,
    keys=("source", "file", "cell"),
    dated=False,
    listed=False,
)
