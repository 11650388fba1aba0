"""Which indicators are the context of each direction of the strategy, and which of their numbers is shown."""

from dashboard.cards import Card
from indicators import Text

CITY = {"area": "14130"}
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
            where={"hub": "_T", "field": "_T"},
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
