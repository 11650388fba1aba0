"""What the city's firms answered."""

import pandas as pd

from etl.text import Text
from indicators import cautions
from indicators.derive import levels
from indicators.spec import Indicator
from indicators.tables import only


def compute(survey: pd.DataFrame) -> pd.DataFrame:
    """Answers as printed."""
    return levels(only(survey, measure="answers"))


INDICATOR = Indicator(
    id="survey_answers",
    title=Text(
        ja="企業アンケートの回答数",
        en="Answers of the survey of firms",
    ),
    definition=Text(
        ja="市内企業へのアンケート（2017年6月）の回答数。",
        en="Answers of the survey of firms in the city (June 2017).",
    ),
    formula=Text(
        ja="掲載された回答数 x",
        en="The printed count x",
    ),
    unit="answers",
    base=Text(
        ja="数そのもの（分母なし）",
        en="The count itself (no base)",
    ),
    cautions=(cautions.NO_RESPONSE_RATE,),
    sources=("industry_survey",),
    compute=compute,
    symbols={
        "x": Text(ja="掲載された回答数", en="the printed count"),
    },
)
