"""How much of the city's work is information and research."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.industries import city_employees
from indicators.spec import Indicator
from indicators.stats import shares
from indicators.tables import dimensions, joined, only, settled, total, traced

KNOWLEDGE = ("G", "L")


def compute(census: pd.DataFrame) -> pd.DataFrame:
    """The two industries together, in percent of all employees."""
    employees = city_employees(census)
    parts = total(traced(only(employees, industry=KNOWLEDGE), "x"), over="industry")
    wholes = traced(only(employees, industry="_T"), "N")
    both = joined(parts, wholes, dimensions(parts))
    return settled(both, shares.share(both["value"], both["value_right"]))


INDICATOR = Indicator(
    id="knowledge_share",
    title=Text(
        ja="知識産業の従業者割合",
        en="Employees in knowledge industries, share",
    ),
    definition=Text(
        ja="情報通信業と学術研究，専門・技術サービス業の従業者が全産業に占める割合。",
        en="Information and communications plus scientific research, professional and technical "
        "services, in percent of all employees.",
    ),
    formula=Text(
        ja="(x_G + x_L) ÷ N × 100",
        en="(x_G + x_L) ÷ N × 100",
    ),
    unit="percent",
    base=Text(
        ja="全産業の従業者数",
        en="Employees of all industries",
    ),
    cautions=(
        Text(
            ja="産業の分類であり、職種の分類ではない。",
            en="It classifies industries, not occupations.",
        ),
        cautions.MEDICAL_GAIN,
        cautions.PROVISIONAL_2016,
        cautions.TWO_KINDS,
        cautions.SURVEY_BREAK,
        cautions.ZERO_UNKNOWN,
        cautions.WORKPLACE,
    ),
    sources=("economic_census",),
    compute=compute,
    symbols={
        "x": Text(ja="情報通信業・学術研究の従業者数", en="employees of the two industries"),
        "N": Text(ja="全産業の従業者数", en="all employees"),
    },
    directions=("D4",),
)
