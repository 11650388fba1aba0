"""Industry structure: what the city's economy consists of, and in what it specialises."""

from dashboard import charts
from dashboard.frame import figures
from dashboard.page import Control, Page, View
from dashboard.readings import listing, over_time
from indicators import Text

SPAN = Control(
    key="span",
    label=Text(ja="比べる年度", en="Fiscal years compared"),
    options={
        "2003/2014": Text(ja="2003→2014年度", en="FY2003→FY2014"),
        "2001/2014": Text(ja="2001→2014年度", en="FY2001→FY2014"),
        "2008/2009": Text(ja="2008→2009年度", en="FY2008→FY2009"),
    },
    default="2003/2014",
)
CENSUS = Control(
    key="year",
    label=Text(ja="経済センサスの年", en="Census year"),
    options={"2021": Text(ja="2021年", en="2021"), "2016": Text(ja="2016年", en="2016")},
    default="2021",
)
LEADING = ("manufacturing", "real_estate", "services", "information", "trade")

VIEWS = (
    View(
        id="product",
        indicator="city_product",
        title=Text(ja="市内総生産と製造業の額", en="Gross city product and manufacturing"),
        reading=listing,
        label=("activity", "period"),
    ),
    View(
        id="industry-shares-over-time",
        indicator="industry_share",
        title=Text(ja="主な産業の構成比の推移", en="Shares of the leading industries over time"),
        chart=charts.trend,
        reading=over_time,
        where={"activity": LEADING},
        group=("activity",),
    ),
    View(
        id="industry-shares",
        indicator="industry_share",
        title=Text(ja="産業別構成比（全産業、全年度）", en="Shares of all industries, every year"),
        chart=charts.stack,
        where={
            "activity": (
                "manufacturing",
                "real_estate",
                "services",
                "information",
                "trade",
                "transport",
                "construction",
                "utilities",
                "finance",
                "agriculture",
                "mining",
            )
        },
        label=("activity",),
    ),
    View(
        id="industry-share-change",
        indicator="industry_share_change",
        title=Text(ja="産業別構成比の変化", en="Change in the shares of industries"),
        ask={"period": "span"},
        label=("activity",),
        by_value=True,
    ),
    View(
        id="location-quotient",
        indicator="location_quotient",
        ask={"period": "year"},
        label=("industry",),
        by_value=True,
    ),
    View(
        id="shift-share",
        indicator="shift_share",
        title=Text(ja="シフト・シェア分析（全産業）", en="Shift-share analysis (all industries)"),
        reading=listing,
        where={"industry": ("_T",)},
        label=("component",),
    ),
    View(
        id="shift-share-regional",
        indicator="shift_share",
        title=Text(
            ja="シフト・シェア分析：産業別の地域特殊要因", en="Shift-share: the regional part by industry"
        ),
        where={"component": ("regional",)},
        label=("industry",),
        by_value=True,
    ),
    View(
        id="industry-concentration",
        indicator="industry_concentration",
        title=Text(
            ja="産業の集中度（HHI、17産業の従業者）", en="Concentration of industries (HHI, 17 industries)"
        ),
        reading=listing,
        label=("period",),
    ),
    View(
        id="industry-dissimilarity",
        indicator="industry_dissimilarity",
        title=Text(
            ja="産業構造の全国との違い（クルーグマン指数）", en="Distance from the nation (Krugman index)"
        ),
        reading=listing,
        label=("period",),
    ),
)


PAGE = Page(
    path="/economy",
    title=Text(ja="産業構造", en="Industry structure"),
    lead=Text(
        ja="市内の産業が何で成り立ち、どう変わり、全国と比べてどこに特色があるかを示す。",
        en="What the city's economy consists of, how it changed, and where it differs from the nation.",
    ),
    content=figures(VIEWS),
    views=VIEWS,
    controls=(SPAN, CENSUS),
)
