"""Programmes and outcomes: what was done in each direction of the strategy, beside its context indicators."""

from collections.abc import Iterator

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard import address, charts, parts, words
from dashboard.cards import Card, grid, numbered
from dashboard.frame import framed
from dashboard.page import Asked, Page, View
from dashboard.query import last
from dashboard.readings import listing, over_time, with_interval
from indicators import Text, codes, label, load, period

CITY = {"area": "14130"}
POLICY = Text(ja="基本方針{} ", en="Policy {}: ")
DIRECTION = "({}) "
HUBS = Text(ja="研究開発拠点の一覧", en="The research hubs")
COLLABORATION = Card(
    title=Text(ja="他企業・大学等と連携している企業", en="Firms that collaborate"),
    indicator="survey_share",
    where={"answer": "in_place", "base": "all"},
    page="/survey",
)
PRIORITY = Card(
    title=Text(ja="知的財産の利活用を重点とする企業", en="Firms with IP use as a priority"),
    indicator="survey_share",
    where={"answer": "ip_use"},
    page="/survey",
)
CONTEXT = {
    "D1": (
        COLLABORATION,
        Card(
            title=Text(ja="戦略に名前のある研究開発拠点", en="Research hubs named in the strategy"),
            indicator="research_hubs",
            where={"hub": "_T", "field": "_T", "outcome": "hub"},
            page="/programmes",
        ),
    ),
    "D2": (PRIORITY,),
    "D3": (
        Card(
            title=Text(
                ja="特許の出願件数（全国、延長登録を含む）", en="Patent applications (Japan, with extensions)"
            ),
            indicator="applications",
            where={"right": "patent", "series": "jpo_all"},
            page="/ip",
        ),
    ),
    "D4": (
        Card(
            title=Text(ja="専門的・技術的職業従事者の割合", en="Specialists among workers"),
            indicator="specialist_share",
            where=CITY | {"occupation": "specialist"},
            page="/work",
        ),
        Card(
            title=Text(ja="知識産業の従業者割合", en="Employees in knowledge industries"),
            indicator="knowledge_share",
            where={"series": "census_private"},
            page="/work",
        ),
    ),
    "D5": (PRIORITY,),
    "D6": (
        Card(
            title=Text(ja="特許取得数（延べ）", en="Patents held (incidences)"),
            indicator="patents_held",
            where=CITY | {"ipc": "_T"},
            page="/ip",
        ),
        Card(
            title=Text(ja="特許の特化係数：物理学（対全国）", en="Specialisation: physics (vs. nation)"),
            indicator="patent_specialisation",
            where={"ipc": "G", "reference": "00000"},
            page="/ip",
        ),
    ),
    "D7": (
        Card(
            title=Text(ja="製造業の従業者数の増減率（2009→2016年）", en="Manufacturing employees, 2009→2016"),
            indicator="manufacturing_change",
            where={"aspect": "employees", "period": "2009/2016"},
            page="/manufacturing",
        ),
        Card(
            title=Text(ja="特化係数：製造業（対全国、2021年）", en="Location quotient: manufacturing (2021)"),
            indicator="location_quotient",
            where={"industry": "E", "period": "2021"},
            page="/economy",
        ),
    ),
}
VIEWS = (
    View(
        id="exchange",
        indicator="programme_outcomes",
        title=Text(
            ja="知的財産交流会の成約と製品化（累計）", en="IP exchange: matches and products (cumulative)"
        ),
        chart=charts.trend,
        reading=over_time,
        where={"programme": ("exchange",), "outcome": ("matches", "products")},
        group=("outcome",),
    ),
    View(
        id="productisation",
        indicator="productisation_rate",
        title=Text(ja="成約に対する製品化率（95%区間）", en="Matches that became products (95 % interval)"),
        chart=charts.dots,
        reading=with_interval,
        label=("period",),
    ),
    View(
        id="matching-rate",
        indicator="matching_rate",
        title=Text(ja="年間の成約件数（95%区間）", en="Matches per year (95 % interval)"),
        chart=charts.dots,
        reading=with_interval,
        label=("period",),
        group=("start",),
    ),
    View(
        id="hubs-by-field",
        indicator="research_hubs",
        title=Text(ja="研究開発拠点の数（分野別）", en="Research hubs by field"),
        chart=charts.bars,
        reading=listing,
        where={"hub": ("_T",), "outcome": ("hub",), "field": ("life", "none")},
        label=("field",),
    ),
    View(
        id="hub-network",
        indicator="research_hubs",
        title=Text(ja="研究開発機関とネットワークの規模", en="R&D institutions and network members"),
        chart=charts.bars,
        reading=listing,
        where={"outcome": ("institutions", "network_members")},
        label=("outcome",),
    ),
)


def content(asked: Asked) -> list[Component]:
    """Policies and their directions, each with what was done and its context; then the figures."""
    return [*logic(asked), *(framed(view, asked) for view in VIEWS), hubs(asked)]


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
    rows = last(table[table["programme"].isin(within)])
    return [outcome_card(row, asked) for _, row in rows.iterrows()]


def outcome_card(row: pd.Series, asked: Asked) -> Component:
    """What one programme had done by its last known date."""
    name = html.P(title(row["programme"], row["outcome"], asked), className="name")
    return numbered(name, row, "programme_outcomes", asked)


def title(programme: str, outcome: str, asked: Asked) -> str:
    """Name what a programme counts."""
    told = (label("programme", programme, asked.language), label("outcome", outcome, asked.language))
    return asked.say(words.COLON).join(told)


PAGE = Page(
    path="/programmes",
    title=Text(ja="施策と成果", en="Programmes and outcomes"),
    lead=Text(
        ja="戦略の３つの基本方針と７つの施策の方向性ごとに、事業の実績と背景指標を並べる。",
        en="For each of the strategy's three policies and seven directions: outcomes beside context "
        "indicators.",
    ),
    content=content,
    views=VIEWS,
)
