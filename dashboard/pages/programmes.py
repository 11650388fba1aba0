"""Programmes and outcomes: what was done in each direction of the strategy, beside its context indicators."""

from dash.development.base_component import Component

from dashboard import charts
from dashboard.directions import logic
from dashboard.frame import framed
from dashboard.hubs import hubs
from dashboard.page import Asked, Page, View
from dashboard.readings import listing, over_time, with_interval
from indicators import Text

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
        reading=listing,
        where={"hub": ("_T",), "field": ("_T", "life", "none")},
        label=("field",),
    ),
    View(
        id="research-network",
        indicator="research_network",
        reading=listing,
        label=("outcome",),
    ),
)


def content(asked: Asked) -> list[Component]:
    """Policies and their directions, each with what was done and its context; then the figures."""
    return [*logic(asked), *(framed(view, asked) for view in VIEWS), hubs(asked)]


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
