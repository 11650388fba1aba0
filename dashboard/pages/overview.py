"""Overview: the numbers of chapter 2 that a reader asks for first."""

from dash.development.base_component import Component

from dashboard import charts
from dashboard.cards import Card, grid
from dashboard.frame import framed
from dashboard.page import Asked, Page, View
from dashboard.readings import over_time
from indicators import Text

CITY = {"area": "14130"}
CARDS = (
    Card(
        title=Text(ja="市内総生産（名目）", en="Gross city product (nominal)"),
        indicator="city_product",
        where={"activity": "_GDP"},
        page="/economy",
    ),
    Card(
        title=Text(ja="経済成長率", en="Economic growth"),
        indicator="city_product_growth",
        where={},
        page="/economy",
    ),
    Card(
        title=Text(
            ja="製造業の構成比（「産業」計に占める割合）", en="Manufacturing, share of industry subtotal"
        ),
        indicator="industry_share",
        where={"activity": "manufacturing"},
        page="/economy",
    ),
    Card(
        title=Text(ja="製造業の従業者数の増減率（2009→2016年）", en="Manufacturing employees, 2009→2016"),
        indicator="employment_change",
        where={"industry": "E", "period": "2009/2016"},
        page="/manufacturing",
    ),
    Card(
        title=Text(ja="全産業の従業者数の増減率（2009→2016年）", en="All employees, 2009→2016"),
        indicator="employment_change",
        where={"industry": "_T", "period": "2009/2016"},
        page="/work",
    ),
    Card(
        title=Text(ja="民営事業所数（2016年）", en="Private establishments (2016)"),
        indicator="establishments",
        where={"industry": "_T", "series": "census_private", "period": "2016"},
        page="/work",
    ),
    Card(
        title=Text(ja="学術研究の順位（2016年、21大都市）", en="Research services, rank of 21 cities (2016)"),
        indicator="city_industry_rank",
        where=CITY | {"industry": "L", "period": "2016"},
        page="/work",
    ),
    Card(
        title=Text(ja="学術研究の順位（2021年、21大都市）", en="Research services, rank of 21 cities (2021)"),
        indicator="city_industry_rank",
        where=CITY | {"industry": "L", "period": "2021"},
        page="/work",
    ),
    Card(
        title=Text(ja="情報通信業の順位（2016年、21大都市）", en="Information, rank of 21 cities (2016)"),
        indicator="city_industry_rank",
        where=CITY | {"industry": "G", "period": "2016"},
        page="/work",
    ),
    Card(
        title=Text(ja="情報通信業の順位（2021年、21大都市）", en="Information, rank of 21 cities (2021)"),
        indicator="city_industry_rank",
        where=CITY | {"industry": "G", "period": "2021"},
        page="/work",
    ),
    Card(
        title=Text(
            ja="専門的・技術的職業従事者の割合の順位（21大都市）", en="Specialists, rank of 21 cities"
        ),
        indicator="specialist_rank",
        where=CITY | {"occupation": "specialist"},
        page="/work",
    ),
    Card(
        title=Text(ja="特許の特化係数：物理学（対全国）", en="Patent specialisation: physics (vs. nation)"),
        indicator="patent_specialisation",
        where={"ipc": "G", "reference": "00000"},
        page="/ip",
    ),
    Card(
        title=Text(ja="特許の特化係数：電気（対全国）", en="Patent specialisation: electricity (vs. nation)"),
        indicator="patent_specialisation",
        where={"ipc": "H", "reference": "00000"},
        page="/ip",
    ),
    Card(
        title=Text(
            ja="他企業・大学等と連携している企業", en="Firms collaborating with firms or universities"
        ),
        indicator="survey_share",
        where={"answer": "in_place", "base": "all"},
        page="/survey",
    ),
    Card(
        title=Text(ja="知的財産交流会：成約に対する製品化率", en="IP exchange: matches that became products"),
        indicator="productisation_rate",
        where={},
        page="/programmes",
    ),
)
VIEWS = (
    View(
        id="overview-manufacturing",
        indicator="industry_share",
        title=Text(ja="製造業の構成比の推移", en="Manufacturing's share over time"),
        chart=charts.trend,
        reading=over_time,
        where={"activity": ("manufacturing", "information")},
        group=("activity",),
    ),
)


def content(asked: Asked) -> list[Component]:
    """Key numbers first, then the one line that the chapter is about."""
    return [grid(CARDS, asked), *(framed(view, asked) for view in VIEWS)]


PAGE = Page(
    path="/",
    title=Text(ja="概況", en="Overview"),
    lead=Text(
        ja="川崎市知的財産戦略（2018年3月）第２章の数値を、掲載された原資料のセルまでたどれる形で示す。",
        en="The numbers of chapter 2 of Kawasaki's IP strategy (March 2018), each traceable to the cell "
        "it was printed in.",
    ),
    content=content,
    views=VIEWS,
)
