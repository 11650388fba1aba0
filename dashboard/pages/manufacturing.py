"""Manufacturing: how far it has shrunk, by amount, people and places of work."""

from dashboard import charts
from dashboard.frame import figures
from dashboard.page import Control, Page, View
from dashboard.readings import listing, over_time
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
        reading=listing,
        ask={"aspect": "aspect"},
        label=("period",),
    ),
    View(
        id="manufacturing-annual-rate",
        indicator="manufacturing_annual_rate",
        reading=listing,
        ask={"aspect": "aspect"},
        label=("period",),
    ),
    View(
        id="size-establishments",
        indicator="size_class_establishments",
        label=("size_class",),
        group=("period",),
    ),
    View(
        id="size-share",
        indicator="size_class_share",
        label=("size_class",),
        group=("period",),
    ),
    View(
        id="size-difference",
        indicator="size_class_difference",
        label=("size_class",),
    ),
    View(
        id="size-change",
        indicator="size_class_change",
        label=("size_class",),
    ),
    View(
        id="size-contribution",
        indicator="size_class_contribution",
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
