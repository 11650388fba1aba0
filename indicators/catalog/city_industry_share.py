"""How the city's key industries weigh beside the other large cities."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import share
from indicators.industries import NATION
from indicators.peers import large_cities
from indicators.spec import Indicator
from indicators.tables import among, only

INDUSTRIES = ("_T", "E", "G", "L")


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """Shares of three industries for the large cities and the nation, where they were published."""
    employees = only(census, measure="employees", size_class="_T", series="census_private")
    areas = [*large_cities(), NATION]
    wanted = among(employees.drop(columns="size_class"), industry=INDUSTRIES, area=areas)
    return share(wanted, over="industry").query("industry != '_T'")


INDICATOR = Indicator(
    id="city_industry_share",
    title=Text(
        ja="主要産業の従業者割合（都市比較）",
        en="Employees in key industries, cities compared",
    ),
    definition=Text(
        ja="全産業の従業者に占める製造業・情報通信業・学術研究の割合。",
        en="Manufacturing, information and research in percent of all employees.",
    ),
    formula=Text(
        ja="x ÷ N × 100",
        en="x ÷ N × 100",
    ),
    unit="percent",
    base=Text(
        ja="各都市の全産業の従業者数",
        en="Employees of all industries in each city",
    ),
    cautions=(
        cautions.CITY_SET,
        cautions.CHAPTER_1_SET,
        Text(
            ja="戦略の21大都市の速報値は図にしかなく、確報（2018年6月）から比較できる。",
            en="The strategy shows other cities only in a picture; comparison starts with the final release "
            "of June 2018.",
        ),
        cautions.WORKPLACE,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="産業の従業者数", en="employees of the industry"),
        "N": Text(ja="全産業の従業者数", en="all employees"),
    },
)
