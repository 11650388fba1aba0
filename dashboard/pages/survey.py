"""Survey of firms: how many collaborate, and how surely we know."""

from dashboard import charts
from dashboard.frame import figures
from dashboard.page import Control, Page, View
from dashboard.readings import listing, with_interval
from indicators import Text

BASE = Control(
    key="base",
    label=Text(ja="割合の分母", en="Base of the shares"),
    options={
        "all": Text(ja="無回答を含む（837）", en="With non-response (837)"),
        "answered": Text(ja="無回答を除く（807）", en="Without non-response (807)"),
    },
    default="all",
)

VIEWS = (
    View(
        id="collaboration",
        indicator="survey_share",
        title=Text(
            ja="他企業や大学等との連携状況（95%区間）",
            en="Collaboration with firms or universities (95 % interval)",
        ),
        chart=charts.dots,
        reading=with_interval,
        where={"question": ("collaboration",)},
        ask={"base": "base"},
        label=("answer",),
    ),
    View(
        id="collaboration-answers",
        indicator="survey_answers",
        title=Text(ja="他企業や大学等との連携状況（回答数）", en="Collaboration, number of answers"),
        reading=listing,
        label=("answer",),
    ),
    View(
        id="priority",
        indicator="survey_share",
        title=Text(
            ja="今後5年間に重点的に取り組みたいこと：知的財産の利活用（複数回答）",
            en="Priorities for five years: use of intellectual property (multiple answers)",
        ),
        chart=charts.dots,
        reading=with_interval,
        where={"question": ("priorities",)},
        label=("answer",),
    ),
)


PAGE = Page(
    path="/survey",
    title=Text(ja="企業アンケート", en="Survey of firms"),
    lead=Text(
        ja="市内企業へのアンケート（2017年6月）から、連携と知的財産への関心を、不確かさの幅とともに示す。",
        en="Collaboration and interest in intellectual property from the survey of June 2017, "
        "with its uncertainty.",
    ),
    content=figures(VIEWS),
    views=VIEWS,
    controls=(BASE,),
)
