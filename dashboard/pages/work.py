"""Employment and skills: where the city works, and how many specialists it has."""

from dashboard import charts
from dashboard.frame import figures
from dashboard.page import Control, Page, View
from dashboard.readings import listing, our_place, over_time
from indicators import Text

CITY = "14130"
INDUSTRIES = ("A-B", *"CDEFGHIJKLMNOPQR")
SPAN = Control(
    key="span",
    label=Text(ja="比べる年", en="Years compared"),
    options={
        "2009/2016": Text(ja="2009→2016年", en="2009→2016"),
        "2016/2021": Text(ja="2016→2021年", en="2016→2021"),
        "2009/2021": Text(ja="2009→2021年", en="2009→2021"),
        "2009/2014": Text(ja="2009→2014年（対象が異なる）", en="2009→2014 (coverage differs)"),
        "2014/2016": Text(ja="2014→2016年（対象が異なる）", en="2014→2016 (coverage differs)"),
        "2006/2009": Text(ja="2006→2009年（調査が異なる）", en="2006→2009 (surveys differ)"),
    },
    default="2009/2016",
)
YEAR = Control(
    key="year",
    label=Text(ja="都市比較の年", en="Year of the city comparison"),
    options={"2016": Text(ja="2016年", en="2016"), "2021": Text(ja="2021年", en="2021")},
    default="2016",
)
INDUSTRY = Control(
    key="industry",
    label=Text(ja="都市比較の産業", en="Industry of the city comparison"),
    options={
        "L": Text(ja="学術研究，専門・技術サービス業", en="Research, professional and technical services"),
        "G": Text(ja="情報通信業", en="Information and communications"),
        "E": Text(ja="製造業", en="Manufacturing"),
    },
    default="L",
)
OCCUPATION = Control(
    key="occupation",
    label=Text(ja="専門人材", en="Specialists"),
    options={
        "specialist": Text(ja="専門的・技術的職業従事者", en="Professional and technical workers"),
        "engineer": Text(ja="技術者", en="Engineers"),
        "researcher": Text(ja="研究者", en="Researchers"),
    },
    default="specialist",
)

VIEWS = (
    View(
        id="employees-over-time",
        indicator="employees",
        title=Text(ja="従業者数の推移（全産業）", en="Employees over time (all industries)"),
        chart=charts.trend,
        reading=over_time,
        where={"industry": ("_T",)},
        group=("series",),
    ),
    View(
        id="establishments-over-time",
        indicator="establishments",
        title=Text(ja="事業所数の推移（全産業）", en="Establishments over time (all industries)"),
        chart=charts.trend,
        reading=over_time,
        where={"industry": ("_T",)},
        group=("series",),
    ),
    View(
        id="employment-change",
        indicator="employment_change",
        title=Text(ja="産業別従業者数の増減率", en="Employees by industry, change"),
        ask={"period": "span"},
        label=("industry",),
    ),
    View(
        id="employment-difference",
        indicator="employment_difference",
        title=Text(ja="産業別従業者数の増減", en="Employees by industry, difference"),
        ask={"period": "span"},
        label=("industry",),
    ),
    View(
        id="employment-contribution",
        indicator="employment_contribution",
        title=Text(ja="従業者数の増減への寄与度", en="Contribution to the change in employees"),
        ask={"period": "span"},
        label=("industry",),
    ),
    View(
        id="employment-annual-rate",
        indicator="employment_annual_rate",
        title=Text(ja="産業別従業者数の年平均増減率", en="Employees by industry, rate per year"),
        ask={"period": "span"},
        label=("industry",),
    ),
    View(
        id="employees",
        indicator="employees",
        where={"series": ("census_private",), "industry": INDUSTRIES},
        label=("industry",),
        group=("period",),
    ),
    View(
        id="employment-share",
        indicator="employment_share",
        where={"series": ("census_private",), "industry": INDUSTRIES},
        label=("industry",),
        group=("period",),
    ),
    View(
        id="knowledge-share",
        indicator="knowledge_share",
        title=Text(
            ja="知識産業（情報通信業・学術研究）の従業者割合", en="Employees in knowledge industries, share"
        ),
        chart=charts.trend,
        reading=over_time,
        group=("series",),
    ),
    View(
        id="city-industry-share",
        indicator="city_industry_share",
        title=Text(
            ja="産業の従業者割合：21大都市と全国", en="Share of the industry: 21 cities and the nation"
        ),
        chart=charts.dots,
        reading=our_place,
        ask={"period": "year", "industry": "industry"},
        label=("area",),
        by_value=True,
        focus=CITY,
    ),
    View(
        id="city-industry-rank",
        indicator="city_industry_rank",
        title=Text(ja="川崎市の順位（21大都市）", en="Kawasaki's rank among 21 large cities"),
        chart=charts.dots,
        reading=listing,
        where={"area": (CITY,)},
        label=("industry",),
        group=("period",),
    ),
    View(
        id="specialist-share",
        indicator="specialist_share",
        title=Text(ja="専門人材の割合：21大都市（2015年）", en="Specialists in 21 large cities (2015)"),
        chart=charts.dots,
        reading=our_place,
        ask={"occupation": "occupation"},
        label=("area",),
        by_value=True,
        focus=CITY,
    ),
    View(
        id="specialist-rank",
        indicator="specialist_rank",
        title=Text(ja="川崎市の専門人材の順位（21大都市）", en="Kawasaki's rank in specialists (21 cities)"),
        chart=charts.dots,
        reading=listing,
        where={"area": (CITY,)},
        label=("occupation",),
    ),
    View(
        id="specialists",
        indicator="specialists",
        title=Text(ja="専門人材の就業者数：21大都市（2015年）", en="Specialists, persons, 21 cities (2015)"),
        reading=our_place,
        ask={"occupation": "occupation"},
        label=("area",),
        by_value=True,
        focus=CITY,
    ),
)


PAGE = Page(
    path="/work",
    title=Text(ja="雇用・人材", en="Employment and skills"),
    lead=Text(
        ja="従業者がどの産業で増え、どの産業で減ったか、専門人材がどれだけ集まっているかを示す。",
        en="In which industries employment grew and fell, and how many specialists the city has.",
    ),
    content=figures(VIEWS),
    views=VIEWS,
    controls=(SPAN, INDUSTRY, YEAR, OCCUPATION),
)
