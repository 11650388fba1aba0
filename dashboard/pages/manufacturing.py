"""Manufacturing: how far it has shrunk, by amount, people and places of work."""

from dashboard import charts
from dashboard.frame import figures
from dashboard.page import Control, Page, View
from dashboard.readings import extremes, listing, over_time
from indicators import Text

ASPECT = Control(
    key="aspect",
    label=Text(ja="製造業を何で測るか", en="Manufacturing measured by"),
    options={
        "employees": Text(ja="従業者数", en="Employees"),
        "establishments": Text(ja="事業所数", en="Establishments"),
        "output": Text(ja="額（市内総生産のうち製造業）", en="Output"),
    },
    default="employees",
)

VIEWS = (
    View(
        id="manufacturing-share",
        indicator="industry_share",
        title=Text(
            ja="製造業が「産業」計に占める割合の推移", en="Manufacturing's share of the industry subtotal"
        ),
        chart=charts.trend,
        reading=over_time,
        where={"activity": ("manufacturing",)},
        group=("activity",),
    ),
    View(
        id="manufacturing-change",
        indicator="manufacturing_change",
        title=Text(ja="製造業の増減率", en="Change in manufacturing"),
        chart=charts.bars,
        reading=listing,
        ask={"aspect": "aspect"},
        label=("period",),
    ),
    View(
        id="manufacturing-annual-rate",
        indicator="manufacturing_annual_rate",
        title=Text(ja="製造業の年率", en="Manufacturing, rate per year"),
        chart=charts.bars,
        reading=listing,
        ask={"aspect": "aspect"},
        label=("period",),
    ),
    View(
        id="size-establishments",
        indicator="size_class_establishments",
        title=Text(ja="製造業の事業所数（従業者規模別）", en="Manufacturing establishments by size"),
        chart=charts.bars,
        reading=extremes,
        label=("size_class",),
        group=("period",),
    ),
    View(
        id="size-share",
        indicator="size_class_share",
        title=Text(ja="製造業の事業所の規模別構成比", en="Manufacturing establishments, shares of sizes"),
        chart=charts.bars,
        reading=extremes,
        label=("size_class",),
        group=("period",),
    ),
    View(
        id="size-change",
        indicator="size_class_change",
        title=Text(ja="製造業の事業所の規模別増減率", en="Manufacturing establishments, change by size"),
        chart=charts.bars,
        reading=extremes,
        label=("size_class",),
    ),
    View(
        id="size-contribution",
        indicator="size_class_contribution",
        title=Text(
            ja="製造業の事業所の規模別寄与度", en="Manufacturing establishments, contribution by size"
        ),
        chart=charts.bars,
        reading=extremes,
        label=("size_class",),
    ),
)


PAGE = Page(
    path="/manufacturing",
    title=Text(ja="製造業", en="Manufacturing"),
    lead=Text(
        ja="市の製造業がどれだけ縮小したかを、割合・額・従業者・事業所で示す。",
        en="How far the city's manufacturing has shrunk, by share, output, people and establishments.",
    ),
    content=figures(VIEWS),
    views=VIEWS,
    controls=(ASPECT,),
)
