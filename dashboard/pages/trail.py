"""Where a number comes from: its formula, and every printed cell that went into it."""

from dash import html
from dash.development.base_component import Component

from dashboard import parts, words
from dashboard.page import Asked, Page, View
from dashboard.pages.sources import cell_link
from dashboard.query import chosen, spoken
from indicators import (
    Explanation,
    Input,
    Text,
    dimensions_of,
    explain,
    find,
    label,
    period,
    reason,
    released,
    trace,
)

HEAD = (
    words.SYMBOL,
    words.MEANING,
    words.PRINTED,
    words.STATUS,
    words.PUBLISHED,
    words.CELL,
)
MOST = 200  # explanations on one page; a reader narrows the rest down by the table's own links
HELP = Text(
    ja="各図の「この数字の出所」、または表の「出所」から開いてください。",
    en="Open it from “Where these numbers come from” under a figure, or from “Trace” in its table.",
)
NONE = Text(ja="指定された数字は見つかりません。", en="There is no such number. ")


def content(asked: Asked) -> list[Component]:
    """Explain every number the address names, or say why there is none."""
    try:
        found = explanations(asked)
    except LookupError:
        told = f"{asked.say(NONE)}{asked.say(HELP)}"
        return [html.Div(html.P(told), className="notice", role="status")]
    if not found:
        return [html.P(asked.say(HELP), className="lead")]
    return [introduced(found[0], asked), *(explained(each, asked) for each in found[:MOST])]


def explanations(asked: Asked) -> list[Explanation]:
    """What the address names: a view of a page, or an indicator with codes."""
    wanted = dict(asked.picked)
    view = wanted.pop("view", "")
    if view:
        return trace(known(view).indicator, chosen(known(view), completed(known(view), asked)))
    indicator = wanted.pop("indicator", "")
    return explain(indicator, as_of=asked.as_of, **wanted) if indicator else []


def known(view: str) -> View:
    """Look a view up among all pages."""
    return views()[view][1]


def completed(view: View, asked: Asked) -> Asked:
    """Fill in the defaults of the view's own page."""
    page = views()[view.id][0]
    return asked._replace(picked={c.key: c.default for c in page.controls} | dict(asked.picked))


def views() -> dict[str, tuple[Page, View]]:
    """Every view of the site and its page, by id."""
    from dashboard.pages import PAGES

    return {view.id: (page, view) for page in PAGES for view in page.views}


def introduced(explanation: Explanation, asked: Asked) -> Component:
    """Name the indicator, its definition and its formula."""
    spec = find(explanation.indicator.id)
    symbols = [
        html.Li(f"{symbol}{asked.say(words.COLON)}{asked.say(text)}") for symbol, text in spec.symbols.items()
    ]
    return html.Section(
        [
            html.H2(asked.say(spec.title)),
            html.P(f"{asked.say(words.DEFINITION)}{asked.say(words.COLON)}{asked.say(spec.definition)}"),
            html.P(
                f"{asked.say(words.FORMULA)}{asked.say(words.COLON)}{asked.say(spec.formula)}",
                className="formula",
            ),
            html.Ul(symbols, className="cautions"),
        ],
        className="figure",
    )


def explained(explanation: Explanation, asked: Asked) -> Component:
    """One number and its inputs."""
    row = explanation.estimate
    named = [d for d in dimensions_of(row.to_frame().T) if d not in ("period", "series")]
    told = [label(d, row[d], asked.language) for d in named]
    told.append(period(row["period"], row["series"], asked.language))
    standing = label("status", row["status"], asked.language)
    result = spoken(row, asked.language)
    result = result if standing in result else f"{result}（{standing}）"
    why = reason(row["reason"]).in_(asked.language)
    body = [input_row(each, asked) for each in explanation.inputs]
    return html.Section(
        [
            html.H3(("・" if asked.language == "ja" else ", ").join(told)),
            html.P(result, className="reading"),
            *([html.P(why)] if why else []),
            parts.table([asked.say(text) for text in HEAD], body, numbers={2}),
        ],
        className="figure",
    )


def input_row(each: Input, asked: Asked) -> list[parts.Cell]:
    """One printed number as table cells."""
    source, _, rest = each.trace.partition("/")
    file, _, cell = rest.partition("#")
    return [
        each.symbol,
        each.words(asked.language),
        each.row["printed"],
        label("status", each.row["status"], asked.language),
        released(each.row["vintage"], asked.language),
        cell_link(source, file, cell, asked),
    ]


PAGE = Page(
    path="/trail",
    title=Text(ja="この数字の出所", en="Where a number comes from"),
    lead=Text(
        ja="算式と、計算に用いた掲載されたセルを示す。ファイルとセルを選ぶと、原資料のその位置が開く。",
        en="The formula and the printed cells that went into it. Choose a cell to see it in the raw file.",
    ),
    content=content,
    keys=None,
    listed=False,
)
