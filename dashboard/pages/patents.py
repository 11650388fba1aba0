"""Intellectual property: in which fields the city holds rights, and what Japan applies for."""

from dashboard import charts
from dashboard.frame import figures
from dashboard.page import Control, Page, View
from dashboard.readings import listing, over_time, with_interval
from indicators import Text

RIGHT = Control(
    key="right",
    label=Text(ja="出願の種類", en="Kind of application"),
    options={
        "patent": Text(ja="特許", en="Patents"),
        "utility_model": Text(ja="実用新案", en="Utility models"),
        "design": Text(ja="意匠", en="Designs"),
        "trademark": Text(ja="商標", en="Trademarks"),
    },
    default="patent",
)
AREA = Control(
    key="area",
    label=Text(ja="分野別件数の地域", en="Area of the counts by field"),
    options={
        "14130": Text(ja="川崎市", en="Kawasaki"),
        "14000": Text(ja="神奈川県", en="Kanagawa"),
        "00000": Text(ja="全国", en="Japan"),
    },
    default="14130",
)
FIELDS = tuple("ABCDEFGH")

VIEWS = (
    View(
        id="patents-held",
        indicator="patents_held",
        title=Text(
            ja="分野別の特許取得数（RESAS：権利者×分野の延べ件数）",
            en="Patents held by field (RESAS: holder × field incidences)",
        ),
        where={"ipc": FIELDS},
        ask={"area": "area"},
        label=("ipc",),
    ),
    View(
        id="patents-held-areas",
        indicator="patents_held",
        title=Text(
            ja="特許取得数の合計：市・県・全国（RESAS：延べ件数）",
            en="Patents held, totals: city, prefecture, nation (RESAS incidences)",
        ),
        reading=listing,
        where={"ipc": ("_T",)},
        label=("area",),
    ),
    View(
        id="patent-field-share",
        indicator="patent_field_share",
        title=Text(
            ja="特許の分野別構成比：市・県・全国（RESAS：延べ件数）",
            en="Shares of patent fields: city, prefecture, nation (RESAS incidences)",
        ),
        where={"ipc": FIELDS},
        label=("ipc",),
        group=("area",),
    ),
    View(
        id="patent-specialisation",
        indicator="patent_specialisation",
        title=Text(
            ja="特許の特化係数（RTA、対全国・対県）",
            en="Patent specialisation (RTA, against nation and prefecture)",
        ),
        label=("ipc",),
        group=("reference",),
    ),
    View(
        id="patent-city-part",
        indicator="patent_city_part",
        title=Text(
            ja="全国・神奈川県の特許に占める市の割合（RESAS：延べ件数）",
            en="The city's part of the nation's and prefecture's patents (RESAS incidences)",
        ),
        label=("ipc",),
        group=("reference",),
    ),
    View(
        id="patent-concentration",
        indicator="patent_concentration",
        title=Text(ja="特許分野の集中度（HHI、8分野）", en="Concentration of patent fields (HHI, 8 fields)"),
        reading=listing,
        label=("area",),
    ),
    View(
        id="patent-dissimilarity",
        indicator="patent_dissimilarity",
        reading=listing,
        label=("reference",),
    ),
    View(
        id="applications",
        indicator="applications",
        title=Text(ja="産業財産権の出願件数の推移（全国）", en="Applications over time (Japan)"),
        chart=charts.trend,
        reading=over_time,
        ask={"right": "right"},
        group=("series",),
    ),
    View(
        id="applications-trend",
        indicator="applications_trend",
        title=Text(
            ja="出願件数の年当たり変化量（テイル・セン、95%区間、全国）",
            en="Slope of applications (Theil–Sen, 95 % interval, Japan)",
        ),
        chart=charts.dots,
        reading=with_interval,
        ask={"right": "right"},
        label=("series",),
    ),
)


PAGE = Page(
    path="/ip",
    title=Text(ja="知的財産", en="Intellectual property"),
    lead=Text(
        ja="市内で保有されている特許の分野と特色、全国の出願の動きを示す。",
        en="The fields in which rights are held in the city, and how Japan's applications move.",
    ),
    content=figures(VIEWS),
    views=VIEWS,
    controls=(AREA, RIGHT),
)
